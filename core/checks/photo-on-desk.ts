import { photoUses } from '../document/walk';
import type { Check } from './check';

/** Every photo in the text is one the desk knows; otherwise nobody can say whose it is. */
export const photoOnDesk: Check = ({ content, photos }) => {
  const known = new Set(photos.map((photo) => photo.id));
  const unknown = new Set(photoUses(content.document).map((use) => use.attrs.photo));
  return [...unknown]
    .filter((photo) => !known.has(photo))
    .map((photo) => ({
      check: 'photo-on-desk',
      grade: 'must-fix',
      message:
        'A photo in the text is not on this desk, so its credit is unknown. Attach it again, or take it out.',
      place: { in: 'photo', photo, part: 'credit' },
    }));
};
