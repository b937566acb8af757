import type { CropFrame } from '#core/photo/crops';
import { PictureFailure } from './picture-failure';

/** What is to be made of a part of a picture. */
export interface Taking {
  /** Pixels; never more than the part has. */
  readonly width: number;
  readonly mediaType: 'image/jpeg' | 'image/webp' | 'image/png';
  readonly quality: number;
}

export const wholeFrame: CropFrame = { x: 0, y: 0, width: 1, height: 1 };

/** A part of a picture as a file in sRGB. */
export async function takeFrom(
  picture: ImageBitmap,
  frame: CropFrame,
  { width, mediaType, quality }: Taking,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = partOf(picture, frame);
  const scale = Math.min(1, width / part.width);
  const canvas = new OffscreenCanvas(atLeastOne(part.width * scale), atLeastOne(part.height * scale));
  // Kept in memory, not on a graphics card: there a canvas is smaller than photos are.
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new PictureFailure('too-large');
  if (mediaType === 'image/jpeg') paperUnder(drawing);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
  return await fileOf(canvas, mediaType, quality);
}

/** The pixels of a frame, whole ones, and inside the picture however it was reckoned. */
function partOf(picture: ImageBitmap, frame: CropFrame): CropFrame {
  const width = Math.min(picture.width, atLeastOne(frame.width * picture.width));
  const height = Math.min(picture.height, atLeastOne(frame.height * picture.height));
  const x = Math.min(Math.max(0, Math.round(frame.x * picture.width)), picture.width - width);
  const y = Math.min(Math.max(0, Math.round(frame.y * picture.height)), picture.height - height);
  return { x, y, width, height };
}

const atLeastOne = (pixels: number): number => Math.max(1, Math.round(pixels));

/** JPEG has nothing to see through; what is behind a picture is white, as on paper. */
function paperUnder(drawing: OffscreenCanvasRenderingContext2D): void {
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, drawing.canvas.width, drawing.canvas.height);
}

async function fileOf(
  canvas: OffscreenCanvas,
  mediaType: Taking['mediaType'],
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await canvas.convertToBlob({ type: mediaType, quality });
  // A browser that cannot write a kind writes PNG instead, and says so only here.
  if (file.type !== mediaType) throw new PictureFailure('too-large');
  return new Uint8Array(await file.arrayBuffer());
}
