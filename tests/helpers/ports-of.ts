import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { keepThumbnails } from '../../electron/darkroom/thumbnails';
import type { Ports } from '../../electron/handlers/ports';
import { createPhotoStore } from '../../electron/photos/create-photo-store';
import type { Desk } from '../../electron/storage/desk';
import { plainDarkroom } from './plain-darkroom';

/** Ports over an open desk, for this process or one of its children. */
export function portsOf(desk: Desk, clock: () => number, emit: Ports['emit']): Ports {
  let startsAtLogin = false;
  return {
    desk,
    clock,
    emit,
    photos: createPhotoStore(join(desk.folder, 'photos')),
    thumbnails: keepThumbnails(join(desk.folder, 'thumbs')),
    darkroom: plainDarkroom(),
    printPdf: null,
    newId: () => randomUUID(),
    zone: 'America/New_York',
    computerZone: 'America/New_York',
    background: {
      canTell: true,
      canStartAtLogin: true,
      startsAtLogin: () => startsAtLogin,
      startAtLogin: (on) => {
        startsAtLogin = on;
      },
    },
    appVersion: '0.0.0',
    systemUser: 'Ada Fell',
    relaunch: () => undefined,
    clipboard: { put: () => Promise.resolve() },
    dialogs: {
      choosePhotoFiles: () => Promise.resolve(null),
      chooseStoryFiles: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      chooseNewFile: () => Promise.resolve(null),
      confirmReplace: () => Promise.resolve(false),
    },
  };
}
