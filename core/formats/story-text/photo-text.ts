import { heardAlt } from '../../document/walk';
import { oneLine } from '../clean-text';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import { inlineTextLine } from './inline-text-line';

/** What text has of a photo: caption and credit, and what it shows for those who cannot see it. */
export function photoText({ use, photo }: UsedPhoto): string {
  const caption = [inlineTextLine(use.content), printedCredit(photo?.credit ?? '')].filter(
    (part) => part !== '',
  );
  const alt = oneLine(heardAlt(use));
  return ['PHOTO:', ...caption].join(' ') + (alt === '' ? '' : `\nALT TEXT: ${alt}`);
}
