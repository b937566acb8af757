import { embargoStops, sayEmbargo } from '../story/embargo';
import type { Check } from './check';
import { goesOutAt } from './going-out';

/** A story under embargo goes out when the embargo is over, unless it was lifted. What the desk says now counts. */
export const storyEmbargo: Check = (edition, context) => {
  const embargo = context.desk ? context.desk.embargo : edition.embargo;
  if (embargo === null || !embargoStops(embargo, goesOutAt(edition, context))) return [];
  return [
    {
      check: 'story-embargo',
      grade: 'must-fix',
      message: `The story is ${sayEmbargo(embargo)}. Schedule it for then or later, or lift the embargo with a reason.`,
      place: { in: 'desk', what: 'embargo' },
    },
  ];
};
