import { colourAt, emptyPicture, paint, type Picture } from './picture';

/** Where a pixel of the stored picture is seen, for each EXIF orientation from 1 to 8. */
type Seen = (x: number, y: number, right: number, bottom: number) => readonly [x: number, y: number];
const seen: readonly Seen[] = [
  (x, y) => [x, y],
  (x, y, right) => [right - x, y],
  (x, y, right, bottom) => [right - x, bottom - y],
  (x, y, _right, bottom) => [x, bottom - y],
  (x, y) => [y, x],
  (x, y, right) => [right - y, x],
  (x, y, right, bottom) => [right - y, bottom - x],
  (x, y, _right, bottom) => [y, bottom - x],
];

/** The picture as a camera held this way stores it: shown by its EXIF orientation it stands upright. */
export function turnPicture(picture: Picture, orientation: number): Picture {
  const where = seen[orientation - 1];
  if (!where || orientation === 1) return picture;
  const { width, height } = picture;
  const stored = orientation >= 5 ? emptyPicture(height, width) : emptyPicture(width, height);
  for (let y = 0; y < stored.height; y += 1)
    for (let x = 0; x < stored.width; x += 1)
      paint(stored, x, y, colourAt(picture, ...where(x, y, width - 1, height - 1)));
  return stored;
}
