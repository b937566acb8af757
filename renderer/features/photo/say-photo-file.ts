import type { Photo } from '#core/photo/photo';

/** The file of a photo in one line: `harbour.jpg, 5472 × 3648, 8.4 MB, kept on this computer`. */
export const sayPhotoFile = ({ fileName, width, height, byteLength }: Photo): string =>
  `${fileName}, ${width} × ${height}, ${sayBytes(byteLength)}, kept on this computer`;

function sayBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
