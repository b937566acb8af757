import type { CropName, PhotoCuts } from '../photo/crops';
import type { Photo } from '../photo/photo';
import { planCrop, planEveryCrop, type PlannedRendition } from '../photo/rendition-plan';
import { offeredCrops } from './html-files/file-picture';
import type { PhotoRendition, RenditionNeeds } from './rendition';
import { bestType, moves, ownFileWillDo } from './shown-picture';

/** A rendition to be made, and in which kind of file. */
export type WantedRendition = PlannedRendition & Pick<PhotoRendition, 'mediaType'>;

/** What is to be cut of a photo for one use of it: what the format shows, and nothing else. */
export function wantedRenditions(
  photo: Photo,
  cuts: PhotoCuts,
  needs: RenditionNeeds,
): readonly WantedRendition[] {
  switch (needs) {
    case 'shown':
      return ownFileWillDo(photo, cuts)
        ? []
        : as(planCrop(photo, cuts.shown, cuts).slice(0, 1), bestType(photo));
    case 'jpegs':
      return moves(photo, cuts) ? [] : as(planCrop(photo, cuts.shown, cuts), 'image/jpeg');
    case 'site':
      return siteRenditions(photo, cuts);
    case 'all':
      return inBoth(planEveryCrop(photo, cuts));
  }
}

/** What is shown in every width and kind; of the other crops that search engines are offered, the widest JPEG. */
function siteRenditions(photo: Photo, cuts: PhotoCuts): readonly WantedRendition[] {
  const shown = moves(photo, cuts) ? [] : inBoth(planCrop(photo, cuts.shown, cuts));
  const isThere = (crop: CropName) => shown.some((each) => each.crop === crop);
  const offered = offeredCrops(cuts.shown).filter((crop) => !isThere(crop));
  return [
    ...shown,
    ...as(
      offered.flatMap((crop) => planCrop(photo, crop, cuts).slice(0, 1)),
      'image/jpeg',
    ),
  ];
}

const inBoth = (plans: readonly PlannedRendition[]): readonly WantedRendition[] =>
  plans.flatMap((plan) => [...as([plan], 'image/jpeg'), ...as([plan], 'image/webp')]);

const as = (
  plans: readonly PlannedRendition[],
  mediaType: PhotoRendition['mediaType'],
): readonly WantedRendition[] => plans.map((plan) => ({ ...plan, mediaType }));
