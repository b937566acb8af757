import type { OriginalMediaType, PhotoId, PhotoMediaType } from '#core/photo/photo';

/** Kinds of file that are kept: photos, and what photos were converted from. */
export type KeptMediaType = PhotoMediaType | OriginalMediaType;

/** The files of photos on disk, each once, named by its SHA-256. Knows nothing of captions or rows. */
export interface PhotoStore {
  /** Writes the file if it is not there whole yet, on disk before it answers, and returns its name. */
  readonly keep: (bytes: Uint8Array, mediaType: KeptMediaType) => PhotoId;
  /** The whole file, or null where it is gone. */
  readonly read: (id: PhotoId, mediaType: KeptMediaType) => Uint8Array | null;
  /** Absolute path of a photo's file, whether or not it is there. Only for ids that passed the schema. */
  readonly path: (id: PhotoId, mediaType: KeptMediaType) => string;
  /** Whether the file is there and its content still has its name. */
  readonly isWhole: (id: PhotoId, mediaType: KeptMediaType) => boolean;
  /** Takes the file of a photo away that no row names: only for a photo that was kept but could not be entered. */
  readonly forget: (id: PhotoId, mediaType: KeptMediaType) => void;
}
