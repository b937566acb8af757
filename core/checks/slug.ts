import { countWords } from '../document/count-words';
import type { Check } from './check';

/** A slug names the story on the desk and its files outside. */
export const slug: Check = ({ content }) =>
  countWords(content.fields.slug) > 0
    ? []
    : [
        {
          check: 'slug',
          grade: 'worth-a-look',
          message: 'The story has no slug. Its files are named after the headline.',
          place: { in: 'field', field: 'slug' },
        },
      ];
