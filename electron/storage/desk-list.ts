import { z } from 'zod';
import type { DeskSearch } from '#core/contract/desk-search';
import { priorities } from '#core/story/details';
import type { StorySummary } from '#core/story/story';
import { storyStates } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { foldText } from './fold-text';
import { rowOf, rowsOf, type Reader, type Values } from './query';
import { selectStories } from './stories';

/** A stretch of the desk: stories from a place on, at most so many, for who writes now. */
export interface DeskStretch {
  readonly search: DeskSearch;
  readonly from: number;
  readonly most: number;
  readonly author: string;
  readonly now: Instant;
}

const countRow = z.object({ state: z.string(), stories: z.number() });
const totalRow = z.object({ total: z.number() });
const valueRow = z.object({ value: z.string() }).transform(({ value }) => value);

/** The states, as SQL, in which nothing is to be done about a story any more. */
export const overStates = `('published', 'corrected', 'killed', 'spiked')`;
const over = `state IN ${overStates}`;

// What is over stands at the end, newest first; what is to be done by its due time, what has none after it.
/** The orders of the desk, as SQL. */
export const orders: Readonly<Record<DeskSearch['order'], string>> = {
  due: `${over}, CASE WHEN ${over} THEN 0 ELSE due_instant IS NULL END,
    CASE WHEN ${over} THEN NULL ELSE due_instant END, saved_at DESC, rowid DESC`,
  saved: 'saved_at DESC, rowid DESC',
  slug: `slug = '', slug COLLATE NOCASE, saved_at DESC, rowid DESC`,
  priority: `${placeIn('priority', priorities)}, saved_at DESC, rowid DESC`,
  state: `${placeIn('state', storyStates)}, saved_at DESC, rowid DESC`,
};
const isMine = `(assignee = :author COLLATE NOCASE OR byline LIKE '%' || :authorLike || '%' ESCAPE '\\')`;

/** A stretch of what the desk is narrowed down to, in its order, and how many there are in all. */
export function listDesk(
  db: Reader,
  { search, from, most, author, now }: DeskStretch,
): { readonly stories: readonly StorySummary[]; readonly total: number } {
  const { where: all, values: named } = searched({ search, author, now });
  const total = rowOf(db, totalRow, `SELECT count(*) AS total FROM story WHERE ${all}`, named)?.total ?? 0;
  const stories = selectStories(
    db,
    `WHERE rowid IN (SELECT rowid FROM story WHERE ${all} ORDER BY ${orders[search.order]} LIMIT :most OFFSET :from)
     ORDER BY ${orders[search.order]}`,
    { ...named, from, most },
  );
  return { stories, total };
}

/** How many stories each tab has under the filters: one number for `all`, `mine` and each state that has any. */
export function countTabs(
  db: Reader,
  { search, author, now }: Pick<DeskStretch, 'search' | 'author' | 'now'>,
): Readonly<Record<string, number>> {
  const { where, values } = narrowed({ search, now });
  const filter = where.join(' AND ');
  const states = rowsOf(
    db,
    countRow,
    `SELECT state, count(*) AS stories FROM story WHERE ${filter} GROUP BY state`,
    values,
  );
  const mine = rowOf(db, totalRow, `SELECT count(*) AS total FROM story WHERE ${filter} AND ${isMine}`, {
    ...values,
    author,
    authorLike: likeText(author),
  });
  const counts = Object.fromEntries(states.map(({ state, stories }) => [state, stories]));
  const all = states.reduce((sum, { stories }) => sum + stories, 0);
  return { ...counts, all, mine: mine?.total ?? 0 };
}

/** The sections and assignees that stories have, each once, in the order of the alphabet. */
export function deskValues(db: Reader): { readonly sections: string[]; readonly assignees: string[] } {
  const valuesOf = (column: 'section' | 'assignee') =>
    rowsOf(
      db,
      valueRow,
      `SELECT DISTINCT ${column} AS value FROM story WHERE ${column} <> '' ORDER BY ${column} COLLATE NOCASE`,
    );
  return { sections: valuesOf('section'), assignees: valuesOf('assignee') };
}

const rowText = `slug || ' ' || headline || ' ' || byline`;

/** Whether a word stands in what a row says, accents and case aside. Texts without accents, the most, are not folded. */
const holds = (word: string): string =>
  `(${rowText} LIKE ${word} ESCAPE '\\' OR (${rowText} GLOB '*[^ -~]*' AND fold(${rowText}) LIKE ${word} ESCAPE '\\'))`;

interface Narrowed {
  readonly where: readonly string[];
  readonly values: Values;
}

/** What all filters and the tab say: a condition in SQL and its values. */
export function searched(who: Pick<DeskStretch, 'search' | 'author' | 'now'>): {
  readonly where: string;
  readonly values: Values;
} {
  const { search, author } = who;
  const { where, values } = narrowed(who);
  const mine = search.tab === 'mine' ? { author, authorLike: likeText(author) } : {};
  return { where: [...where, ...ofTab(search.tab)].join(' AND '), values: { ...values, ...mine } };
}

/** What all filters but the tab say. */
function narrowed({ search, now }: Pick<DeskStretch, 'search' | 'now'>): Narrowed {
  const words = foldText(search.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const conditions: readonly Narrowed[] = [
    ...words.map((word, index) => ({
      where: [holds(`:word${index}`)],
      values: { [`word${index}`]: `%${likeText(word)}%` },
    })),
    ...(search.section === null
      ? []
      : [{ where: ['section = :section'], values: { section: search.section } }]),
    ...(search.assignee === null
      ? []
      : [{ where: ['assignee = :assignee'], values: { assignee: search.assignee } }]),
    ...(search.embargoed
      ? [
          {
            where: [`embargo IS NOT NULL AND json_extract(embargo, '$.until.instant') > :now`],
            values: { now },
          },
        ]
      : []),
  ];
  return {
    where: ['1', ...conditions.flatMap(({ where }) => where)],
    values: Object.assign({}, ...conditions.map(({ values }) => values)) as Values,
  };
}

function ofTab(tab: DeskSearch['tab']): readonly string[] {
  if (tab === 'all') return [];
  return tab === 'mine' ? [isMine] : [`state = '${tab}'`];
}

/** SQL for the place of a column's value in a list of core. */
function placeIn(column: 'priority' | 'state', values: readonly string[]): string {
  return `CASE ${column} ${values.map((value, place) => `WHEN '${value}' THEN ${place}`).join(' ')} END`;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
