import { cropFrame, type PhotoCuts, type PixelSize } from '../photo/crops';

/** How a picture lies behind the window of its crop. */
export interface CutPlace {
  /** Width over height of the window. */
  readonly shape: number;
  /** Width of the picture, in parts of the window's. */
  readonly scale: number;
  /** How far the picture lies left of and above the window, in parts of the picture's own width and height. */
  readonly left: number;
  readonly top: number;
}

/** Where a picture lies so that only the crop of a use is seen; null where all of it is, or its size is not known. */
export function shownCut(
  picture: PixelSize | undefined,
  cuts: PhotoCuts | null | undefined,
): CutPlace | null {
  if (!picture || !cuts || cuts.shown === 'full' || !(picture.width > 0) || !(picture.height > 0))
    return null;
  const frame = cropFrame(picture, cuts.shown, cuts);
  return {
    shape: (frame.width * picture.width) / (frame.height * picture.height),
    scale: 1 / frame.width,
    left: frame.x,
    top: frame.y,
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A cut as CSS says it: of the window, which hides what is beyond its edges, and of the picture in it. */
export function cutInCss({ shape, scale, left, top }: CutPlace) {
  return {
    aspectRatio: String(rounded(shape)),
    width: `${rounded(scale * 100)}%`,
    transform: `translate(${rounded(-left * 100)}%, ${rounded(-top * 100)}%)`,
  } as const;
}
