import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Destination } from '#core/publication/publication';
import { sha256Of } from '../../electron/files/sha256-of';
import type { Delivery, LeavingFile } from '../../electron/publish/destination-driver';
import { temporaryFolder } from './temporary-desk';

export const key = '5b0e7f5e-93a7-4d0f-8a50-6cf0f3b5b0a1';

/** A folder that is a destination. */
export function site(path = realpathSync.native(temporaryFolder())) {
  const destination: Destination = { id: 'web', kind: 'folder', name: 'Web', settings: { path } };
  return { path, destination, at: (name: string) => join(path, name) };
}

/** A file that leaves. */
export function file(name: string, text: string): LeavingFile {
  const bytes = new TextEncoder().encode(text);
  return { name, mediaType: 'text/html', bytes, sha256: sha256Of(bytes) };
}

/** A page at an address, with what stands beside it, and what stood there before. */
export function delivery(address: string, text: string, more: Partial<Delivery> = {}): Delivery {
  const page = file(address.split('/').at(-1) ?? '', text);
  const beside = more.beside ?? [];
  const files = [page, ...beside].map(({ name, sha256 }) => ({ name, sha256 }));
  return {
    key,
    storyId: 'a',
    address,
    remoteId: '',
    replaces: false,
    page,
    beside,
    files,
    before: [],
    others: [],
    ...more,
  };
}
