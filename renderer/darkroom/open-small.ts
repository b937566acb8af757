import { mostPixels } from '#core/photo/picture-limits';
import { readJpegHead } from './jpeg-head';
import { PictureFailure } from './picture-failure';

/** A picture opened smaller than it is: upright, with the size that it has in full as shown. */
export interface SmallPicture {
  readonly picture: ImageBitmap;
  readonly width: number;
  readonly height: number;
}

/**
 * Opens a JPEG at an eighth of its size, or as many eighths as its longer edge needs to have so many pixels: a fraction of
 * the work of opening it whole. Null where it must be opened whole, as where its colours want a profile.
 * @throws PictureFailure `too-large`, or what the browser says of a damaged one.
 */
export async function openSmall(bytes: Uint8Array, edge: number): Promise<SmallPicture | null> {
  const head = readJpegHead(bytes);
  if (!head?.isSrgb) return null;
  const { width, height } = head;
  if (width * height > mostPixels) throw new PictureFailure('too-large');
  const eighths = Math.ceil((8 * edge) / Math.max(width, height));
  const small = { width: partOf(width, eighths), height: partOf(height, eighths) };
  // Where both edges are as long when small, nobody could tell whether it was turned.
  if (eighths >= 8 || (small.width === small.height && width !== height)) return null;
  const picture = await decode(bytes, small.width, small.height);
  const isTurned = picture.width !== small.width;
  return { picture, width: isTurned ? height : width, height: isTurned ? width : height };
}

const partOf = (pixels: number, eighths: number): number => Math.ceil((pixels * eighths) / 8);

async function decode(bytes: Uint8Array, desiredWidth: number, desiredHeight: number): Promise<ImageBitmap> {
  const data = new Uint8Array(bytes);
  const decoder = new ImageDecoder({ data, type: 'image/jpeg', desiredWidth, desiredHeight });
  try {
    const { image } = await decoder.decode();
    const picture = await createImageBitmap(image);
    image.close();
    return picture;
  } finally {
    decoder.close();
  }
}
