import { z } from 'zod';
import { photo } from '#core/contract/entities';
import type { Photo } from '#core/photo/photo';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { noTerms } from '#core/photo/terms';

/**
 * A photo as it was written into an edition or a story file, maybe before photos had all they have now: what was not
 * known of then reads as empty. What is there is never changed.
 */
export const storedPhoto: z.ZodType<Photo> = z.preprocess(filledUp, photo);

const anyObject = z.record(z.string(), z.unknown());

function filledUp(value: unknown): unknown {
  const said = anyObject.safeParse(value);
  if (!said.success) return value;
  return {
    ...emptyPhotoFields,
    conflicts: [],
    terms: noTerms,
    keepsGps: false,
    original: null,
    ...said.data,
    fromFile: filledFields(said.data['fromFile']),
  };
}

function filledFields(value: unknown): unknown {
  const said = anyObject.safeParse(value);
  return said.success ? { ...emptyPhotoFields, ...said.data } : value;
}
