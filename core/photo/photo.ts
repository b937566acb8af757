import type { Instant } from '../time/instant';

/** A photo is named by its content: the SHA-256 of the file, 64 lower-case hex digits. */
export type PhotoId = string;

export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoMediaType = (typeof photoMediaTypes)[number];

/** Largest photo file that is taken in, in bytes: 200 MB. */
export const largestPhotoFile = 200 * 1024 * 1024;

/** File name endings by media type, without the dot. */
export const photoExtension = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const satisfies Record<PhotoMediaType, string>;

/** What people may change about a photo. It belongs to the photo, not to one use, and shows in every use. */
export const photoFieldNames = ['description', 'credit', 'creator', 'copyright'] as const;
export type PhotoFieldName = (typeof photoFieldNames)[number];
export type PhotoFields = Readonly<Record<PhotoFieldName, string>>;

/** A photo kept on the desk. `credit` is the whole line as printed, without brackets: "Photo by A B/POOL/AFP via C". */
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
  readonly addedAt: Instant;
}
