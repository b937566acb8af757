import { countWords } from '../document/count-words';
import type { Check } from './check';

/** A story goes out under a headline. */
export const headline: Check = ({ content }) =>
  countWords(content.fields.headline) > 0
    ? []
    : [
        {
          check: 'headline',
          grade: 'must-fix',
          message: 'The story has no headline.',
          place: { in: 'field', field: 'headline' },
        },
      ];
