import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { writeMetadata } from '../../../electron/photos/write-metadata';
import { makeHarbourJpeg } from '../../helpers/make-photo';

/** A picture of 20 megapixels. */
export const benchPicture = { width: 5_472, height: 3_648 } as const;

/** JPEGs of 20 megapixels with caption and credit, each a file of its own content. Answers their paths. */
export function writePhotoFiles(folder: string, count: number): readonly string[] {
  const picture = makeHarbourJpeg({ ...benchPicture, credit: 'Photo by A B/AFP' });
  return Array.from({ length: count }, (_, index) => {
    const fields = {
      ...emptyPhotoFields,
      description: `Cranes at dusk, frame ${index + 1}`,
      creator: 'A B',
      credit: 'Photo by A B/POOL/AFP via Getty Images',
      keywords: ['harbour', 'cranes'],
    };
    const path = join(folder, `HBR_${String(index + 1).padStart(4, '0')}.jpg`);
    writeFileSync(path, writeMetadata(picture, 'image/jpeg', fields, { keepsGps: false }));
    return path;
  });
}
