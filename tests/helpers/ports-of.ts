import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Ports } from '../../electron/handlers/ports';
import { createPhotoStore } from '../../electron/photos/create-photo-store';
import type { Desk } from '../../electron/storage/desk';

/** Ports over an open desk, for this process or one of its children. */
export function portsOf(desk: Desk, clock: () => number, emit: Ports['emit']): Ports {
  return {
    desk,
    clock,
    emit,
    photos: createPhotoStore(join(desk.folder, 'photos')),
    newId: () => randomUUID(),
    zone: 'America/New_York',
    appVersion: '0.0.0',
    dialogs: {
      choosePhotoFiles: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      confirmReplace: () => Promise.resolve(false),
    },
  };
}
