import type { DarkroomOutcome, PictureMediaType, PrintOrder } from '#core/contract/darkroom';
import { openPicture } from './open-picture';
import { takeFrom } from './take-from';

type Printed = Extract<DarkroomOutcome, { kind: 'printed' }>;

/** Cuts and scales a picture once for each order. */
export async function print(
  bytes: Uint8Array,
  mediaType: PictureMediaType,
  orders: readonly PrintOrder[],
): Promise<Printed> {
  const { picture } = await openPicture(bytes, mediaType);
  try {
    const prints: Uint8Array<ArrayBuffer>[] = [];
    // One at a time: a canvas for each would fill the memory.
    for (const order of orders) prints.push(await takeFrom(picture, order.frame, order));
    return { kind: 'printed', prints };
  } finally {
    picture.close();
  }
}
