import type { PhotoNode } from '../document/document';
import type { Photo } from '../photo/photo';
import type { Edition } from './edition';
import type { WriterTools } from './format';
import type { PhotoRendition } from './rendition';

/** One use of a photo with what the desk has of it: null where the photo is not known, or its file is gone. */
export interface UsedPhoto {
  readonly use: PhotoNode;
  readonly photo: Photo | null;
  readonly bytes: Uint8Array | null;
  /** What was cut of it for this export; null where nothing could be. */
  readonly renditions: readonly PhotoRendition[] | null;
}

/** Finds what belongs to a use; each file is read once, however often a photo is used. */
export function photoFinder(edition: Edition, tools: WriterTools): (use: PhotoNode) => UsedPhoto {
  const known = new Map(edition.photos.map((photo) => [photo.id, photo]));
  const files = new Map(edition.photos.map((photo) => [photo.id, tools.photoBytes(photo.id)]));
  return (use) => ({
    use,
    photo: known.get(use.attrs.photo) ?? null,
    bytes: files.get(use.attrs.photo) ?? null,
    renditions: tools.renditions(use),
  });
}
