import { basename, dirname, extname, join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination } from '#core/publication/publication';
import type { Claim, Reservation, Wanted } from '../../destination-driver';
import { hashAt, isTaken, requireFolder } from './folder-disk';
import { listNames } from './list-files';

/** Where a story's page will stand: where it stood before, else under the first name that is free. */
export function reserve(destination: Destination, wanted: Wanted, claims: readonly Claim[]): Reservation {
  const folder = requireFolder(destination);
  requireNoStrangers(folder, wanted);
  const own = claims.find(
    ({ storyId, address }) => storyId === wanted.storyId && dirname(address) === folder,
  );
  if (own?.stands) return placeAt(own.address, true);
  if (own && !isTaken(own.address)) return placeAt(own.address, false);
  const taken = new Set([
    ...claims.map(({ address }) => address),
    ...listNames.map((name) => join(folder, name)),
  ]);
  return placeAt(firstFree(folder, wanted.name, new Set([...taken].map(sameName))), false);
}

const placeAt = (address: string, replaces: boolean): Reservation => ({
  address,
  name: basename(address),
  replaces,
});

/** Files beside the page are named by what is in them; a stranger of that name stays, and nothing is sent. */
function requireNoStrangers(folder: string, { beside, before, others }: Wanted): void {
  const ours = new Set([...before, ...others].map(({ name }) => name));
  for (const { name, sha256 } of beside) {
    const path = join(folder, ...name.split('/'));
    if (!ours.has(name) && isTaken(path) && hashAt(path) !== sha256)
      throw new NewsroomError(
        'conflict',
        `There is a file “${path}” that Nutgraf did not write. It was left as it is. Move it away, then try again.`,
      );
  }
}

/** `ferry.html`, else `ferry-2.html`, and so on: a name that no story claims and no file has. */
function firstFree(folder: string, name: string, taken: ReadonlySet<string>): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const address = join(folder, number === 1 ? name : `${stem}-${number}${ending}`);
    if (!taken.has(sameName(address)) && !isTaken(address)) return address;
  }
}

// macOS and Windows hold these for one name.
const sameName = (address: string) => address.normalize('NFC').toLowerCase();
