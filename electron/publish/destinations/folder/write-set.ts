import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isSafeFileName } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import type { PublicationId, SentFile } from '#core/publication/publication';
import { folderInside, removeEmptyFolders } from '../../../files/folder-inside';
import { nameTaken, placeFile } from '../../../files/place-file';
import { sha256Of } from '../../../files/sha256-of';
import { flushFolder, removeFile, temporaryPath, writeTemporary } from '../../../files/write-atomically';
import type { Delivery, LeavingFile, Noted } from '../../destination-driver';
import { hashAt, isTaken, pagePath } from './folder-disk';
import { tidyLists } from './list-files';

/** A file that lies ready beside its place. */
interface Ready {
  readonly temporary: string;
  readonly target: string;
  readonly replaces: boolean;
}

/**
 * Writes a page and what stands beside it. Everything lies ready before anything gets its name, and the page gets its
 * name last, when the rest is on the disk: until then readers see all of the last page, from then on all of this one.
 */
export function writeSet(folder: string, delivery: Delivery): void {
  const made: string[] = [];
  const ready: Ready[] = [];
  const placed: string[] = [];
  try {
    for (const file of delivery.beside) ready.push(...layBeside(folder, delivery, file, made));
    const page = layPage(folder, delivery);
    ready.push(page);
    for (const file of ready) {
      if (file === page && delivery.beside.length > 0) flushBeside(folder, delivery.beside);
      placeFile(file.temporary, file.target, file.replaces);
      if (!file.replaces) placed.push(file.target);
    }
  } catch (error) {
    for (const { temporary } of ready) removeFile(temporary);
    for (const path of placed) removeFile(path);
    removeEmptyFolders(made);
    throw error;
  }
  flushFolder(folder); // the page is there, whatever this answers, and so its photos stay
}

function layPage(folder: string, { key, page, address, replaces }: Delivery): Ready {
  const target = pagePath(folder, address);
  return { temporary: writeTemporary(folder, page.bytes, key), target, replaces };
}

/** Lays one file ready; none where it stands there already, from before or from a try that was cut short. */
function layBeside(
  root: string,
  { key, before, others }: Delivery,
  file: LeavingFile,
  made: string[],
): Ready[] {
  if (!isSafeFileName(file.name))
    throw new NewsroomError('bad-request', `“${file.name}” is not a safe file name. Nothing was written.`);
  const parts = file.name.split('/');
  const folder = folderInside(root, parts.slice(0, -1), made);
  const target = join(folder, parts.at(-1) ?? '');
  if (hashAt(target) === file.sha256) return [];
  const isOurs = [...before, ...others].some(({ name }) => name === file.name);
  if (!isOurs && isTaken(target)) throw nameTaken(target);
  return [{ temporary: writeTemporary(folder, file.bytes, partName(key, file)), target, replaces: isOurs }];
}

/** Takes away what an interrupted send left half-written: temporary files, and what it placed without its page. */
export function tidySet(folder: string, { key, address, files, before, others }: Noted): void {
  removeFile(temporaryPath(folder, key));
  tidyLists(folder, key);
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
  const placed = isWhole ? [] : asWritten(folder, files.slice(1), [...before, ...others]);
  for (const { name } of placed) removeFile(join(folder, ...name.split('/')));
  removeEmptyFolders(foldersOf(folder, files));
}

/**
 * Takes away what a story leaves behind: files of ours that its page does not need any more, nor any other, as long as they
 * are as they were written. @throws the disk's error where one cannot be taken away.
 */
export function clearBehind(folder: string, noted: Noted): void {
  for (const { name } of leftBehind(folder, noted)) rmSync(join(folder, ...name.split('/')));
  removeEmptyFolders(foldersOf(folder, noted.before));
}

/** What a story leaves behind once its page changed or is gone. */
export function leftBehind(folder: string, { address, files, before, others }: Noted): readonly SentFile[] {
  const page = { name: basename(pagePath(folder, address)) };
  return asWritten(folder, before, [page, ...files, ...others]);
}

/** Of some files, those that are not in `kept` and are as they were written. */
function asWritten(
  folder: string,
  files: readonly SentFile[],
  kept: readonly { readonly name: string }[],
): readonly SentFile[] {
  const keeps = new Set(kept.map(({ name }) => name));
  return files.filter(
    ({ name, sha256 }) =>
      !keeps.has(name) && isSafeFileName(name) && hashAt(join(folder, ...name.split('/'))) === sha256,
  );
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What a file is called while it lies ready: two of one send may lie in one folder, and be the same picture. */
export function partName(key: PublicationId, { name }: Pick<SentFile, 'name'>): string {
  return `${key}-${sha256Of(name).slice(0, 12)}`;
}

function flushBeside(root: string, files: readonly LeavingFile[]): void {
  for (const folder of [...foldersOf(root, files), root]) flushFolder(folder);
}

/** The folders in the root that files lie in. */
function foldersOf(root: string, files: readonly Pick<SentFile, 'name'>[]): string[] {
  const inside = files.map(({ name }) => name.split('/').slice(0, -1)).filter(({ length }) => length > 0);
  return [...new Set(inside.map((parts) => join(root, ...parts)))];
}
