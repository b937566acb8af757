import { z } from 'zod';
import { photoMediaTypes } from '../photo/photo';
import { fieldText, instant, photoId, photoTerms } from './entities';

/** What the library shows of a photo. */
export const photoCard = z.object({
  id: photoId,
  fileName: z.string(),
  mediaType: z.enum(photoMediaTypes),
  width: z.number().int(),
  height: z.number().int(),
  description: fieldText,
  credit: fieldText,
  takenAt: fieldText,
  terms: photoTerms,
  /** Stories it stands in now. */
  uses: z.number().int(),
  /** When it first went out; null where it never has. */
  firstSentAt: instant.nullable(),
  addedAt: instant,
});
export type PhotoCard = z.infer<typeof photoCard>;

/** What the library is narrowed down to. All parts hold together. */
export const photoSearch = z.object({
  words: z.string().max(500),
  agency: z.string().max(500).nullable(),
  /** `expiring`: its last day is within 14 days; `expired`: it is over. */
  state: z.enum(['all', 'unused', 'used', 'expiring', 'expired', 'no-credit', 'deleted']),
});
export type PhotoSearch = z.infer<typeof photoSearch>;
