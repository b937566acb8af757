import { cropFrame, cropNames, type CropFrame, type CropName, type PhotoCuts, type PixelSize } from './crops';

/** How wide each crop leaves the desk, in pixels, the widest first; `full` is no more than this on its longer edge. */
export const renditionWidths: Readonly<Record<CropName, readonly [number, number]>> = {
  '16:9': [1600, 800],
  '4:3': [1200, 600],
  '1:1': [1080, 540],
  full: [2048, 1024],
};

/** A part of a picture at a size in pixels, to be made. */
export interface PlannedRendition {
  readonly crop: CropName;
  readonly frame: CropFrame;
  readonly width: number;
  readonly height: number;
}

/** One crop of a picture at its stated widths, none larger than the picture itself, the widest first. */
export function planCrop(picture: PixelSize, crop: CropName, cuts: PhotoCuts): readonly PlannedRendition[] {
  const frame = cropFrame(picture, crop, cuts);
  const part = { width: frame.width * picture.width, height: frame.height * picture.height };
  const edge = crop === 'full' ? Math.max(part.width, part.height) : part.width;
  const scales = new Set(renditionWidths[crop].map((width) => Math.min(1, width / edge)));
  return [...scales].map((scale) => ({
    crop,
    frame,
    width: atLeastOne(part.width * scale),
    height: atLeastOne(part.height * scale),
  }));
}

/** Every crop of a picture at its stated widths. */
export function planEveryCrop(picture: PixelSize, cuts: PhotoCuts): readonly PlannedRendition[] {
  return cropNames.flatMap((crop) => planCrop(picture, crop, cuts));
}

/** Whether a picture leaves whole and no larger than is stated, so that its own file will do. */
export function isWholeAndSmall(picture: PixelSize, cuts: PhotoCuts): boolean {
  return cuts.shown === 'full' && Math.max(picture.width, picture.height) <= renditionWidths.full[0];
}

const atLeastOne = (pixels: number): number => Math.max(1, Math.round(pixels));
