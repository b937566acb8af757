import { countWords } from '../document/count-words';
import type { Check } from './check';

/** Every photo carries its credit. A dash or a blank is not a credit. */
export const photoCredit: Check = ({ photos }) =>
  photos
    .filter((photo) => countWords(photo.credit) === 0)
    .map((photo) => ({
      check: 'photo-credit',
      grade: 'must-fix',
      message: 'A photo cannot be published without a credit.',
      place: { in: 'photo', photo: photo.id, part: 'credit' },
    }));
