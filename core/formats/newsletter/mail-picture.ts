import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { jpegPicture, type JpegPicture } from '../jpeg-picture';

/** A use of a photo with the file mail shows of it; null where that is gone. */
export interface LetterPhoto {
  readonly used: UsedPhoto;
  readonly picture: MailPicture | null;
}

/** A picture as mail programs show it; its size is that in the column. */
export type MailPicture = JpegPicture;

/** How wide text and pictures stand, in pixels. */
export const columnWidth = 536;
// Twice the column, for screens that show two dots to a pixel.
const enough = 2 * columnWidth;

/** What a use shows as a JPEG that is sharp on any screen, at the size it has in the column. */
export function mailPicture(edition: Edition, used: UsedPhoto): MailPicture | null {
  const picture = jpegPicture(edition, used, enough);
  return picture && { ...picture, ...inColumn(picture) };
}

function inColumn({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, columnWidth / width);
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}

const everywhere: readonly string[] = ['image/jpeg', 'image/png', 'image/gif'];

/** What whoever sends the mail should know of its pictures. */
export function mailPictureWarnings(photos: readonly LetterPhoto[]): string[] {
  const rare = photos.flatMap(({ used, picture }) =>
    picture && !everywhere.includes(picture.mediaType) ? [used.photo?.fileName ?? ''] : [],
  );
  return [...new Set(rare)].map(
    (name) =>
      `Not every mail program shows pictures like “${name}”. The app writes it as JPEG; the command line cannot.`,
  );
}
