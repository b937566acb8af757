/** Where a camera stood: decimal degrees north and east. */
export interface CameraPlace {
  readonly north: number;
  readonly east: number;
}

/** `59.9139, 10.7522`; '' for what lies nowhere on Earth, or where nothing was known (0, 0). */
export function gpsText({ north, east }: CameraPlace): string {
  const isPlace = Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north !== 0 || east !== 0);
  return isPlace ? `${degrees(north)}, ${degrees(east)}` : '';
}

// A millionth of a degree is the length of a hand.
const degrees = (value: number): string => String(Number(value.toFixed(6)) + 0);

/** Reads `59.9139, 10.7522`; null for any other text. */
export function placeOfGps(text: string): CameraPlace | null {
  const [, north = '', east = ''] =
    /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (north === '') return null;
  const place = { north: Number(north), east: Number(east) };
  return gpsText(place) === '' ? null : place;
}

/** XMP's form of a coordinate, `59,54.834N` or `59,54,50N`, as degrees; NaN for any other text. */
export function degreesOfXmp(text: string): number {
  const [, whole = '', minutes = '', seconds = '0', side = ''] =
    /^\s*(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])\s*$/.exec(text) ?? [];
  if (side === '') return NaN;
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return side === 'S' || side === 'W' ? -value : value;
}

/** A coordinate as XMP has it. */
export function xmpOfDegrees(value: number, [plus, minus]: readonly [string, string]): string {
  const tiny = Math.round(Math.abs(value) * 1e6);
  const minutes = ((tiny % 1_000_000) * 60) / 1e6;
  return `${Math.floor(tiny / 1e6)},${minutes.toFixed(6)}${value < 0 ? minus : plus}`;
}
