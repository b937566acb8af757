import type { Photo, PhotoId } from '#core/photo/photo';
import type { PhotoStore } from '../photos/photo-store';
import type { Darkroom } from './darkroom';
import { isWholeWebp } from './is-whole-webp';
import type { Thumbnails } from './thumbnails';

/** What thumbnails are made from and kept in. */
export interface ThumbnailMakings {
  readonly photos: PhotoStore;
  readonly thumbnails: Thumbnails;
  readonly darkroom: Darkroom;
}

/** The thumbnail of a photo of the desk; null where its file is gone or cannot be opened. */
export type ThumbnailOf = (photo: Photo) => Promise<Uint8Array<ArrayBuffer> | null>;

interface Asked {
  readonly photo: Photo;
  readonly answer: (thumbnail: Uint8Array<ArrayBuffer> | null) => void;
}

/**
 * Thumbnails from the disk, and those that are missing from the darkroom: one at a time, so that photos that are taken in
 * meanwhile hardly wait, and the one asked for last first, because that is where somebody looks.
 */
export function makeThumbnails({ photos, thumbnails, darkroom }: ThumbnailMakings): ThumbnailOf {
  const making = new Map<PhotoId, Promise<Uint8Array<ArrayBuffer> | null>>();
  const hopeless = new Set<PhotoId>();
  const asked: Asked[] = [];
  let isBusy = false;

  const make = async ({ id, mediaType }: Photo): Promise<Uint8Array<ArrayBuffer> | null> => {
    const bytes = photos.read(id, mediaType);
    if (!bytes) return null;
    const { thumbnail } = await darkroom.develop(bytes, mediaType);
    if (!isWholeWebp(thumbnail)) return null;
    thumbnails.keep(id, thumbnail);
    return new Uint8Array(thumbnail);
  };

  const next = (): void => {
    const one = isBusy ? undefined : asked.pop();
    if (!one) return;
    isBusy = true;
    void make(one.photo)
      .catch(() => {
        hopeless.add(one.photo.id);
        return null;
      })
      .then((thumbnail) => {
        isBusy = false;
        making.delete(one.photo.id);
        one.answer(thumbnail);
        next();
      });
  };

  const inLine = (photo: Photo): Promise<Uint8Array<ArrayBuffer> | null> => {
    const made = new Promise<Uint8Array<ArrayBuffer> | null>((answer) => {
      asked.push({ photo, answer });
    });
    making.set(photo.id, made);
    next();
    return made;
  };

  return async (photo) => {
    if (hopeless.has(photo.id)) return null;
    return (await thumbnails.read(photo.id)) ?? (await (making.get(photo.id) ?? inLine(photo)));
  };
}
