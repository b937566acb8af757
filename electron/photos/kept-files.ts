import type { Photo, PhotoId } from '#core/photo/photo';
import type { KeptMediaType } from './photo-store';

/** A file that a photo has on the desk. */
export interface KeptFile {
  readonly id: PhotoId;
  readonly mediaType: KeptMediaType;
  readonly byteLength: number;
  /** The name of the photo it belongs to. */
  readonly fileName: string;
}

/** The files of a photo: its own, and the one it was converted from. */
export function keptFiles({ id, mediaType, byteLength, fileName, original }: Photo): readonly KeptFile[] {
  const own = { id, mediaType, byteLength, fileName };
  return original ? [own, { ...original, fileName }] : [own];
}
