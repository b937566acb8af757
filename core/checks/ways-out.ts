import type { Format } from '../formats/format';
import { mustFix } from './registry';
import type { CheckId, Problem } from './problem';

/**
 * How a story can leave the desk. `export`: files that others publish or send on; `hand-over`: files that colleagues
 * read or work on; `command-line`: an export that nobody looks at before it is made; `bundle`: to another desk, where its
 * embargo holds and the same checks stand in its way.
 */
export const waysOut = ['publish', 'export', 'hand-over', 'copy', 'command-line', 'bundle'] as const;
export type WayOut = (typeof waysOut)[number];

/**
 * Stop: nothing leaves before it is put right. Ask: it leaves once somebody says why, which is kept in the story's log.
 * Warn: it leaves, and the report says so.
 */
export type Ruling = 'stop' | 'ask' | 'warn';

const warned: Readonly<Record<WayOut, Ruling>> = {
  publish: 'warn',
  export: 'warn',
  'hand-over': 'warn',
  copy: 'warn',
  'command-line': 'warn',
  bundle: 'warn',
};
/** Nobody outside the house was meant to have it before its time. A bundle takes the embargo along, unlifted. */
const stopped: Readonly<Record<WayOut, Ruling>> = {
  publish: 'stop',
  export: 'stop',
  'hand-over': 'stop',
  copy: 'stop',
  'command-line': 'stop',
  bundle: 'ask',
};
/** Readers may not see it like this; the desk and its partners may. */
const unpublished: Readonly<Record<WayOut, Ruling>> = { ...warned, publish: 'stop' };
/** Whose picture it is, and whether it may be used, is settled before the file goes to anybody who would use it. */
const unlicensed: Readonly<Record<WayOut, Ruling>> = {
  ...unpublished,
  export: 'stop',
  'command-line': 'stop',
};

/**
 * What stops and what warns: for each check and each way out, what becomes of a problem that must be fixed. A problem
 * that is worth a look warns wherever it leaves. Every way out asks here, and nowhere else.
 */
export const rulings: Readonly<Record<CheckId, Readonly<Record<WayOut, Ruling>>>> = {
  'story-standing': unpublished,
  'story-embargo': stopped,
  headline: unpublished,
  'story-text': unpublished,
  'open-suggestions': unpublished,
  'photo-credit': unlicensed,
  'photo-on-desk': unlicensed,
  'photo-embargo': unpublished,
  'photo-terms': unlicensed,
  placeholder: unpublished,
  'stale-headlines': warned,
  'headline-lengths': warned,
  slug: warned,
  byline: warned,
  'alt-text': warned,
  caption: warned,
  'file-photo': warned,
  'photo-place': warned,
  'open-comments': warned,
};

/** The problems of a story on its way out: those it stops at, those it needs a reason for, and those that are only told. */
export interface Leaving {
  readonly stops: readonly Problem[];
  readonly asks: readonly Problem[];
  readonly warns: readonly Problem[];
}

/** Parts the problems of an edition by what they do to one way out, in the order they came. */
export function leaving(way: WayOut, problems: readonly Problem[]): Leaving {
  const ruled = (ruling: Ruling) => mustFix(problems).filter(({ check }) => rulings[check][way] === ruling);
  const [stops, asks] = [ruled('stop'), ruled('ask')];
  return { stops, asks, warns: problems.filter((problem) => ![...stops, ...asks].includes(problem)) };
}

/** Which way out files of a format take. */
export function wayOutOf({ group }: Pick<Format, 'group'>): 'export' | 'hand-over' {
  return group === 'Documents' || group === 'Archive' ? 'hand-over' : 'export';
}
