import {
  emptyPhotoFields,
  photoFieldNames,
  photoListNames,
  type PhotoFieldName,
  type PhotoFields,
  type PhotoListName,
  type PhotoTextName,
} from '#core/photo/photo-fields';
import { gpsText, placeOfGps } from './camera-place';
import { isoDate } from './metadata-dates';
import { cleanLine, cleanText, firstOf } from './metadata-text';

/** What one block of metadata says, as it stands there. Of a field of one text that is there several times the first counts. */
export type SourceFields = { readonly [Name in PhotoFieldName]?: string | readonly string[] };

/** What parts creators in their field. */
export const betweenCreators = '; ';

const longTexts: ReadonlySet<PhotoTextName> = new Set([
  'description',
  'extendedDescription',
  'usageTerms',
  'instructions',
]);
const longestText = 20_000;
const longestLine = 2_000;
const longestWords = 500;
const mostWords = 500;

const special: Readonly<Partial<Record<PhotoTextName, (line: string) => string>>> = {
  takenAt: isoDate,
  releaseAt: isoDate,
  expiresAt: isoDate,
  urgency: (line) => (/^[1-8]$/.test(line) ? line : ''),
  countryCode: (line) => (/^[a-z]{2,3}$/i.test(line) ? line : ''),
  cameraCountryCode: (line) => (/^[a-z]{2,3}$/i.test(line) ? line : ''),
  gps: (line) => {
    const place = placeOfGps(line);
    return place ? gpsText(place) : '';
  },
};

/** The fields of a block, cleaned: nothing that cannot be seen, dates as ISO 8601, nothing twice, nothing beyond all measure. */
export function cleanFields(source: SourceFields): PhotoFields {
  const cleaned = photoFieldNames.map((name) => {
    const all = listOf(source[name]);
    return [name, isListName(name) ? words(all) : text(name, all)] as const;
  });
  return { ...emptyPhotoFields, ...Object.fromEntries(cleaned) };
}

const listOf = (said: string | readonly string[] | undefined): readonly string[] =>
  typeof said === 'string' ? [said] : (said ?? []);

const isListName = (name: PhotoFieldName): name is PhotoListName =>
  photoListNames.some((list) => list === name);

function words(all: readonly string[]): readonly string[] {
  const cut = all.map((one) => firstOf(cleanLine(one), longestWords).trim());
  return [...new Set(cut)].filter((one) => one !== '').slice(0, mostWords);
}

function text(name: PhotoTextName, all: readonly string[]): string {
  if (name === 'creator') return capped(name, words(all).join(betweenCreators));
  const clean = longTexts.has(name) ? cleanText : cleanLine;
  const one = all.map(clean).find((found) => found !== '') ?? '';
  return capped(name, special[name]?.(one) ?? one);
}

function capped(name: PhotoTextName, value: string): string {
  return firstOf(value, longTexts.has(name) ? longestText : longestLine).trim();
}

/** Fields at the length that the desk keeps of them. */
export function cappedFields(fields: PhotoFields): PhotoFields {
  return {
    ...fields,
    description: capped('description', fields.description),
    credit: capped('credit', fields.credit),
  };
}

/** The creators of a photo, one by one. */
export function creatorsOf({ creator }: Pick<PhotoFields, 'creator'>): readonly string[] {
  return words(creator.split(/;\s*/));
}
