import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSafeFileName } from '#core/formats/file-name';
import type { ExportFile } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import { firstNames } from '#core/text/first-names';
import { diskError } from './disk-error';
import { folderInside, removeEmptyFolders } from './folder-inside';
import { layFile, settleFolder } from './lay-file';
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
 * is not there yet. Others have their turn while the disk takes its time. Answers their absolute paths in the order given.
 * Nothing is written outside the folder.
 * @throws NewsroomError `conflict` where a file exists and `replace` is false, `bad-request` where a name is unsafe,
 * `refused` where a link leads out, `disk` where the disk refuses. Then new files and folders are taken away again.
 */
export async function writeFilesInto(
  folder: string,
  files: readonly ExportFile[],
  options: { readonly replace: boolean },
): Promise<string[]> {
  const absolute = provenPaths(folder, files, options);
  try {
    await writeAll(realpathSync(folder), files, options.replace);
  } catch (error) {
    throw diskError(error, absolute[0] ?? folder);
  }
  return absolute;
}

/**
 * Writes one file into a folder that exists, as `writeFilesInto` does, but at once: what is decided together with it can
 * be taken back where the disk refuses. Answers its absolute path.
 * @throws NewsroomError as `writeFilesInto`.
 */
export function writeFileInto(
  folder: string,
  file: ExportFile,
  options: { readonly replace: boolean },
): string {
  const [absolute = ''] = provenPaths(folder, [file], options);
  const made: string[] = [];
  try {
    const target = targetIn(realpathSync(folder), file, made);
    const temporary = writeTemporary(dirname(target), file.bytes);
    try {
      placeFile(temporary, target, options.replace);
    } finally {
      removeFile(temporary);
    }
    flushFolder(dirname(target));
  } catch (error) {
    removeEmptyFolders(made);
    throw diskError(error, absolute);
  }
  return absolute;
}

/** Where files will stand. @throws NewsroomError where a name is unsafe, or taken without leave. */
function provenPaths(
  folder: string,
  files: readonly ExportFile[],
  { replace }: { readonly replace: boolean },
): string[] {
  requireSafeNames(files);
  const taken = takenNames(
    folder,
    files.map((file) => file.name),
  );
  if (taken.length > 0 && !replace) throw namesTaken(resolve(folder), taken);
  return files.map((file) => join(resolve(folder), file.name));
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

async function writeAll(root: string, files: readonly ExportFile[], replace: boolean): Promise<void> {
  const waiting: Waiting[] = [];
  const placed: Waiting[] = [];
  const made: string[] = [];
  try {
    for (const file of files) waiting.push(await layReady(root, file, made));
    for (const file of [...waiting].reverse()) {
      placeFile(file.temporary, file.target, replace);
      placed.push(file);
    }
    for (const inside of new Set([...waiting.map(({ target }) => dirname(target)), root]))
      await settleFolder(inside);
  } catch (error) {
    for (const { temporary } of waiting) removeFile(temporary);
    for (const { target, isNew } of placed) if (isNew) removeFile(target);
    removeEmptyFolders(made);
    throw error;
  }
}

async function layReady(root: string, file: ExportFile, made: string[]): Promise<Waiting> {
  const target = targetIn(root, file, made);
  return { temporary: await layFile(dirname(target), file.bytes), target, isNew: !isThere(target) };
}

function targetIn(root: string, { name }: ExportFile, made: string[]): string {
  const parts = name.split('/');
  return join(folderInside(root, parts.slice(0, -1), made), parts.at(-1) ?? '');
}
