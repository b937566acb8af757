import { countWords } from '../document/count-words';
import type { Check } from './check';

/** Readers are told who wrote the story. */
export const byline: Check = ({ content }) =>
  countWords(content.fields.byline) > 0
    ? []
    : [
        {
          check: 'byline',
          grade: 'worth-a-look',
          message: 'The story has no byline.',
          place: { in: 'field', field: 'byline' },
        },
      ];
