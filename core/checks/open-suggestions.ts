import { lineNames } from '../story/story';
import { undecidedIn } from '../suggestions/undecided';
import type { Check } from './check';
import type { Place, Problem } from './problem';

/** A person decides about every suggestion before the story goes out; nobody else does it for them. */
export const openSuggestions: Check = ({ content }) => [
  ...lineNames.flatMap((field) =>
    problem(undecidedIn(content, field).size, ` in the ${field}`, { in: 'field', field }),
  ),
  ...problem(undecidedIn(content, 'body').size, '', { in: 'body' }),
];

function problem(count: number, where: string, place: Place): readonly Problem[] {
  if (count === 0) return [];
  const message =
    count === 1 ? `1 suggestion${where} is undecided.` : `${count} suggestions${where} are undecided.`;
  return [{ check: 'open-suggestions', grade: 'must-fix', message, place }];
}
