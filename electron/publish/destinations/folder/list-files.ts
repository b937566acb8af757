import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listMark, storyListPage, type StoryList } from '#core/publication/story-list';
import { sha256Of } from '../../../files/sha256-of';
import { writeAtomically } from '../../../files/write-atomically';
import type { LeavingFile } from '../../destination-driver';
import { hashAt, isTaken } from './folder-disk';

/** Names no page of a story gets: the list of stories has them. */
export const listNames: readonly string[] = ['index.html', 'stories.html'];

/**
 * The files that list a folder's stories, as they should be. A list has the first of its names that no other file has;
 * where all are taken it is left out, and the others' files stay as they are.
 */
export function listFiles(folder: string, list: StoryList): readonly LeavingFile[] {
  const name = listNames.find((each) => isFreeOrOurs(join(folder, each), list));
  if (name === undefined) return [];
  const page = storyListPage(list, ({ address }) => `./${encodeURIComponent(basename(address))}`);
  const bytes = Buffer.from(page, 'utf8');
  return [{ name, mediaType: 'text/html', bytes, sha256: sha256Of(bytes) }];
}

/** Brings the list up to date; a file that is right already is not written again. */
export function writeList(folder: string, list: StoryList): void {
  for (const { name, bytes, sha256 } of listFiles(folder, list)) {
    const path = join(folder, name);
    if (hashAt(path) !== sha256) writeAtomically(path, bytes);
  }
}

function isFreeOrOurs(path: string, list: StoryList): boolean {
  if (!isTaken(path)) return true;
  return hashAt(path) !== null && readFileSync(path, 'utf8').includes(listMark(list));
}
