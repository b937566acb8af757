import { cropFrame, cropNames, type CropName, type PhotoCuts, type PixelSize } from '#core/photo/crops';

const percent = (part: number): string => String(Math.round(part * 100));

/** Where the focal point is, in words. */
export const sayFocus = ({ focus }: PhotoCuts): string =>
  `Focal point, ${percent(focus.x)} per cent across, ${percent(focus.y)} down`;

/** Where what the keys move is, in words. */
export function sayPlace(picture: PixelSize, cuts: PhotoCuts, isFocusing: boolean): string {
  if (isFocusing || cuts.shown === 'full') return sayFocus(cuts);
  const { x, y, width } = cropFrame(picture, cuts.shown, cuts);
  return `${cuts.shown} crop, ${percent(x)} per cent across, ${percent(y)} down, ${percent(width)} wide`;
}

/** The crop a number key chooses. */
export const cropOfKey = (key: string): CropName | null =>
  /^[1-4]$/.test(key) ? (cropNames[Number(key) - 1] ?? null) : null;
