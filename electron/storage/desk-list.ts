import { z } from 'zod';
import type { DeskSearch } from '#core/contract/desk-search';
import { priorities } from '#core/story/details';
import type { StorySummary } from '#core/story/story';
import { storyStates } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { foldText } from './fold-text';
import { rowOf, rowsOf, type Reader, type Values } from './query';
import { selectStories } from './stories';
import { storyValues } from './story-values';

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
const foundRow = z.object({ found: z.string() });

/** The states, as SQL, in which nothing is to be done about a story any more. */
export const overStates = `('published', 'corrected', 'killed', 'spiked')`;
/** What the column `due_order` says of what has no due time, and of what is over; each other number is a due time. */
export const dueOrder = { undated: 9_000_000_000_000_000, over: 9_000_000_000_000_001 } as const;

/** One thing rows are ordered by, as SQL about a row of `story` by its alias. */
interface OrderKey {
  readonly of: (row: string) => string;
  readonly isFalling?: true;
}

const newestFirst: readonly OrderKey[] = [
  { of: (row) => `${row}.saved_at`, isFalling: true },
  { of: (row) => `${row}.rowid`, isFalling: true },
];
const keys: Readonly<Record<DeskSearch['order'], readonly OrderKey[]>> = {
  due: [{ of: (row) => `${row}.due_order` }, ...newestFirst],
  saved: newestFirst,
  slug: [
    { of: (row) => `(${row}.slug = '')` },
    { of: (row) => `${row}.slug COLLATE NOCASE` },
    ...newestFirst,
  ],
  priority: [{ of: (row) => placeIn(`${row}.priority`, priorities) }, ...newestFirst],
  state: [{ of: (row) => placeIn(`${row}.state`, storyStates) }, ...newestFirst],
};

/** An order of the desk, as SQL. */
export const orderBy = (order: DeskSearch['order']): string =>
  keys[order].map(({ of, isFalling }) => `${of('story')}${isFalling ? ' DESC' : ''}`).join(', ');

/**
 * SQL for which rows of `story` stand before another one in an order: those before it by the first key, then those alike in
 * it and before it by the next. None is in two of them, and an index can answer each.
 */
export const standingBefore = (order: DeskSearch['order'], other: string): readonly string[] =>
  keys[order].map(({ of, isFalling }, place) => {
    const alike = keys[order].slice(0, place).map((key) => `${key.of('story')} = ${key.of(other)} AND `);
    return `${alike.join('')}${of('story')} ${isFalling ? '>' : '<'} ${of(other)}`;
  });

const isMine = `(assignee = :author COLLATE NOCASE OR byline LIKE '%' || :authorLike || '%' ESCAPE '\\')`;

/** What the desk shows of what it is narrowed down to. */
export interface DeskPage {
  readonly stories: readonly StorySummary[];
  readonly total: number;
  /** How many stories each tab has under the filters: one number for `all`, `mine` and each state that has any. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A stretch of what the desk is narrowed down to, in its order, and how many there are in all and in each tab. */
export function listDesk(db: Reader, { from, most, ...who }: DeskStretch): DeskPage {
  const { tab, order } = who.search;
  const filter = filtered(db, who);
  const counts = countTabs(db, filter, who.author);
  const { where, values } = withTab(filter, who);
  const stories = selectStories(
    db,
    `WHERE rowid IN (SELECT rowid FROM story WHERE ${where} ORDER BY ${orderBy(order)} LIMIT :most OFFSET :from)
     ORDER BY ${orderBy(order)}`,
    { ...values, from, most },
  );
  return { stories, total: counts[tab] ?? 0, counts };
}

function countTabs(db: Reader, { where, values }: Narrowed, author: string): DeskPage['counts'] {
  const states = rowsOf(
    db,
    countRow,
    `SELECT state, count(*) AS stories FROM story WHERE ${where} GROUP BY state`,
    values,
  );
  const mine = rowOf(db, totalRow, `SELECT count(*) AS total FROM story WHERE ${where} AND ${isMine}`, {
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
  return { sections: storyValues(db, 'section'), assignees: storyValues(db, 'assignee') };
}

/** Stories by a condition in SQL, and its values. */
interface Narrowed {
  readonly where: string;
  readonly values: Values;
}

type Who = Pick<DeskStretch, 'search' | 'author' | 'now'>;

/** What all filters and the tab say. */
export const searched = (db: Reader, who: Who): Narrowed => withTab(filtered(db, who), who);

/** What all filters but the tab say. */
function filtered(db: Reader, { search, now }: Who): Narrowed {
  const { section, assignee } = search;
  const conditions: readonly Narrowed[] = [
    ...(search.words.trim() === '' ? [] : [holding(db, search.words)]),
    ...(section === null ? [] : [{ where: 'section = :section', values: { section } }]),
    ...(assignee === null ? [] : [{ where: 'assignee = :assignee', values: { assignee } }]),
    ...(search.embargoed
      ? [
          {
            where: `embargo IS NOT NULL AND json_extract(embargo, '$.until.instant') > :now`,
            values: { now },
          },
        ]
      : []),
  ];
  return {
    where: ['1', ...conditions.map(({ where }) => where)].join(' AND '),
    values: Object.assign({}, ...conditions.map(({ values }) => values)) as Values,
  };
}

const saidColumns = ['slug', 'headline', 'byline'] as const;
const rowText = saidColumns.join(` || ' ' || `);
const lengths = (measure: string) => saidColumns.map((column) => `${measure}(${column})`).join(' + ');
/** What a row says, accents and case aside. Texts without accents, the most, are not folded. */
const foldedText = `iif(${lengths('octet_length')} = ${lengths('length')}, ${rowText}, fold(${rowText}))`;

/** Stories with all the words in what a row says. Every row has to be looked at, so it is done once a question. */
function holding(db: Reader, typed: string): Narrowed {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const holds = words.map((_, index) => `${foldedText} LIKE :word${index} ESCAPE '\\'`).join(' AND ');
  const likes = words.map((word, index) => [`word${index}`, `%${likeText(word)}%`] as const);
  const sql = `SELECT json_group_array(rowid) AS found FROM story WHERE ${holds}`;
  const found = rowOf(db, foundRow, sql, Object.fromEntries(likes))?.found ?? '[]';
  return { where: 'rowid IN (SELECT value FROM json_each(:found))', values: { found } };
}

function withTab({ where, values }: Narrowed, { search: { tab }, author }: Who): Narrowed {
  if (tab === 'all') return { where, values };
  if (tab !== 'mine') return { where: `${where} AND state = '${tab}'`, values };
  return { where: `${where} AND ${isMine}`, values: { ...values, author, authorLike: likeText(author) } };
}

/** SQL for the place of a column's value in a list of core. */
function placeIn(column: string, values: readonly string[]): string {
  return `CASE ${column} ${values.map((value, place) => `WHEN '${value}' THEN ${place}`).join(' ')} END`;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
