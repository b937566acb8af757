import { load } from 'exifreader';
import type { PhotoFields } from '#core/photo/photo';
import { withoutC1 } from './metadata-text';

/** What EXIF says of a photo. */
export interface ExifFields {
  readonly fields: Partial<PhotoFields>;
  /** 1 to 8 as EXIF counts; 5 and up lie on their side. */
  readonly orientation: number;
}

// What cameras are content with is far less; more is an attempt to keep us busy.
const mostBytes = 1024 * 1024;

/** Reads a TIFF structure. Where it cannot be read it says nothing. */
export function exifFields(tiff: Buffer | null): ExifFields {
  const tags = tiff && tiff.length <= mostBytes ? tagsOf(tiff) : undefined;
  const fields = {
    description: textOf(tags?.ImageDescription?.value),
    creator: textOf(tags?.Artist?.value),
    copyright: textOf(tags?.Copyright?.value),
  };
  const orientation: unknown = tags?.Orientation?.value;
  return { fields, orientation: typeof orientation === 'number' ? orientation : 1 };
}

function tagsOf(tiff: Buffer) {
  try {
    const includeTags = { exif: ['ImageDescription', 'Artist', 'Copyright', 'Orientation'] };
    return load(tiff, { expanded: true, includeTags }).exif;
  } catch {
    return undefined;
  }
}

// EXIF parts several texts by NUL: the photographer's copyright, then the editor's. The reader puts a note of its own
// in the place of a text that lies outside the block.
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return value
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .filter((text) => text !== '<faulty value>')
    .map(withoutC1)
    .join('; ');
}
