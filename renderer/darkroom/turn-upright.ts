import { PictureFailure } from './picture-failure';

/** Turns a picture as its TIFF or EXIF orientation (1 to 8) says. What is handed in is closed where another is answered. */
export function turnUpright(stored: ImageBitmap, orientation: number): ImageBitmap {
  if (!(orientation >= 2 && orientation <= 8)) return stored;
  const { width, height } = stored;
  const isTurned = orientation >= 5;
  const canvas = new OffscreenCanvas(isTurned ? height : width, isTurned ? width : height);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new PictureFailure('too-large');
  drawing.setTransform(...turns(width, height, orientation));
  drawing.drawImage(stored, 0, 0);
  stored.close();
  return canvas.transferToImageBitmap();
}

type Turn = readonly [number, number, number, number, number, number];

/** The orientations of TIFF as matrices of a canvas. */
function turns(width: number, height: number, orientation: number): Turn {
  const all: Readonly<Record<number, Turn>> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  return all[orientation] ?? [1, 0, 0, 1, 0, 0];
}
