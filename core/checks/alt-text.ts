import { countWords } from '../document/count-words';
import { photoUses } from '../document/walk';
import type { Check } from './check';

/** Readers who cannot see a photo are told what it shows. */
export const altText: Check = ({ content }) => {
  const without = photoUses(content.document).filter((use) => countWords(use.attrs.alt) === 0);
  return [...new Set(without.map((use) => use.attrs.photo))].map((photo) => ({
    check: 'alt-text',
    grade: 'worth-a-look',
    message: 'A photo has no alt text for readers who cannot see it.',
    place: { in: 'photo', photo, part: 'alt' },
  }));
};
