import { countWords } from '../document/count-words';
import type { PhotoNode } from '../document/document';
import { photoUses } from '../document/walk';
import type { Check } from './check';
import type { Problem } from './problem';

/** What is read out at ease, in characters. */
const longestAlt = 125;

/** Readers who cannot see a photo are told what it shows, in a sentence; one that only decorates tells them nothing. */
export const altText: Check = ({ content }) => {
  const uses = photoUses(content.document).filter((use) => use.attrs.decorative !== true);
  const missing = uses.filter((use) => countWords(use.attrs.alt) === 0);
  const long = uses.filter((use) => lengthOf(use) > longestAlt);
  return [
    ...photosOf(missing).map((photo) =>
      problem(photo, 'A photo has no alt text for readers who cannot see it.'),
    ),
    ...long
      .filter((use, index) => long.findIndex((other) => other.attrs.photo === use.attrs.photo) === index)
      .map((use) =>
        problem(
          use.attrs.photo,
          `An alt text is ${lengthOf(use)} characters long. Up to ${longestAlt} are read out at ease.`,
        ),
      ),
  ];
};

const lengthOf = (use: PhotoNode): number => use.attrs.alt.trim().length;

const photosOf = (uses: readonly PhotoNode[]): readonly string[] => [
  ...new Set(uses.map((use) => use.attrs.photo)),
];

const problem = (photo: string, message: string): Problem => ({
  check: 'alt-text',
  grade: 'worth-a-look',
  message,
  place: { in: 'photo', photo, part: 'alt' },
});
