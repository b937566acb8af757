import type { Edition } from './edition';
import type { UsedPhoto } from './edition-photos';
import { photoFileName, renditionFileName } from './file-name';
import type { ExportFile } from './format';
import type { PhotoRendition } from './rendition';
import type { ShownPicture } from './shown-picture';

/** The files of all renditions of an edition's photos, each once. */
export function renditionFiles(edition: Edition, photos: readonly UsedPhoto[]): ExportFile[] {
  return eachOnce(
    photos.flatMap(({ renditions }) => (renditions ?? []).map((rendition) => fileOf(edition, rendition))),
  );
}

/** The whole files of an edition's photos, each once, as far as they are there. */
export function wholeFiles(edition: Edition, photos: readonly UsedPhoto[]): ExportFile[] {
  return eachOnce(
    photos.flatMap(({ photo, bytes }) =>
      photo && bytes ? [{ name: photoFileName(edition, photo), mediaType: photo.mediaType, bytes }] : [],
    ),
  );
}

/** The name of the file in which what a use shows is found. */
export function shownFileName(edition: Edition, { photo, rendition }: ShownPicture): string {
  return rendition ? renditionFileName(edition, rendition) : photoFileName(edition, photo);
}

function fileOf(edition: Edition, rendition: PhotoRendition): ExportFile {
  const { mediaType, bytes } = rendition;
  return { name: renditionFileName(edition, rendition), mediaType, bytes };
}

const eachOnce = (files: readonly ExportFile[]): ExportFile[] => [
  ...new Map(files.map((file) => [file.name, file])).values(),
];
