import { isoIndex, isoPicture } from './iso-picture';
import type { PhotoStructure } from './photo-structure';

/** Reads the frame of an AVIF. @throws NewsroomError `bad-request` where it is cut off or damaged. */
export const avifStructure = (file: Buffer): PhotoStructure => isoPicture(file, isoIndex(file, 'AVIF'));
