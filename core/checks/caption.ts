import { countWords } from '../document/count-words';
import { inlineText, photoUses } from '../document/walk';
import type { Check } from './check';

/** A photo in the news says who and what it shows, where and when. */
export const caption: Check = ({ content }) => {
  const without = photoUses(content.document).filter((use) => countWords(inlineText(use.content)) === 0);
  return [...new Set(without.map((use) => use.attrs.photo))].map((photo) => ({
    check: 'caption',
    grade: 'worth-a-look',
    message: 'A photo has no caption.',
    place: { in: 'photo', photo, part: 'caption' },
  }));
};
