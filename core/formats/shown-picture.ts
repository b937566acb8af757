import { uncut, type CropName, type PhotoCuts } from '../photo/crops';
import type { Photo } from '../photo/photo';
import { isWholeAndSmall } from '../photo/rendition-plan';
import type { UsedPhoto } from './edition-photos';
import type { PhotoRendition } from './rendition';

/** The picture a use shows, as one file. */
export interface ShownPicture {
  readonly photo: Photo;
  readonly bytes: Uint8Array;
  readonly mediaType: Photo['mediaType'];
  /** Pixels as shown. */
  readonly width: number;
  readonly height: number;
  /** What was cut for it; null where the whole file of the photo stands in. */
  readonly rendition: PhotoRendition | null;
}

/** What a use shows: its crop as it was cut, else the whole file; null where that is gone. */
export function shownPicture(used: UsedPhoto): ShownPicture | null {
  const { photo, bytes } = used;
  if (!photo || !bytes) return null;
  const cuts = used.use.attrs.cuts ?? uncut;
  const rendition = ownFileWillDo(photo, cuts) ? null : widest(used, cuts.shown, bestType(photo));
  const { mediaType, width, height } = rendition ?? photo;
  return { photo, bytes: rendition?.bytes ?? bytes, mediaType, width, height, rendition };
}

/** Whether a picture leaves as the file it is: shown whole, and no larger than is stated, or one that moves. */
export function ownFileWillDo(photo: Photo, cuts: PhotoCuts): boolean {
  return isWholeAndSmall(photo, cuts) || moves(photo, cuts);
}

/** Whether a picture moves as it is shown: whole, and a GIF. One that is cut stands still. */
export function moves({ mediaType }: Pick<Photo, 'mediaType'>, { shown }: Pick<PhotoCuts, 'shown'>): boolean {
  return shown === 'full' && mediaType === 'image/gif';
}

/** The widest rendition of a crop in a kind of file, or null. */
export function widest(
  { renditions }: UsedPhoto,
  crop: CropName,
  mediaType: PhotoRendition['mediaType'],
): PhotoRendition | null {
  return byWidth(renditions ?? [], crop, mediaType)[0] ?? null;
}

/** The renditions of a crop in a kind of file, the widest first. */
export function byWidth(
  renditions: readonly PhotoRendition[],
  crop: CropName,
  mediaType: PhotoRendition['mediaType'],
): readonly PhotoRendition[] {
  return renditions
    .filter((rendition) => rendition.crop === crop && rendition.mediaType === mediaType)
    .sort((one, other) => other.width - one.width);
}

/** JPEG stays JPEG, which every program reads; others may be seen through, which JPEG cannot. */
export const bestType = ({ mediaType }: Photo): PhotoRendition['mediaType'] =>
  mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
