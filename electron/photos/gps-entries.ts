import type { CameraPlace } from './camera-place';
import type { NewEntry, TiffOrder } from './tiff-directory';

/** A place as EXIF has it: version 2.3, and each coordinate as degrees, minutes and seconds. */
export function gpsEntries(order: TiffOrder, { north, east }: CameraPlace): readonly NewEntry[] {
  return [
    { tag: 0, type: 1, count: 4, value: Buffer.from([2, 3, 0, 0]) },
    side(1, north < 0 ? 'S' : 'N'),
    coordinate(order, 2, north),
    side(3, east < 0 ? 'W' : 'E'),
    coordinate(order, 4, east),
  ];
}

const side = (tag: number, letter: string): NewEntry => ({
  tag,
  type: 2,
  count: 2,
  value: Buffer.from(`${letter}\0`),
});

/** The whole of a coordinate is told in millionths of a degree, so nothing is rounded away. */
function coordinate(order: TiffOrder, tag: number, degrees: number): NewEntry {
  const tiny = Math.round(Math.abs(degrees) * 1e6);
  const minutes = Math.floor(((tiny % 1e6) * 60) / 1e6);
  const seconds = ((tiny % 1e6) * 60 - minutes * 1e6) * 60;
  const value = Buffer.alloc(24);
  const fractions = [Math.floor(tiny / 1e6), 1, minutes, 1, seconds / 100, 10_000];
  fractions.forEach((number, place) => {
    order.putLong(value, Math.round(number), place * 4);
  });
  return { tag, type: 5, count: 3, value };
}
