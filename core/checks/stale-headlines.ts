import { headlineUses } from '../story/details';
import { isStale } from '../story/headlines/headline-for';
import type { Check } from './check';

/** A headline for one use says what the main headline says: where that changed since, somebody looks again. */
export const staleHeadlines: Check = ({ content: { fields, details } }) =>
  headlineUses
    .filter((use) => isStale(details.headlines[use], fields.headline))
    .map((use) => ({
      check: 'stale-headlines',
      grade: 'worth-a-look',
      message: `The headline changed after the ${use} headline was written.`,
      place: { in: 'detail', detail: 'headlines' },
    }));
