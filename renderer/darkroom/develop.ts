import type { DarkroomOutcome, PictureMediaType } from '#core/contract/darkroom';
import { photoMediaTypes } from '#core/photo/photo';
import { thumbnailEdge } from '#core/photo/picture-limits';
import { openPicture } from './open-picture';
import { openSmall } from './open-small';
import { takeFrom, wholeFrame } from './take-from';

type Developed = Extract<DarkroomOutcome, { kind: 'developed' }>;

/** Opens a picture for its size as shown and its thumbnail; a TIFF or HEIC becomes a JPEG, or a PNG where one can see through it. */
export async function develop(bytes: Uint8Array, mediaType: PictureMediaType): Promise<Developed> {
  const small = mediaType === 'image/jpeg' ? await openSmall(bytes, thumbnailEdge) : null;
  if (!small) return developWhole(bytes, mediaType);
  const { picture, width, height } = small;
  try {
    return { kind: 'developed', width, height, thumbnail: await thumbnailOf(picture), converted: null };
  } finally {
    picture.close();
  }
}

async function developWhole(bytes: Uint8Array, mediaType: PictureMediaType): Promise<Developed> {
  const { picture, isSeenThrough } = await openPicture(bytes, mediaType);
  try {
    const { width, height } = picture;
    const thumbnail = await thumbnailOf(picture);
    const isShown = photoMediaTypes.some((type) => type === mediaType);
    const converted = isShown ? null : await convert(picture, isSeenThrough);
    return { kind: 'developed', width, height, thumbnail, converted };
  } finally {
    picture.close();
  }
}

function thumbnailOf(picture: ImageBitmap): Promise<Developed['thumbnail']> {
  const scale = Math.min(1, thumbnailEdge / Math.max(picture.width, picture.height));
  return takeFrom(picture, wholeFrame, {
    width: picture.width * scale,
    mediaType: 'image/webp',
    quality: 0.8,
  });
}

async function convert(picture: ImageBitmap, isSeenThrough: boolean): Promise<Developed['converted']> {
  const mediaType = isSeenThrough ? 'image/png' : 'image/jpeg';
  const bytes = await takeFrom(picture, wholeFrame, { width: picture.width, mediaType, quality: 0.95 });
  return { mediaType, bytes };
}
