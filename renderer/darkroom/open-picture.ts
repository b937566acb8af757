import type { PictureMediaType } from '#core/contract/darkroom';
import { mostPixels } from '#core/photo/picture-limits';
import { PictureFailure } from './picture-failure';
import { readHeic } from './read-heic';
import { readTiff } from './read-tiff';
import { turnUpright } from './turn-upright';

/** A picture as it is shown: turned upright, in the colours of its profile. */
export interface OpenPicture {
  readonly picture: ImageBitmap;
  /** Whether it has parts one can see through. Told of TIFF and HEIC alone. */
  readonly isSeenThrough: boolean;
}

/** Opens a picture. @throws PictureFailure, or what the browser says of a damaged one. */
export async function openPicture(bytes: Uint8Array, mediaType: PictureMediaType): Promise<OpenPicture> {
  const opened = await openKind(bytes, mediaType);
  if (opened.picture.width * opened.picture.height <= mostPixels) return opened;
  opened.picture.close();
  throw new PictureFailure('too-large');
}

function openKind(bytes: Uint8Array, mediaType: PictureMediaType): Promise<OpenPicture> {
  if (mediaType === 'image/tiff') return openTiff(bytes);
  if (mediaType === 'image/heic') return openHeic(bytes);
  return openShown(bytes, mediaType);
}

async function openShown(bytes: Uint8Array, mediaType: PictureMediaType): Promise<OpenPicture> {
  const file = new Blob([new Uint8Array(bytes)], { type: mediaType });
  return { picture: await createImageBitmap(file), isSeenThrough: false };
}

async function openTiff(bytes: Uint8Array): Promise<OpenPicture> {
  const { pixels, isSeenThrough, orientation } = readTiff(bytes);
  const stored = await createImageBitmap(pixels);
  return { picture: turnUpright(stored, orientation), isSeenThrough };
}

async function openHeic(bytes: Uint8Array): Promise<OpenPicture> {
  const { width, height, data, isSeenThrough } = await readHeic(bytes);
  return { picture: await createImageBitmap(new ImageData(data, width, height)), isSeenThrough };
}
