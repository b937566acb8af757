import { fieldsFromFile } from '#core/photo/fields-from-file';
import type { MetadataConflict } from '#core/photo/photo';
import { emptyPhotoFields, isEmptyField, photoFieldNames, type PhotoFields } from '#core/photo/photo-fields';
import { exifFields } from './exif-fields';
import { iimFields } from './iim-fields';
import { metadataConflicts } from './metadata-conflicts';
import type { MetadataBlocks } from './photo-structure';
import { cappedFields, cleanFields } from './source-fields';
import { xmpFields } from './xmp-fields';

/** What the metadata of a file says. */
export interface Metadata {
  readonly fields: PhotoFields;
  readonly conflicts: readonly MetadataConflict[];
  /** Whether EXIF says that the picture lies on its side. */
  readonly liesOnItsSide: boolean;
}

/**
 * Reads the metadata of a photo: XMP over IIM over EXIF, field by field. Metadata that is damaged says nothing; it
 * never keeps a photo from being taken in.
 */
export function readMetadata(blocks: MetadataBlocks): Metadata {
  const { fields, ...rest } = bareMetadata(blocks);
  return { ...rest, fields: cappedFields(fieldsFromFile(fields)) };
}

/** The same, before the credit is made a whole line and taken off the caption: the fields as they stand in the file. */
export function bareMetadata(blocks: MetadataBlocks): Metadata {
  const exif = exifFields(blocks.exif);
  const [xmp, iim] = [cleanFields(xmpFields(blocks.xmp)), cleanFields(iimFields(blocks.photoshop))];
  const sources = [xmp, iim, cleanFields(exif.fields)];
  const first = photoFieldNames.map((name) => [
    name,
    sources.map((source) => source[name]).find((value) => !isEmptyField(value)) ?? emptyPhotoFields[name],
  ]);
  return {
    fields: { ...emptyPhotoFields, ...(Object.fromEntries(first) as Partial<PhotoFields>) },
    conflicts: metadataConflicts(xmp, iim),
    liesOnItsSide: exif.orientation >= 5 && exif.orientation <= 8,
  };
}
