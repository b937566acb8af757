import type { DarkroomOutcome, PictureMediaType } from '#core/contract/darkroom';
import { photoMediaTypes } from '#core/photo/photo';
import { thumbnailEdge } from '#core/photo/picture-limits';
import { openPicture } from './open-picture';
import { takeFrom, wholeFrame } from './take-from';

type Developed = Extract<DarkroomOutcome, { kind: 'developed' }>;

/** Opens a picture for its size as shown and its thumbnail; a TIFF or HEIC becomes a JPEG, or a PNG where one can see through it. */
export async function develop(bytes: Uint8Array, mediaType: PictureMediaType): Promise<Developed> {
  const { picture, isSeenThrough } = await openPicture(bytes, mediaType);
  try {
    const { width, height } = picture;
    const scale = Math.min(1, thumbnailEdge / Math.max(width, height));
    const thumbnail = await takeFrom(picture, wholeFrame, {
      width: width * scale,
      mediaType: 'image/webp',
      quality: 0.8,
    });
    const isShown = photoMediaTypes.some((type) => type === mediaType);
    const converted = isShown ? null : await convert(picture, isSeenThrough);
    return { kind: 'developed', width, height, thumbnail, converted };
  } finally {
    picture.close();
  }
}

async function convert(picture: ImageBitmap, isSeenThrough: boolean): Promise<Developed['converted']> {
  const mediaType = isSeenThrough ? 'image/png' : 'image/jpeg';
  const bytes = await takeFrom(picture, wholeFrame, { width: picture.width, mediaType, quality: 0.95 });
  return { mediaType, bytes };
}
