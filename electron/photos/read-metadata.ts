import type { PhotoFields } from '#core/photo/photo';
import { fieldsFromFile } from '#core/photo/fields-from-file';
import { exifFields } from './exif-fields';
import { iimFields } from './iim-fields';
import { cleanLine, cleanText, firstOf } from './metadata-text';
import type { MetadataBlocks } from './photo-structure';
import { xmpFields } from './xmp-fields';

/** What the metadata of a file says. */
export interface Metadata {
  readonly fields: PhotoFields;
  /** Whether EXIF says that the picture lies on its side. */
  readonly liesOnItsSide: boolean;
}

const longestCaption = 20_000;
const longestLine = 2_000;

/**
 * Reads the metadata of a photo: XMP over IIM over EXIF, field by field. Metadata that is damaged says nothing; it
 * never keeps a photo from being taken in.
 */
export function readMetadata(blocks: MetadataBlocks): Metadata {
  const exif = exifFields(blocks.exif);
  const sources = [xmpFields(blocks.xmp), iimFields(blocks.photoshop), exif.fields];
  const first = (name: keyof PhotoFields, clean: (text: string) => string) =>
    sources.map((source) => clean(source[name] ?? '')).find((text) => text !== '') ?? '';
  const fields = fieldsFromFile({
    description: first('description', cleanText),
    credit: first('credit', cleanLine),
    creator: first('creator', cleanLine),
    copyright: first('copyright', cleanLine),
  });
  return { fields: capped(fields), liesOnItsSide: exif.orientation >= 5 && exif.orientation <= 8 };
}

function capped(fields: PhotoFields): PhotoFields {
  const cap = (name: keyof PhotoFields) =>
    firstOf(fields[name], name === 'description' ? longestCaption : longestLine);
  return {
    description: cap('description'),
    credit: cap('credit'),
    creator: cap('creator'),
    copyright: cap('copyright'),
  };
}
