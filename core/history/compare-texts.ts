import { diffArrays } from 'diff';
import { countWords } from '../document/count-words';
import { commonEnd, commonStart } from './common-ends';

/** A stretch of text that both sides have, or only the left (`removed`), or only the right (`added`). */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How many words came and went. */
export interface WordChange {
  readonly added: number;
  readonly removed: number;
}

/** Scripts without spaces between words are compared letter by letter. */
const token =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu;

/** Beyond this many tokens that differ, finding the shortest way costs more than it says. */
const longestEdit = 400;

/**
 * Two texts word by word. Exact: `same` and `removed` put together are the left text, `same` and `added` the right.
 * Comparing the other way round gives the same runs, with what came and what went changing places.
 */
export function compareTexts(left: string, right: string): readonly Run[] {
  if (left === right) return runsOf([['same', left]]);
  // One order for both ways round, because there is more than one shortest way from one text to another.
  return left < right ? orderedRuns(left, right) : mirrored(orderedRuns(right, left));
}

/** Words that came and went in runs. */
export function wordsOfRuns(runs: readonly Run[]): WordChange {
  const words = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? countWords(run.text) : 0), 0);
  return { added: words('added'), removed: words('removed') };
}

/** The left or the right text that runs were made of. */
export function textOfRuns(runs: readonly Run[], side: 'left' | 'right'): string {
  const other = side === 'left' ? 'added' : 'removed';
  return runs.map((run) => (run.kind === other ? '' : run.text)).join('');
}

type Piece = readonly [Run['kind'], string];
/** Runs of the other way round; what went stands before what came there, too. */
function mirrored(runs: readonly Run[]): readonly Run[] {
  const turned: Run[] = [];
  for (const { kind, text } of runs) {
    const before = turned.at(-1);
    if (kind === 'same') turned.push({ kind, text });
    else if (kind === 'removed') turned.push({ kind: 'added', text });
    else if (before?.kind === 'added') turned.splice(-1, 1, { kind: 'removed', text }, before);
    else turned.push({ kind: 'removed', text });
  }
  return turned;
}

function orderedRuns(left: string, right: string): readonly Run[] {
  const [lefts, rights] = [tokensOf(left), tokensOf(right)];
  const start = commonStart(lefts, rights);
  const end = commonEnd(lefts, rights, start);
  const middle = differing(lefts.slice(start, lefts.length - end), rights.slice(start, rights.length - end));
  return runsOf([
    ['same', lefts.slice(0, start).join('')],
    ...middle,
    ['same', lefts.slice(lefts.length - end).join('')],
  ]);
}

function differing(lefts: readonly string[], rights: readonly string[]): readonly Piece[] {
  const changes = diffArrays([...lefts], [...rights], { maxEditLength: longestEdit });
  if (!changes)
    return [
      ['removed', lefts.join('')],
      ['added', rights.join('')],
    ];
  return changes.map(({ added, removed, value }): Piece => [
    added ? 'added' : removed ? 'removed' : 'same',
    value.join(''),
  ]);
}

function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}

/** Joins neighbours of a kind, and takes a space between two changes into both, so that a phrase reads as one. */
function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let gone = '';
  let come = '';
  const put = (kind: Run['kind'], text: string) => {
    if (text !== '') runs.push({ kind, text });
  };
  const settle = () => {
    const after = commonSpaceAfter(gone, come);
    put('removed', gone.slice(0, gone.length - after.length));
    put('added', come.slice(0, come.length - after.length));
    gone = come = '';
    return after;
  };
  pieces.forEach(([kind, text], index) => {
    const isBetween = index > 0 && index < pieces.length - 1 && gone !== '' && come !== '';
    if (kind === 'removed') gone += text;
    else if (kind === 'added') come += text;
    else if (isBetween && /^\s+$/u.test(text) && hasChangeAfter(pieces, index)) {
      gone += text;
      come += text;
    } else {
      put('same', settle() + text);
    }
  });
  put('same', settle());
  return runs;
}

/** A space that what went and what came both end with is no part of the change. */
function commonSpaceAfter(gone: string, come: string): string {
  const space = /\s+$/u.exec(gone)?.[0] ?? '';
  return space !== '' && space !== gone && space !== come && come.endsWith(space) ? space : '';
}

function hasChangeAfter(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  return next !== undefined && next[0] !== 'same' && next[1] !== '';
}
