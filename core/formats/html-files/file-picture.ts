import { shownCut } from '../../document/cut-place';
import { uncut, type CropName } from '../../photo/crops';
import type { Photo } from '../../photo/photo';
import type { UsedPhoto } from '../edition-photos';
import type { PagePicture } from '../html-page/page-picture';
import type { PhotoRendition } from '../rendition';
import { byWidth, moves, widest } from '../shown-picture';
import type { FigureImage, ImageWidth } from '../story-html/figure-markup';

/** Where files stand, seen from the page. */
export interface FileAddresses {
  readonly whole: (photo: Photo, bytes: Uint8Array) => string;
  readonly rendition: (rendition: PhotoRendition) => string;
}

/** The crops that search engines choose from. */
export const searchCrops = ['16:9', '4:3', '1:1'] as const satisfies readonly CropName[];

/** The crops a published page offers them: what its story cuts away is in none. */
export function offeredCrops(shown: CropName): readonly CropName[] {
  return shown === 'full' ? searchCrops : searchCrops.filter((crop) => crop === shown);
}

/**
 * A use whose pictures are files beside the page: the crop it shows in every width, and those for search engines, which
 * are all of them unless `offered` says which.
 */
export function filePicture(
  used: UsedPhoto,
  addresses: FileAddresses,
  offered: readonly CropName[] = searchCrops,
): PagePicture {
  const { photo, bytes, use } = used;
  const shown = shownRendition(used);
  const crops = offered.flatMap((crop) => {
    const rendition = widest(used, crop, 'image/jpeg');
    return rendition ? [{ address: addresses.rendition(rendition), rendition }] : [];
  });
  if (!photo || !bytes) return { used, image: null, address: null, mediaType: null, sha256: null, crops: [] };
  if (shown) return { ...cutPicture(used, shown, addresses), used, crops };
  const address = addresses.whole(photo, bytes);
  const { width, height, mediaType } = photo;
  const image = { source: address, width, height, widths: {}, behind: shownCut(photo, use.attrs.cuts) };
  return { used, image, address, mediaType, sha256: null, crops };
}

/** The widest JPEG of what a use shows; null where its own file is shown. */
function shownRendition(used: UsedPhoto): PhotoRendition | null {
  const cuts = used.use.attrs.cuts ?? uncut;
  return used.photo && moves(used.photo, cuts) ? null : widest(used, cuts.shown, 'image/jpeg');
}

function cutPicture(
  { renditions }: UsedPhoto,
  shown: PhotoRendition,
  addresses: FileAddresses,
): Omit<PagePicture, 'used' | 'crops'> {
  const widths = (mediaType: PhotoRendition['mediaType']): readonly ImageWidth[] =>
    byWidth(renditions ?? [], shown.crop, mediaType).map((rendition) => ({
      address: addresses.rendition(rendition),
      width: rendition.width,
    }));
  const address = addresses.rendition(shown);
  const image: FigureImage = {
    source: address,
    width: shown.width,
    height: shown.height,
    widths: { 'image/jpeg': widths('image/jpeg'), 'image/webp': widths('image/webp') },
    behind: null,
  };
  return { image, address, mediaType: shown.mediaType, sha256: shown.sha256 };
}
