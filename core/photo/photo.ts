import type { Instant } from '../time/instant';
import type { PhotoFields } from './photo-fields';
import type { PhotoTerms } from './terms';

/** A photo is named by its content: the SHA-256 of the file, 64 lower-case hex digits. */
export type PhotoId = string;

/** Kinds of file that are kept and shown as they are. TIFF and HEIC are converted on the way in, and their originals kept. */
export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
export type PhotoMediaType = (typeof photoMediaTypes)[number];

/** Kinds of file that are kept only as the original of a photo that was converted. */
export const originalMediaTypes = ['image/tiff', 'image/heic'] as const;
export type OriginalMediaType = (typeof originalMediaTypes)[number];

/** Largest photo file that is taken in, in bytes: 200 MB. */
export const largestPhotoFile = 200 * 1024 * 1024;

/** File name endings by media type, without the dot. */
export const photoExtension = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'image/heic': 'heic',
} as const satisfies Record<PhotoMediaType | OriginalMediaType, string>;

/** The file a photo was converted from, kept beside it. `id` is the SHA-256 of that file. */
export interface PhotoOriginal {
  readonly id: PhotoId;
  readonly mediaType: OriginalMediaType;
  readonly byteLength: number;
}

/** Where XMP and IIM of a file say different things of one field. `fromFile` has what XMP says. */
export interface MetadataConflict {
  readonly field: keyof PhotoFields;
  readonly xmp: string;
  readonly iim: string;
}

/**
 * A photo kept on the desk. Its fields belong to the photo, not to one use, and show in every use. `credit` is the whole
 * line as printed, without brackets: "Photo by A B/POOL/AFP via C".
 */
export interface Photo extends PhotoFields {
  readonly id: PhotoId;
  /** The name of the file it came from; never used as a path. */
  readonly fileName: string;
  readonly mediaType: PhotoMediaType;
  readonly byteLength: number;
  /** Pixels as shown, after the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** What the file's own metadata said, kept beside what people made of it. */
  readonly fromFile: PhotoFields;
  readonly conflicts: readonly MetadataConflict[];
  readonly terms: PhotoTerms;
  /** Whether the place where the camera stood may leave the desk; otherwise it is taken out of every export. */
  readonly keepsGps: boolean;
  readonly original: PhotoOriginal | null;
  readonly addedAt: Instant;
}
