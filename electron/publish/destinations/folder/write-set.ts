import { join } from 'node:path';
import { isSafeFileName } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import { folderInside, removeEmptyFolders } from '../../../files/folder-inside';
import { nameTaken, placeFile } from '../../../files/place-file';
import { flushFolder, removeFile, temporaryPath, writeTemporary } from '../../../files/write-atomically';
import type { Delivery, LeavingFile, Noted } from '../../destination-driver';
import { hashAt, isTaken, pagePath } from './folder-disk';

/** A file that lies ready beside its place. */
interface Ready {
  readonly temporary: string;
  readonly target: string;
  readonly replaces: boolean;
}

/**
 * Writes a page and what stands beside it. Everything lies ready before anything gets its name, and the page gets its
 * name last: until then readers see all of the last page, from then on all of this one.
 */
export function writeSet(folder: string, delivery: Delivery): void {
  const made: string[] = [];
  const ready: Ready[] = [];
  const placed: string[] = [];
  try {
    for (const file of delivery.beside) ready.push(...layBeside(folder, delivery, file, made));
    ready.push(layPage(folder, delivery));
    for (const file of ready) {
      placeFile(file.temporary, file.target, file.replaces);
      if (!file.replaces) placed.push(file.target);
    }
    for (const each of new Set([...foldersOf(folder, delivery.beside), folder])) flushFolder(each);
  } catch (error) {
    for (const { temporary } of ready) removeFile(temporary);
    for (const path of placed) removeFile(path);
    removeEmptyFolders(made);
    throw error;
  }
}

function layPage(folder: string, { key, page, address, replaces }: Delivery): Ready {
  const target = pagePath(folder, address);
  return { temporary: writeTemporary(folder, page.bytes, key), target, replaces };
}

/** Lays one file ready; none where it stands there already, from before or from a try that was cut short. */
function layBeside(root: string, { key, before }: Delivery, file: LeavingFile, made: string[]): Ready[] {
  if (!isSafeFileName(file.name))
    throw new NewsroomError('bad-request', `“${file.name}” is not a safe file name. Nothing was written.`);
  const parts = file.name.split('/');
  const folder = folderInside(root, parts.slice(0, -1), made);
  const target = join(folder, parts.at(-1) ?? '');
  if (hashAt(target) === file.sha256) return [];
  const isOurs = before.some(({ name }) => name === file.name);
  if (!isOurs && isTaken(target)) throw nameTaken(target);
  return [{ temporary: writeTemporary(folder, file.bytes, partName(key, file)), target, replaces: isOurs }];
}

/** Takes away what an interrupted send left half-written: temporary files, and what it placed without its page. */
export function tidySet(folder: string, { key, address, files, before }: Noted): void {
  removeFile(temporaryPath(folder, key));
  const page = pagePath(folder, address);
  // Where a disk has no links, a name is claimed with an empty file first; see placeFile.
  if (hashAt(page) === emptyHash) removeFile(page);
  for (const file of files.slice(1)) {
    const parts = file.name.split('/');
    const inside = join(folder, ...parts.slice(0, -1));
    removeFile(temporaryPath(inside, partName(key, file)));
    if (hashAt(join(folder, ...parts)) === emptyHash) removeFile(join(folder, ...parts));
  }
  const isWhole = hashAt(page) === files[0]?.sha256;
  if (!isWhole) clearFiles(folder, files.slice(1), before);
}

/** Takes away files of ours that are not in `kept`, as long as they are as they were written. */
export function clearFiles(
  folder: string,
  files: readonly { readonly name: string; readonly sha256: string }[],
  kept: readonly { readonly name: string }[],
): void {
  const keeps = new Set(kept.map(({ name }) => name));
  const going = files.filter(({ name }) => !keeps.has(name) && isSafeFileName(name));
  for (const { name, sha256 } of going) {
    const path = join(folder, ...name.split('/'));
    if (hashAt(path) === sha256) removeFile(path);
  }
  const folders = new Set(
    going
      .map(({ name }) => name.split('/').slice(0, -1))
      .filter(({ length }) => length > 0)
      .map((parts) => join(folder, ...parts)),
  );
  removeEmptyFolders([...folders]);
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

// Two files of one send may lie in one folder.
const partName = (key: string, { sha256 }: { readonly sha256: string }) => `${key}-${sha256.slice(0, 12)}`;

function foldersOf(root: string, files: readonly LeavingFile[]): string[] {
  return files.map(({ name }) => join(root, ...name.split('/').slice(0, -1)));
}
