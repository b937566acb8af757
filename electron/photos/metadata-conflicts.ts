import type { MetadataConflict } from '#core/photo/photo';
import {
  isEmptyField,
  photoFieldNames,
  type PhotoFieldName,
  type PhotoFields,
} from '#core/photo/photo-fields';
import { iimDates, iimLimit } from './iim-properties';
import { isSameDate } from './metadata-dates';
import { cleanLine } from './metadata-text';
import { betweenCreators, creatorsOf } from './source-fields';

/**
 * Where XMP and IIM both say something and differ. What IIM had to cut at its limit does not differ, nor does a list in
 * another order, nor a date of which one says more.
 */
export function metadataConflicts(xmp: PhotoFields, iim: PhotoFields): readonly MetadataConflict[] {
  return photoFieldNames
    .filter((name) => !isEmptyField(xmp[name]) && !isEmptyField(iim[name]) && !agree(name, xmp, iim))
    .map((field) => ({ field, xmp: told(xmp[field]), iim: told(iim[field]) }));
}

const told = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join(betweenCreators);

function agree(name: PhotoFieldName, xmp: PhotoFields, iim: PhotoFields): boolean {
  if (name in iimDates) return isSameDate(told(xmp[name]), told(iim[name]));
  const [long, short] = [partsOf(name, xmp), partsOf(name, iim)];
  const fits = (one: string, other: string) => isSame(one, other, iimLimit(name));
  return (
    long.every((one) => short.some((other) => fits(one, other))) &&
    short.every((other) => long.some((one) => fits(one, other)))
  );
}

function partsOf(name: PhotoFieldName, fields: PhotoFields): readonly string[] {
  if (name === 'creator') return creatorsOf(fields);
  const value = fields[name];
  if (typeof value !== 'string') return value;
  // A credit may have been shortened by its first words.
  return [name === 'credit' ? value.replace(/^photos? by:? /iu, '') : cleanLine(value)];
}

function isSame(whole: string, part: string, most: number | null): boolean {
  return whole === part || (most !== null && Buffer.byteLength(whole) > most && whole.startsWith(part));
}
