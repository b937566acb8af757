import { cutWarnings } from './cut-warnings';
import type { Edition } from './edition';
import type { UsedPhoto } from './edition-photos';
import { editionWarnings } from './edition-warnings';
import type { ExportFile } from './format';
import { shownFileName } from './rendition-files';
import { shownPicture, type ShownPicture } from './shown-picture';

/** A use of a photo with what it shows as a file beside the story. */
export interface PlacedPhoto {
  readonly used: UsedPhoto;
  /** Null where the file is gone. */
  readonly picture: (ShownPicture & { readonly name: string; readonly address: string }) | null;
}

/** Where what each use shows will stand: its name beside the story, and its absolute address. */
export function placePhotos(
  edition: Edition,
  photos: readonly UsedPhoto[],
  baseUrl: string,
): readonly PlacedPhoto[] {
  return photos.map((used) => {
    const shown = shownPicture(used);
    if (!shown) return { used, picture: null };
    const name = shownFileName(edition, shown);
    return { used, picture: { ...shown, name, address: `${baseUrl.replace(/\/*$/, '/')}${name}` } };
  });
}

/** The files of placed photos, each once. */
export function placedFiles(photos: readonly PlacedPhoto[]): ExportFile[] {
  const files = photos.flatMap(({ picture }) => {
    if (!picture) return [];
    const { name, mediaType, bytes } = picture;
    return [[name, { name, mediaType, bytes }] as const];
  });
  return [...new Map(files).values()];
}

/** What whoever receives a story with its photos as they are shown should know. */
export function placedWarnings(edition: Edition, photos: readonly UsedPhoto[]): string[] {
  return [...editionWarnings(edition, photos), ...cutWarnings(photos, 'shown')];
}
