import type { FindState } from './find-store';
import type { Replaced } from './replace-matches';

/** `3 of 12`, `12 found`, `Not found`, or what stands in the way. */
export function sayFound({ query, matches, current, isLimited, trouble }: FindState): string {
  if (trouble !== '') return trouble;
  if (query.text === '') return '';
  if (matches.length === 0) return 'Not found';
  const count = `${isLimited ? 'the first ' : ''}${matches.length.toLocaleString('en')}`;
  return current < 0
    ? `${isLimited ? 'The first ' : ''}${matches.length.toLocaleString('en')} found`
    : `${(current + 1).toLocaleString('en')} of ${count}`;
}

export function sayReplaced({ count, tooLong }: Replaced): string {
  const done = `${count.toLocaleString('en')} replaced.`;
  if (tooLong === 0) return done;
  return `${done} ${tooLong} ${tooLong === 1 ? 'text' : 'texts'} would have become too long and stayed.`;
}
