import { uncut } from '../../photo/crops';
import type { Edition } from '../edition';
import type { UsedPhoto } from '../edition-photos';
import { photoFileName, renditionFileName } from '../file-name';
import { byWidth } from '../shown-picture';

/** A use of a photo with the file mail shows of it; null where that is gone. */
export interface LetterPhoto {
  readonly used: UsedPhoto;
  readonly picture: MailPicture | null;
}

/** A picture as mail programs show it. */
export interface MailPicture {
  /** Where it stands beside the page. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Pixels as shown, no wider than a column of the mail. */
  readonly width: number;
  readonly height: number;
}

/** How wide text and pictures stand, in pixels. */
export const columnWidth = 536;
// Twice the column, for screens that show two dots to a pixel.
const enough = 2 * columnWidth;

/** The smallest JPEG of what a use shows that is sharp on any screen, else its own file. */
export function mailPicture(edition: Edition, used: UsedPhoto): MailPicture | null {
  const { photo, bytes, use } = used;
  if (!photo || !bytes) return null;
  const { shown } = use.attrs.cuts ?? uncut;
  const moves = photo.mediaType === 'image/gif' && shown === 'full';
  const widths = moves ? [] : byWidth(used.renditions ?? [], shown, 'image/jpeg');
  const rendition = widths.filter(({ width }) => width >= enough).at(-1) ?? widths[0];
  if (rendition) return { ...rendition, name: renditionFileName(edition, rendition), ...inColumn(rendition) };
  return { name: photoFileName(edition, photo), mediaType: photo.mediaType, bytes, ...inColumn(photo) };
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
