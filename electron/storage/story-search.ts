import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { searchFields, type SearchField, type SearchTerm } from '#core/search/question';
import type { StoryWords } from '#core/search/story-words';
import { searchedText } from '#core/search/words';
import type { StoryId } from '#core/story/story';
import { eachRow, inTransaction, rowOf, rowsOf, write, type Reader } from './query';

/** A story whose text has changed since the search last read it. */
export interface UnsearchedStory {
  readonly id: StoryId;
  readonly version: number;
  /** The version it is found by; below 0 for none. */
  readonly searchedVersion: number;
}

/** What a story is to be found by from now on. */
export interface StoryToSearch extends UnsearchedStory {
  readonly words: StoryWords;
  readonly language: string;
}

const unsearchedRow = z.object({
  id: z.string(),
  version: z.number(),
  searchedVersion: z.number(),
});
const numberRow = z.object({ number: z.number().nullable() });
const countRow = z.object({ number: z.number() });
const idRow = z.object({ id: z.string() }).transform(({ id }) => id);

/** Whether any story is found by less, or other, than what stands in it. */
export function isStorySearchBehind(db: Reader): boolean {
  return rowOf(db, countRow, `SELECT 1 AS number FROM story WHERE ${behind} LIMIT 1`) !== null;
}

/** How many stories are found by less, or other, than what stands in them. */
export function countUnsearched(db: Reader): number {
  return rowOf(db, countRow, `SELECT count(*) AS number FROM story WHERE ${behind}`)?.number ?? 0;
}

/** Stories the search has to read, the last written in first. */
export function unsearchedStories(db: Reader, most: number): readonly UnsearchedStory[] {
  return rowsOf(
    db,
    unsearchedRow,
    `SELECT id, version, searched_version AS searchedVersion FROM story
     WHERE ${behind} ORDER BY saved_at DESC LIMIT :most`,
    { most },
  );
}

const behind = 'searched_version <> version';

/**
 * Writes down what stories are found by, the last written in first. Those that changed since they were read stay to be
 * read again.
 */
export function putStoriesToSearch(db: Database, stories: readonly StoryToSearch[]): void {
  inTransaction(db, () => {
    const numbered = [...stories].reverse().flatMap((story) => {
      const number = takeNumber(db, story);
      return number === null ? [] : [{ number, story }];
    });
    // In rising order the index gathers them in memory; any other way it writes each by itself.
    numbered.sort((one, other) => one.number - other.number);
    for (const { number, story } of numbered) putWords(db, number, story.words);
  });
}

/** The number the search knows a story by: a new one where it is written in after it was found. Null: it has changed. */
function takeNumber(db: Database, { id, version, searchedVersion, language }: StoryToSearch): number | null {
  const before = rowOf(
    db,
    numberRow,
    'SELECT search_number AS number FROM story WHERE id = :id AND searched_version = :searchedVersion',
    { id, searchedVersion },
  );
  if (!before) return null;
  const keeps = before.number !== null && searchedVersion < 0;
  const number = keeps ? (before.number ?? 1) : newNumber(db);
  if (!keeps && before.number !== null)
    write(db, 'DELETE FROM story_search WHERE rowid = :number', { number: before.number });
  write(
    db,
    'UPDATE story SET search_number = :number, searched_version = :version, language = :language WHERE id = :id',
    { id, number, version, language },
  );
  return number;
}

function newNumber(db: Reader): number {
  return (rowOf(db, numberRow, 'SELECT max(search_number) AS number FROM story')?.number ?? 0) + 1;
}

function putWords(db: Database, number: number, words: StoryWords): void {
  const texts = Object.fromEntries(searchFields.map((field) => [field, searchedText(words[field])]));
  write(
    db,
    `INSERT OR REPLACE INTO story_search (rowid, ${searchFields.join(', ')})
     VALUES (:number, ${searchFields.map((field) => `:${field}`).join(', ')})`,
    { number, ...texts },
  );
}

/** The story of a number, or null. */
export function storyOfNumber(db: Reader, number: number): StoryId | null {
  return rowOf(db, idRow, 'SELECT id FROM story WHERE search_number = :number', { number });
}

/** What SQLite is asked for by terms, all of them wanted and none of the unwanted. Words are folded: none has a quote. */
export function matchOf(
  wanted: readonly SearchTerm[],
  unwanted: readonly SearchTerm[],
  fields: readonly SearchField[] = searchFields,
): string {
  const all = wanted.map((term) => phraseOf(term, fields)).join(' AND ');
  if (unwanted.length === 0) return all;
  return `(${all}) NOT (${unwanted.map((term) => phraseOf(term, searchFields)).join(' OR ')})`;
}

/** What SQLite is asked for where any of the terms will do. */
export const anyOf = (terms: readonly SearchTerm[]): string =>
  terms.map((term) => phraseOf(term, searchFields)).join(' OR ');

function phraseOf({ words, isOpen, field }: SearchTerm, fields: readonly SearchField[]): string {
  const where = field === null ? fields : fields.filter((each) => each === field);
  const columns = where.length === searchFields.length ? '' : `{${where.join(' ') || 'slug'}} : `;
  return `${columns}"${words.join(' ')}"${isOpen ? ' *' : ''}`;
}

/** The numbers of the stories that match, the last written in first, one by one. */
export function* newestMatches(db: Reader, match: string): Generator<number, void, undefined> {
  const sql = 'SELECT rowid FROM story_search WHERE story_search MATCH :match ORDER BY rowid DESC';
  for (const [number = 0] of eachRow(db, sql, { match })) yield number;
}

/** How many stories match of those with a number below this one. */
export function countMatchesBefore(db: Reader, match: string, number: number): number {
  const sql =
    'SELECT count(*) AS number FROM story_search WHERE story_search MATCH :match AND rowid < :number';
  return rowOf(db, countRow, sql, { match, number })?.number ?? 0;
}

/** How much more a word counts there than in the text. */
const weights: Readonly<Record<SearchField, string>> = {
  slug: '12.0',
  headline: '10.0',
  section: '4.0',
  tags: '4.0',
  people: '5.0',
  captions: '2.0',
  credits: '2.0',
  notes: '1.0',
  text: '1.0',
};

/** Weighs the stories of these numbers that match. The plus keeps SQLite from asking for each number by itself. */
export const rankedQuery = `SELECT rowid, bm25(story_search, ${searchFields.map((field) => weights[field]).join(', ')})
  FROM story_search WHERE story_search MATCH :match AND +rowid IN (SELECT value FROM json_each(:numbers))`;

/** Numbers of stories with their ranks, one by one in no order. The lower a rank, the better. */
export function* rankedMatches(
  db: Reader,
  match: string,
  numbers: readonly number[],
): Generator<readonly [number: number, rank: number], void, undefined> {
  const rows = eachRow(db, rankedQuery, { match, numbers: JSON.stringify(numbers) });
  for (const [number = 0, rank = 0] of rows) yield [number, rank];
}

/** The numbers of all stories the search has read, the last written in first, one by one. */
export function* allNumbers(db: Reader): Generator<number, void, undefined> {
  const sql = 'SELECT search_number FROM story WHERE search_number IS NOT NULL ORDER BY search_number DESC';
  for (const [number = 0] of eachRow(db, sql)) yield number;
}

/** How many those are. */
export const countNumbers = (db: Reader): number =>
  rowOf(db, countRow, 'SELECT count(*) AS number FROM story WHERE search_number IS NOT NULL')?.number ?? 0;
