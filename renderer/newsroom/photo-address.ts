import type { PhotoId } from '#core/photo/photo';

/** Where the window finds the picture of a photo of this desk. */
export const photoAddress = (photo: PhotoId): string => `app-media://photo/${photo}`;

/** Where the window finds a small picture of a photo: at most 480 pixels long. */
export const thumbnailAddress = (photo: PhotoId): string => `app-media://thumb/${photo}`;
