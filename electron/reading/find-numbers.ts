import type { SearchQuestion } from '#core/search/question';
import type { StorySearch } from '#core/search/search';
import type { Reader } from '../storage/query';
import { narrowedNumbers, type Narrowing } from '../storage/search-narrowing';
import {
  allNumbers,
  anyOf,
  countNumbers,
  countMatchesBefore,
  matchOf,
  newestMatches,
  rankedMatches,
} from '../storage/story-search';
import type { Slices } from './in-slices';

/** The numbers of stories that were found, in order, and how many there are in all. */
export interface Numbers {
  readonly found: readonly number[];
  readonly total: number;
  /** False where there are more than can be weighed against each other in time. */
  readonly isWeighed: boolean;
}

/** As many as anybody looks through; the others are counted. */
const mostFound = 1_000;
/** Weighing one costs some 3 µs; in this many, what is newest is worth more than what says a word once more. */
const mostWeighed = 20_000;
/** Rows walked through before others may have their turn. */
const stretch = 256;

/** Numbers one by one, for as long as somebody takes them. */
type Walk = Generator<number, void, undefined>;
type Allowed = ReadonlySet<number> | null;

/** The newest stories with all the words in slug or headline, then the newest with them anywhere; at most so many. */
export function* firstNumbers(
  db: Reader,
  question: SearchQuestion,
  narrowing: Narrowing,
  most: number,
): Slices<readonly number[]> {
  const { wanted, unwanted } = question;
  const allowed = yield* allowedNumbers(db, narrowing);
  if (wanted.length === 0) return (yield* take(yield* everyNumber(db, question), allowed, most)).found;
  const first = (yield* take(newestMatches(db, titleMatchOf(question)), allowed, most)).found;
  if (first.length === most) return first;
  const rest = (yield* take(newestMatches(db, matchOf(wanted, unwanted)), allowed, most)).found;
  return eachOnce(first, rest).slice(0, most);
}

const titleMatchOf = ({ wanted, unwanted }: SearchQuestion): string =>
  matchOf(wanted, unwanted, ['slug', 'headline']);

const eachOnce = (first: readonly number[], rest: readonly number[]): readonly number[] => [
  ...new Set([...first, ...rest]),
];

/**
 * All stories that are found, the best or the newest first, and how many there are. Of more than can be weighed, the order is
 * that of `firstNumbers`.
 */
export function* rankedNumbers(
  db: Reader,
  question: SearchQuestion,
  narrowing: Narrowing,
  order: StorySearch['order'],
): Slices<Numbers> {
  const { wanted, unwanted } = question;
  const allowed = yield* allowedNumbers(db, narrowing);
  if (wanted.length === 0) return yield* allOf(db, question, allowed);
  const match = matchOf(wanted, unwanted);
  if (order === 'best' && allowed && allowed.size <= mostWeighed)
    return yield* best(rankedMatches(db, match, [...allowed]));
  const newest = yield* newestAndTotal(db, match, allowed);
  if (order === 'newest') return { ...newest, found: newest.found.slice(0, mostFound) };
  if (newest.total <= mostWeighed) return yield* best(rankedMatches(db, match, newest.found));
  const titles = yield* take(newestMatches(db, titleMatchOf(question)), allowed, mostFound);
  return {
    found: eachOnce(titles.found, newest.found).slice(0, mostFound),
    total: newest.total,
    isWeighed: false,
  };
}

/** Every story but those with an unwanted word, the newest first; where there is nothing to leave out, none is walked through. */
function* allOf(db: Reader, question: SearchQuestion, allowed: Allowed): Slices<Numbers> {
  if (allowed || question.unwanted.length > 0)
    return yield* countAll(yield* everyNumber(db, question), allowed, mostFound);
  return { ...(yield* take(allNumbers(db), null, mostFound)), total: countNumbers(db) };
}

/** The newest that match, as many as are weighed, and how many there are in all. */
function* newestAndTotal(db: Reader, match: string, allowed: Allowed): Slices<Numbers> {
  if (allowed) return yield* countAll(newestMatches(db, match), allowed, mostWeighed);
  const newest = yield* take(newestMatches(db, match), null, mostWeighed);
  const oldest = newest.found.at(-1);
  if (oldest === undefined || newest.total < mostWeighed) return newest;
  return { ...newest, total: newest.total + countMatchesBefore(db, match, oldest) };
}

/** The numbers that a narrowing leaves; null where it leaves all. */
function* allowedNumbers(db: Reader, narrowing: Narrowing): Slices<Allowed> {
  const narrowed = narrowedNumbers(db, narrowing);
  if (narrowed === null) return null;
  const allowed = new Set<number>();
  for (const [number = 0] of narrowed) {
    allowed.add(number);
    if (allowed.size % stretch === 0) yield;
  }
  return allowed;
}

/** Every story but those with an unwanted word, the newest first. */
function* everyNumber(db: Reader, { unwanted }: SearchQuestion): Slices<Walk> {
  if (unwanted.length === 0) return allNumbers(db);
  const unfit = new Set<number>();
  for (const number of newestMatches(db, anyOf(unwanted))) {
    unfit.add(number);
    if (unfit.size % stretch === 0) yield;
  }
  return without(allNumbers(db), unfit);
}

function* without(numbers: Iterable<number>, unfit: ReadonlySet<number>): Walk {
  for (const number of numbers) if (!unfit.has(number)) yield number;
}

/** The first of them that are allowed. */
function* take(numbers: Iterable<number>, allowed: Allowed, most: number): Slices<Numbers> {
  const found: number[] = [];
  let walked = 0;
  for (const number of numbers) {
    walked += 1;
    if (walked % stretch === 0) yield;
    if (allowed?.has(number) === false) continue;
    found.push(number);
    if (found.length === most) break;
  }
  return { found, total: found.length, isWeighed: true };
}

/** How many of them are allowed, and the first of those. */
function* countAll(numbers: Iterable<number>, allowed: Allowed, most: number): Slices<Numbers> {
  const found: number[] = [];
  let total = 0;
  let walked = 0;
  for (const number of numbers) {
    walked += 1;
    if (walked % stretch === 0) yield;
    if (allowed?.has(number) === false) continue;
    total += 1;
    if (found.length < most) found.push(number);
  }
  return { found, total, isWeighed: true };
}

type Ranked = readonly [number: number, rank: number];

/** The best of them without sorting all: as soon as there are twice as many, the worse half goes. */
function* best(matches: Iterable<Ranked>): Slices<Numbers> {
  let kept: Ranked[] = [];
  let worst = Number.POSITIVE_INFINITY;
  let total = 0;
  for (const match of matches) {
    total += 1;
    if (total % stretch === 0) yield;
    if (match[1] > worst) continue;
    kept.push(match);
    if (kept.length < 2 * mostFound) continue;
    kept = theBest(kept);
    worst = kept.at(-1)?.[1] ?? worst;
  }
  return { found: theBest(kept).map(([number]) => number), total, isWeighed: true };
}

// Of two that rank alike, the one written in later comes first.
const theBest = (matches: readonly Ranked[]): Ranked[] =>
  [...matches].sort((one, other) => one[1] - other[1] || other[0] - one[0]).slice(0, mostFound);
