import type { Photo, PhotoId } from '#core/photo/photo';
import type { PhotoSource } from '../../../editor/nodes/photo/photo-source';
import { createCreditEdits } from '../saving/credit-edits';
import type { SaveState } from '../saving/save-state';
import type { Timers } from '../saving/timers';

export interface StoryPhotoPorts {
  readonly timers: Timers;
  readonly get: (photo: PhotoId) => Promise<Photo>;
  readonly writeCredit: (photo: PhotoId, credit: string) => Promise<Photo>;
  readonly onState: (state: SaveState) => void;
}

/** The photos that figures of one story show, and the credits typed into them. */
export interface StoryPhotos extends PhotoSource {
  /** A photo just kept on the desk. */
  readonly add: (photo: Photo) => void;
  /** The desk says that a photo changed. */
  readonly refresh: (photo: PhotoId) => void;
  readonly flush: () => Promise<boolean>;
  readonly state: () => SaveState;
}

export function createStoryPhotos(known: readonly Photo[], ports: StoryPhotoPorts): StoryPhotos {
  const photos = new Map<PhotoId, Photo | 'loading' | 'missing'>(known.map((photo) => [photo.id, photo]));
  const listeners = new Map<PhotoId, Set<() => void>>();

  const put = (id: PhotoId, photo: Photo | 'loading' | 'missing') => {
    photos.set(id, photo);
    for (const listener of listeners.get(id) ?? []) listener();
  };
  const credits = createCreditEdits({
    timers: ports.timers,
    write: ports.writeCredit,
    onWritten: (photo) => put(photo.id, photo),
    onState: ports.onState,
  });
  // A credit that is still being typed is newer than what the desk knows.
  const withTyped = (photo: Photo): Photo => ({
    ...photo,
    credit: credits.unwritten(photo.id) ?? photo.credit,
  });
  const load = async (id: PhotoId) => {
    try {
      put(id, withTyped(await ports.get(id)));
    } catch {
      if (photos.get(id) === 'loading') put(id, 'missing');
    }
  };
  return {
    look: (id) => {
      const photo = photos.get(id);
      if (photo) return photo;
      photos.set(id, 'loading');
      void load(id);
      return 'loading';
    },
    subscribe: (id, listener) => {
      const heard = listeners.get(id) ?? new Set();
      listeners.set(id, heard.add(listener));
      return () => void heard.delete(listener);
    },
    editCredit: (id, credit) => {
      const photo = photos.get(id);
      if (!photo || typeof photo === 'string') return;
      credits.edit(id, credit);
      put(id, { ...photo, credit });
    },
    add: (photo) => put(photo.id, withTyped(photo)),
    refresh: (id) => {
      if (photos.has(id)) void load(id);
    },
    flush: credits.flush,
    state: credits.state,
  };
}
