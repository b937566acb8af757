import type { Occurrence } from '#core/time/wall-time';
import type { Command, Typed } from './command';
import { UsageError } from './read-arguments';

/** Which of two times of the same clock is meant, by --first or --second; nothing where neither was given. */
export function occurrenceOf(typed: Typed, command: Command): { readonly occurrence?: Occurrence } {
  if (typed.has('first') && typed.has('second'))
    throw new UsageError('Give --first or --second, not both.', command);
  if (typed.has('first')) return { occurrence: 'first' };
  return typed.has('second') ? { occurrence: 'second' } : {};
}
