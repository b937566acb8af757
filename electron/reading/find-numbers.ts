import type { SearchQuestion } from '#core/search/question';
import type { StorySearch } from '#core/search/search';
import type { Reader } from '../storage/query';
import { narrowedNumbers, type Narrowing } from '../storage/search-narrowing';
import { allNumbers, anyOf, matchOf, newestMatches, rankedMatches } from '../storage/story-search';
import type { Slices } from './in-slices';

/** The numbers of stories that were found, in order, and how many there are in all. */
export interface Numbers {
  readonly found: readonly number[];
  readonly total: number;
}

/** As many as anybody looks through; the others are counted. */
const mostFound = 1_000;
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
  const titles = newestMatches(db, matchOf(wanted, unwanted, ['slug', 'headline']));
  const first = (yield* take(titles, allowed, most)).found;
  if (first.length === most) return first;
  const rest = (yield* take(newestMatches(db, matchOf(wanted, unwanted)), allowed, most)).found;
  return [...new Set([...first, ...rest])].slice(0, most);
}

/** All stories that are found, the best or the newest first, and how many there are. */
export function* rankedNumbers(
  db: Reader,
  question: SearchQuestion,
  narrowing: Narrowing,
  order: StorySearch['order'],
): Slices<Numbers> {
  const { wanted, unwanted } = question;
  const allowed = yield* allowedNumbers(db, narrowing);
  if (wanted.length === 0) return yield* countAll(yield* everyNumber(db, question), allowed);
  const match = matchOf(wanted, unwanted);
  if (order === 'newest') return yield* countAll(newestMatches(db, match), allowed);
  return yield* best(rankedMatches(db, match), allowed);
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
  return { found, total: found.length };
}

function* countAll(numbers: Iterable<number>, allowed: Allowed): Slices<Numbers> {
  const found: number[] = [];
  let total = 0;
  let walked = 0;
  for (const number of numbers) {
    walked += 1;
    if (walked % stretch === 0) yield;
    if (allowed?.has(number) === false) continue;
    total += 1;
    if (found.length < mostFound) found.push(number);
  }
  return { found, total };
}

type Ranked = readonly [number: number, rank: number];

/** The best of them without sorting all: as soon as there are twice as many, the worse half goes. */
function* best(matches: Iterable<Ranked>, allowed: Allowed): Slices<Numbers> {
  let kept: Ranked[] = [];
  let worst = Number.POSITIVE_INFINITY;
  let total = 0;
  let walked = 0;
  for (const match of matches) {
    walked += 1;
    if (walked % stretch === 0) yield;
    if (allowed?.has(match[0]) === false) continue;
    total += 1;
    if (match[1] > worst) continue;
    kept.push(match);
    if (kept.length < 2 * mostFound) continue;
    kept = theBest(kept);
    worst = kept.at(-1)?.[1] ?? worst;
  }
  return { found: theBest(kept).map(([number]) => number), total };
}

// Of two that rank alike, the one written in later comes first.
const theBest = (matches: readonly Ranked[]): Ranked[] =>
  [...matches].sort((one, other) => one[1] - other[1] || other[0] - one[0]).slice(0, mostFound);
