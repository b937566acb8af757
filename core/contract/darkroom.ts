import { z } from 'zod';
import type { CropFrame } from '../photo/crops';
import type { OriginalMediaType, PhotoMediaType } from '../photo/photo';

/** What is asked of the darkroom, and what it answers: the page of its own in which pictures are decoded. */

/** Kinds of picture that the darkroom opens. */
export type PictureMediaType = PhotoMediaType | OriginalMediaType;

/** One picture to be made of another: a part of it, as it is shown, at a width in pixels. */
export interface PrintOrder {
  readonly frame: CropFrame;
  readonly width: number;
  readonly mediaType: 'image/jpeg' | 'image/webp';
  /** 0 to 1. */
  readonly quality: number;
}

/** A picture, and what is to be made of it. */
export type DarkroomJob =
  | { readonly kind: 'develop'; readonly bytes: Uint8Array; readonly mediaType: PictureMediaType }
  | {
      readonly kind: 'print';
      readonly bytes: Uint8Array;
      readonly mediaType: PictureMediaType;
      readonly orders: readonly PrintOrder[];
    };

/** A job under the number by which its answer is known. */
export interface DarkroomRequest {
  readonly id: number;
  readonly job: DarkroomJob;
}

const bytes = z.instanceof(Uint8Array);
const pixels = z.number().int().min(1).max(1_000_000);
const developed = z.object({
  kind: z.literal('developed'),
  width: pixels,
  height: pixels,
  thumbnail: bytes,
  converted: z.object({ mediaType: z.enum(['image/jpeg', 'image/png']), bytes }).nullable(),
});
const printed = z.object({ kind: z.literal('printed'), prints: z.array(bytes) });
const failed = z.object({ kind: z.literal('failed'), why: z.enum(['damaged', 'unknown-kind', 'too-large']) });

/** An answer of the darkroom. It opens other people's files, so what it says is proven like they are. */
export const darkroomAnswer = z.object({
  id: z.number().int(),
  outcome: z.discriminatedUnion('kind', [developed, printed, failed]),
});

export type DarkroomOutcome = z.infer<typeof darkroomAnswer>['outcome'];
export type DarkroomFailure = z.infer<typeof failed>['why'];
