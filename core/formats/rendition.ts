import type { PhotoNode } from '../document/document';
import type { CropName } from '../photo/crops';

/**
 * Which renditions a format needs made beforehand. shown: what each use shows, once · jpegs: that in every stated width, as
 * JPEG · site: that as JPEG and WebP, and the crops that search engines are offered · all: every crop in every width and kind.
 */
export type RenditionNeeds = 'shown' | 'jpegs' | 'site' | 'all';

/** A photo as it leaves the desk: cut, scaled, in sRGB, with all that is said of it in the file. */
export interface PhotoRendition {
  readonly crop: CropName;
  readonly mediaType: 'image/jpeg' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** Of `bytes`, 64 lower-case hex digits. */
  readonly sha256: string;
}

/** The renditions of a use that were made beforehand; null where there is nothing to make them with, or it failed. */
export type RenditionsOf = (use: PhotoNode) => readonly PhotoRendition[] | null;
