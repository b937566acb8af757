import { countBodyWords } from '../document/count-words';
import type { Check } from './check';

/** A story has words of its own; captions alone are none. */
export const storyText: Check = ({ content }) =>
  countBodyWords(content.document) > 0
    ? []
    : [{ check: 'story-text', grade: 'must-fix', message: 'The story has no text.', place: { in: 'body' } }];
