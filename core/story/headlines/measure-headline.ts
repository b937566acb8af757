import { assertNever } from '../../assert-never';
import type { HeadlineUse } from '../details';
import { charactersOf } from './characters';
import { columnUnits } from './column-units';
import { weightedLength } from './weighted-length';

/** How long a headline is for its use, and what follows from it. Never more than a warning. */
export interface HeadlineLength {
  readonly length: number;
  readonly target: number;
  /** As it stands after the number: "characters", "column units". */
  readonly unit: string;
  /** What happens to a headline of this length; '' where it fits. */
  readonly trouble: string;
}

/** Longer web headlines are cut in search results, in characters. */
export const longestWebHeadline = 70;
/** What X leaves beside an address, in its weights: 280, less 23 for the address and 1 for a blank. */
export const longestSocialHeadline = 256;
const targets = { web: 60, social: 100, print: 40 } as const satisfies Record<HeadlineUse, number>;

/** Measures a headline as its use counts it. */
export function measureHeadline(use: HeadlineUse, text: string): HeadlineLength {
  const length = lengthOf(use, text.trim());
  const over = Math.ceil(length - targets[use]);
  const trouble = over > 0 ? troubleOf(use, length, over) : '';
  return { length, target: targets[use], unit: use === 'print' ? 'column units' : 'characters', trouble };
}

function lengthOf(use: HeadlineUse, text: string): number {
  switch (use) {
    case 'web':
      return charactersOf(text).length;
    case 'social':
      return weightedLength(text);
    case 'print':
      return columnUnits(text);
    default:
      return assertNever(use);
  }
}

function troubleOf(use: HeadlineUse, length: number, over: number): string {
  if (use === 'web')
    return length > longestWebHeadline ? `${over} over. Search pages cut it short.` : `${over} over.`;
  if (use === 'social')
    return length > longestSocialHeadline
      ? `${over} over. Too long for a post with a link.`
      : `${over} over.`;
  return `${over} over. May take another line.`;
}
