import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, sep } from 'node:path';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination } from '#core/publication/publication';
import { getDestination, insertDestination, listDestinations } from '../storage/destinations';
import type { Ports } from './ports';

type DestinationCalls = 'destination:list' | 'destination:add-folder';

/** Listing destinations, and adding a folder that a person chooses. */
export function destinationHandlers(ports: Ports): Pick<Handlers, DestinationCalls> {
  return {
    'destination:list': () => ({ destinations: [...listDestinations(ports.desk.db)] }),
    'destination:add-folder': async ({ name }) => {
      requireFreeName(ports, name);
      const folder = await ports.dialogs.chooseFolder(`Choose the folder that ${name.trim()} publishes to`);
      if (folder !== null) return addFolderDestination(ports, name, folder);
      throw new NewsroomError('cancelled', 'No destination was added: no folder was chosen.');
    },
  };
}

/**
 * Keeps a folder as a destination, by its real path. @throws NewsroomError `bad-request` where the path is not
 * absolute or the name empty, `refused` where the name or the folder is taken, or the folder cannot be published to.
 */
export function addFolderDestination(ports: Ports, name: string, path: string): Destination {
  requireFreeName(ports, name);
  const settings = { path: requirePublishable(ports, path) };
  const destination: Destination = { id: ports.newId(), kind: 'folder', name: name.trim(), settings };
  insertDestination(ports.desk.db, destination, ports.clock());
  return destination;
}

/** The destination of an id or a name, in any case of letters. @throws NewsroomError `not-found`. */
export function requireDestination({ desk }: Pick<Ports, 'desk'>, idOrName: string): Destination {
  const all = listDestinations(desk.db);
  const found = getDestination(desk.db, idOrName) ?? all.find(({ name }) => isSameName(name, idOrName));
  if (found) return found;
  const names = all.map(({ name }) => name).join(', ');
  const known = names === '' ? 'This desk has none yet: add one.' : `There are: ${names}.`;
  throw new NewsroomError('not-found', `There is no destination “${idOrName}”. ${known}`);
}

function requireFreeName({ desk }: Ports, name: string): void {
  if (name.trim() === '') throw new NewsroomError('bad-request', 'A destination needs a name.');
  const other = listDestinations(desk.db).find((destination) => isSameName(destination.name, name));
  if (!other) return;
  throw new NewsroomError(
    'refused',
    `There is already a destination “${other.name}”, the folder ${other.settings.path}. Choose another name.`,
  );
}

function isSameName(one: string, other: string): boolean {
  const fold = (name: string) => name.normalize('NFC').trim().toLowerCase();
  return fold(one) === fold(other);
}

/** The real path of a folder that pages may be published to. */
function requirePublishable(ports: Ports, path: string): string {
  if (!isAbsolute(path))
    throw new NewsroomError(
      'bad-request',
      `“${path}” is not a whole path. Write it from the root of the disk on.`,
    );
  const real = requireWritableFolder(path);
  if (dirname(real) === real)
    throw new NewsroomError('refused', `“${real}” is a whole disk. Choose a folder on it.`);
  if (isInside(real, realpathSync.native(ports.desk.folder)))
    throw new NewsroomError(
      'refused',
      `“${real}” is inside the folder of this desk, where stories and photos are kept. Choose another folder.`,
    );
  const other = listDestinations(ports.desk.db).find(({ settings }) => settings.path === real);
  if (!other) return real;
  throw new NewsroomError(
    'refused',
    `“${real}” is already the destination “${other.name}”. Publish to that one, or choose another folder.`,
  );
}

function requireWritableFolder(path: string): string {
  try {
    const real = realpathSync.native(path);
    if (!statSync(real).isDirectory())
      throw new NewsroomError('refused', `“${path}” is a file, not a folder.`);
    accessSync(real, constants.W_OK);
    return real;
  } catch (error) {
    if (error instanceof NewsroomError) throw error;
    throw new NewsroomError(
      'refused',
      `Nothing can be published to “${path}”: there is no such folder, or this computer does not let you write ` +
        'there. Make the folder, or choose another one.',
      { cause: error },
    );
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
