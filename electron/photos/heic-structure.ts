import { colourProfile } from './colour-profile';
import { readBox, type IsoBox } from './iso-boxes';
import { isoIndex, isoPicture, mainProperties } from './iso-picture';
import type { PhotoStructure } from './photo-structure';
import { cutOff } from './refuse-file';

/**
 * Reads the frame of a HEIC. A photo of a phone is laid together of tiles, so every part of it must be there.
 * @throws NewsroomError `bad-request` where it is cut off or damaged.
 */
export function heicStructure(file: Buffer): PhotoStructure {
  const index = isoIndex(file, 'HEIC');
  if ([...index.extents.values()].flat().some(({ to }) => to > file.length)) throw cutOff('HEIC');
  return { ...isoPicture(file, index), profile: profileIn(file, mainProperties(file, index)) };
}

function profileIn(file: Buffer, properties: readonly IsoBox[]): Buffer | null {
  for (const box of properties.filter(({ type }) => type === 'colr')) {
    const reader = readBox(file, box);
    const kind = reader.text(4);
    const { from, to } = reader.rest();
    if (kind === 'prof' || kind === 'rICC') return colourProfile(file.subarray(from, to));
  }
  return null;
}
