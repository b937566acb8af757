import { uncut } from '../photo/crops';
import type { Edition } from './edition';
import type { UsedPhoto } from './edition-photos';
import { photoFileName, renditionFileName } from './file-name';
import { byWidth, moves } from './shown-picture';

/** A picture as programs show it that know no more than JPEG. */
export interface JpegPicture {
  /** Where it stands beside the story. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What a use shows as a JPEG: the smallest that is `enough` pixels wide, else the widest. Its own file where nothing was
 * cut, or where it moves; null where that is gone.
 */
export function jpegPicture(
  edition: Edition,
  { photo, bytes, use, renditions }: UsedPhoto,
  enough = Number.POSITIVE_INFINITY,
): JpegPicture | null {
  if (!photo || !bytes) return null;
  const cuts = use.attrs.cuts ?? uncut;
  const widths = moves(photo, cuts) ? [] : byWidth(renditions ?? [], cuts.shown, 'image/jpeg');
  const rendition = widths.filter(({ width }) => width >= enough).at(-1) ?? widths[0];
  const { mediaType, width, height } = rendition ?? photo;
  const name = rendition ? renditionFileName(edition, rendition) : photoFileName(edition, photo);
  return { name, mediaType, bytes: rendition?.bytes ?? bytes, width, height };
}
