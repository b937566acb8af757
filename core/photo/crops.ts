/** The frames a photo is cut to. `full` is the whole picture. */
export const cropNames = ['16:9', '4:3', '1:1', 'full'] as const;
export type CropName = (typeof cropNames)[number];
export type CutName = Exclude<CropName, 'full'>;

/** A point of a picture as shown, in parts of its width and height: 0 to 1. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** A part of a picture as shown, in parts of its width and height: 0 to 1. */
export interface CropFrame extends FocalPoint {
  readonly width: number;
  readonly height: number;
}

/** How one use cuts its photo. */
export interface PhotoCuts {
  /** The crop shown in the story itself. */
  readonly shown: CropName;
  /** What every crop keeps in its frame. */
  readonly focus: FocalPoint;
  /** Crops set by hand; the others follow the focal point. */
  readonly byHand: Readonly<Partial<Record<CutName, CropFrame>>>;
}

/** Nothing cut: the whole picture, its middle the focal point. */
export const uncut: PhotoCuts = { shown: 'full', focus: { x: 0.5, y: 0.5 }, byHand: {} };

/** Width over height. */
export const cropShape: Readonly<Record<CutName, number>> = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1 };

/** Pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The largest frame of a shape that lies in a picture, as near as can be with the focal point in its middle. */
export function frameAround(picture: PixelSize, shape: number, focus: FocalPoint): CropFrame {
  const wide = picture.width / picture.height;
  const width = wide > shape ? shape / wide : 1;
  const height = wide > shape ? 1 : wide / shape;
  return {
    x: held(focus.x - width / 2, 1 - width),
    y: held(focus.y - height / 2, 1 - height),
    width,
    height,
  };
}

const held = (place: number, most: number): number => Math.min(Math.max(0, place), Math.max(0, most));

/** The frame of a crop in a picture. */
export function cropFrame(picture: PixelSize, name: CropName, cuts: PhotoCuts): CropFrame {
  if (name === 'full') return { x: 0, y: 0, width: 1, height: 1 };
  return cuts.byHand[name] ?? frameAround(picture, cropShape[name], cuts.focus);
}
