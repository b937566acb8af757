import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSafeFileName } from '#core/formats/file-name';
import type { ExportFile } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import { firstNames } from '#core/text/first-names';
import { diskError } from './disk-error';
import { folderInside, removeEmptyFolders } from './folder-inside';
import { placeFile } from './place-file';
import { flushFolder, removeFile, writeTemporary } from './write-atomically';

/** A file that lies ready beside the place it is meant for. */
interface Waiting {
  readonly temporary: string;
  readonly target: string;
  readonly isNew: boolean;
}

/**
 * Writes files into a folder that exists, each atomically, the first one last so that it never speaks of a file that
 * is not there yet. Answers their absolute paths in the order given. Nothing is written outside the folder.
 * @throws NewsroomError `conflict` where a file exists and `replace` is false, `bad-request` where a name is unsafe,
 * `refused` where a link leads out, `disk` where the disk refuses. Then new files and folders are taken away again.
 */
export function writeFilesInto(
  folder: string,
  files: readonly ExportFile[],
  options: { readonly replace: boolean },
): string[] {
  requireSafeNames(files);
  const absolute = files.map((file) => join(resolve(folder), file.name));
  const taken = takenNames(
    folder,
    files.map((file) => file.name),
  );
  if (taken.length > 0 && !options.replace) throw namesTaken(resolve(folder), taken);
  try {
    writeAll(realpathSync(folder), files, options.replace);
  } catch (error) {
    throw diskError(error, absolute[0] ?? folder);
  }
  return absolute;
}

const mostNamed = 5;

function namesTaken(folder: string, [first = '', ...others]: readonly string[]): NewsroomError {
  const inTheWay =
    others.length === 0
      ? `There is already a file “${first}” in “${folder}”.`
      : `${others.length + 1} of the files are already in “${folder}”: ${firstNames([first, ...others], mostNamed)}.`;
  return new NewsroomError(
    'conflict',
    `${inTheWay} Nothing was written, and what is there was kept. Choose another folder, or say that ` +
      `${others.length === 0 ? 'it' : 'they'} may be replaced (--replace on the command line).`,
  );
}

/** Which of these names are taken in a folder. */
export function takenNames(folder: string, names: readonly string[]): string[] {
  return names.filter((name) => isThere(join(folder, name)));
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw diskError(error, path);
  }
}

function requireSafeNames(files: readonly ExportFile[]): void {
  const unsafe = files.find((file) => !isSafeFileName(file.name));
  if (unsafe)
    throw new NewsroomError('bad-request', `“${unsafe.name}” is not a safe file name. Nothing was written.`);
  // Two names that differ by case alone are one file on macOS and Windows.
  const names = new Set(files.map((file) => file.name.normalize('NFC').toLowerCase()));
  if (names.size < files.length)
    throw new NewsroomError(
      'bad-request',
      'Two files of this export have the same name. Nothing was written.',
    );
}

function writeAll(root: string, files: readonly ExportFile[], replace: boolean): void {
  const waiting: Waiting[] = [];
  const placed: Waiting[] = [];
  const made: string[] = [];
  try {
    for (const file of files) waiting.push(layReady(root, file, made));
    for (const file of [...waiting].reverse()) {
      placeFile(file.temporary, file.target, replace);
      placed.push(file);
    }
    for (const inside of new Set([...waiting.map(({ target }) => dirname(target)), root]))
      flushFolder(inside);
  } catch (error) {
    for (const { temporary } of waiting) removeFile(temporary);
    for (const { target, isNew } of placed) if (isNew) removeFile(target);
    removeEmptyFolders(made);
    throw error;
  }
}

function layReady(root: string, file: ExportFile, made: string[]): Waiting {
  const parts = file.name.split('/');
  const folder = folderInside(root, parts.slice(0, -1), made);
  const target = join(folder, parts.at(-1) ?? '');
  return { temporary: writeTemporary(folder, file.bytes), target, isNew: !isThere(target) };
}
