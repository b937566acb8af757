import type { PhotoId } from '#core/photo/photo';

/** Where the window finds the picture of a photo of this desk. */
export const photoAddress = (photo: PhotoId): string => `app-media://photo/${photo}`;
