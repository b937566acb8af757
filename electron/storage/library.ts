import { z } from 'zod';
import type { PhotoCard, PhotoSearch } from '#core/contract/photo-search';
import { assertNever } from '#core/assert-never';
import { photoMediaTypes } from '#core/photo/photo';
import { addDays } from '#core/time/wall-date';
import { searchQuestion } from './photo-search';
import { savedTerms } from './photos';
import { rowOf, rowsOf, type Reader, type Values } from './query';

/** A stretch of the library: photos from a place on, at most so many, on a day of the newsroom. */
export interface LibraryStretch {
  readonly search: PhotoSearch;
  readonly from: number;
  readonly most: number;
  /** Today as a wall date of the newsroom's zone. */
  readonly today: string;
}

/** Photos whose last day is this near are told of. */
const expiringWithin = 14; // days

const cardRow = z
  .object({
    id: z.string(),
    file_name: z.string(),
    media_type: z.enum(photoMediaTypes),
    width: z.number(),
    height: z.number(),
    description: z.string(),
    credit: z.string(),
    taken_at: z.string(),
    terms: savedTerms,
    uses: z.number(),
    first_sent_at: z.number().nullable(),
    added_at: z.number(),
  })
  .transform(({ file_name, media_type, taken_at, first_sent_at, added_at, ...card }): PhotoCard => ({
    ...card,
    fileName: file_name,
    mediaType: media_type,
    takenAt: taken_at,
    firstSentAt: first_sent_at,
    addedAt: added_at,
  }));
const countRow = z.object({ total: z.number() });
const agencyRow = z.object({ agency: z.string(), photos: z.number() });

const said = (field: string) => `coalesce(json_extract(fields, '$.${field}'), '') AS`;
const facts = `id, file_name, media_type, width, height, ${said('description')} description, ${said('credit')} credit,
  ${said('takenAt')} taken_at, terms, added_at,
  (SELECT count(*) FROM photo_use WHERE photo_id = photo.id) AS uses,
  (SELECT min(sent_at) FROM photo_publication WHERE photo_id = photo.id) AS first_sent_at`;

/** A stretch of what the library is narrowed down to, newest first, and how many there are in all. */
export function listLibrary(
  db: Reader,
  stretch: LibraryStretch,
): { readonly photos: readonly PhotoCard[]; readonly total: number } {
  const { where, values } = narrowed(stretch);
  const { state, agency } = stretch.search;
  const order = state === 'deleted' ? 'deleted_at DESC, number DESC' : 'added_at DESC, number DESC';
  // Left to itself, SQLite counts by reading every row with all that is said in it.
  const index =
    state === 'deleted' ? 'photo_deleted' : agency === null ? 'photo_in_library' : 'photo_by_agency';
  const counted = `SELECT count(*) AS total FROM photo INDEXED BY ${index} WHERE ${where}`;
  const total = rowOf(db, countRow, counted, values)?.total ?? 0;
  // The facts are gathered for the stretch alone.
  const photos = rowsOf(
    db,
    cardRow,
    `SELECT ${facts} FROM photo
     WHERE number IN (SELECT number FROM photo WHERE ${where} ORDER BY ${order} LIMIT :most OFFSET :from)
     ORDER BY ${order}`,
    { ...values, from: stretch.from, most: stretch.most },
  );
  return { photos, total };
}

/** The agencies of the library with how many photos each has, the largest first. */
export function listAgencies(db: Reader): readonly z.infer<typeof agencyRow>[] {
  return rowsOf(
    db,
    agencyRow,
    `SELECT agency, count(*) AS photos FROM photo WHERE deleted_at IS NULL AND agency <> ''
     GROUP BY agency ORDER BY photos DESC, agency`,
  );
}

interface Narrowed {
  readonly where: string;
  readonly values: Values;
}

function narrowed({ search, today }: LibraryStretch): Narrowed {
  const question = searchQuestion(search.words);
  const all: readonly Narrowed[] = [
    ofState(search.state, today),
    ...(search.agency === null ? [] : [{ where: 'agency = :agency', values: { agency: search.agency } }]),
    ...(question === null
      ? []
      : [
          {
            // The plus: the narrow index is read in order, and not a row for each photo found.
            where: '+number IN (SELECT rowid FROM photo_search WHERE photo_search MATCH :question)',
            values: { question },
          },
        ]),
  ];
  return {
    where: all.map(({ where }) => where).join(' AND '),
    values: Object.assign({}, ...all.map(({ values }) => values)) as Values,
  };
}

const isUsed = 'EXISTS (SELECT 1 FROM photo_use WHERE photo_id = photo.id)';

function ofState(state: PhotoSearch['state'], today: string): Narrowed {
  const here = (where: string, values: Values = {}) => ({ where: `deleted_at IS NULL AND ${where}`, values });
  switch (state) {
    case 'all':
      return { where: 'deleted_at IS NULL', values: {} };
    case 'deleted':
      return { where: 'deleted_at IS NOT NULL', values: {} };
    case 'used':
      return here(isUsed);
    case 'unused':
      return here(`NOT ${isUsed}`);
    case 'no-credit':
      return here('has_credit = 0');
    case 'expired':
      return here("last_day <> '' AND last_day < :today", { today });
    case 'expiring':
      return here("last_day <> '' AND last_day BETWEEN :today AND :soon", {
        today,
        soon: addDays(today, expiringWithin),
      });
    default:
      return assertNever(state);
  }
}
