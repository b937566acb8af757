import { load } from 'exifreader';
import { gpsText } from './camera-place';
import { isoOfExif } from './metadata-dates';
import { withoutC1 } from './metadata-text';
import type { SourceFields } from './source-fields';

/** What EXIF says of a photo. */
export interface ExifFields {
  readonly fields: SourceFields;
  /** 1 to 8 as EXIF counts; 5 and up lie on their side. */
  readonly orientation: number;
}

// What cameras are content with is far less; more is an attempt to keep us busy.
const mostBytes = 1024 * 1024;

const wanted = {
  exif: [
    'ImageDescription',
    'Artist',
    'Copyright',
    'Orientation',
    'DateTimeOriginal',
    'SubSecTimeOriginal',
    'OffsetTimeOriginal',
  ],
  gps: true as const,
};

/** Reads a TIFF structure. Where it cannot be read it says nothing. */
export function exifFields(tiff: Buffer | null): ExifFields {
  const { exif, gps } = tiff && tiff.length <= mostBytes ? tagsOf(tiff) : {};
  const line = (value: unknown) => textOf(value)[0] ?? '';
  const fields = {
    description: textOf(exif?.ImageDescription?.value).join('; '),
    creator: textOf(exif?.Artist?.value).flatMap((names) => names.split(/;\s*/)),
    copyright: textOf(exif?.Copyright?.value).join('; '),
    takenAt: isoOfExif(
      line(exif?.DateTimeOriginal?.value),
      line(exif?.SubSecTimeOriginal?.value),
      line(exif?.OffsetTimeOriginal?.value),
    ),
    gps: placeOf(gps?.Latitude, gps?.Longitude),
  };
  const orientation: unknown = exif?.Orientation?.value;
  return { fields, orientation: typeof orientation === 'number' ? orientation : 1 };
}

function tagsOf(tiff: Buffer) {
  try {
    const { exif, gps } = load(tiff, { expanded: true, includeTags: wanted });
    return { exif, gps };
  } catch {
    return {};
  }
}

function placeOf(north: unknown, east: unknown): string {
  const isPlace = typeof north === 'number' && typeof east === 'number' && Number.isFinite(north + east);
  return isPlace ? gpsText({ north, east }) : '';
}

// EXIF parts several texts by NUL: the photographer's copyright, then the editor's. The reader puts a note of its own
// in the place of a text that lies outside the block.
function textOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .filter((text) => text !== '<faulty value>')
    .map(withoutC1);
}
