import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PublicationId } from '#core/publication/publication';
import { storyFeed } from '#core/publication/story-feed';
import { listMark, storyListPage, type ListedStory, type StoryList } from '#core/publication/story-list';
import { placeFile } from '../../../files/place-file';
import { sha256Of } from '../../../files/sha256-of';
import { flushFolder, removeFile, temporaryPath, writeTemporary } from '../../../files/write-atomically';
import type { LeavingFile } from '../../destination-driver';
import { hashAt, isTaken } from './folder-disk';

/** Names no page of a story gets: the list of stories has them. */
export const listNames: readonly string[] = ['index.html', 'stories.html'];
/** Names of the feed of the stories. */
export const feedNames: readonly string[] = ['feed.xml', 'stories.xml'];

/**
 * The files that list a folder's stories, as they should be: a page and a feed. Each has the first of its names that no
 * other file has; where all are taken it is left out, and the others' files stay as they are.
 */
export function listFiles(folder: string, list: StoryList): readonly LeavingFile[] {
  const [page, feed] = [listNames, feedNames].map((names) => nameFor(folder, names, list));
  return [
    ...(page ? [leaving(page, 'text/html', storyListPage(list, linkOf, feed ? `./${feed}` : null))] : []),
    ...(feed
      ? [
          leaving(
            feed,
            'application/atom+xml',
            storyFeed(list, { feed: `./${feed}`, page: page ? `./${page}` : null, linkOf }),
          ),
        ]
      : []),
  ];
}

const linkOf = ({ address }: ListedStory): string => `./${encodeURIComponent(basename(address))}`;

function leaving(name: string, mediaType: string, text: string): LeavingFile {
  const bytes = Buffer.from(text, 'utf8');
  return { name, mediaType, bytes, sha256: sha256Of(bytes) };
}

/** Brings the lists up to date for a row of the outbox; a file that is right already is not written again. */
export function writeLists(folder: string, list: StoryList, key: PublicationId): void {
  tidyLists(folder, key);
  for (const file of listFiles(folder, list))
    if (hashAt(join(folder, file.name)) !== file.sha256) writeOne(folder, file, key);
}

/** Takes away what an interrupted writing of the lists left. */
export function tidyLists(folder: string, key: PublicationId): void {
  for (const name of [...listNames, ...feedNames]) removeFile(temporaryPath(folder, partName(key, name)));
}

function writeOne(folder: string, { name, bytes }: LeavingFile, key: PublicationId): void {
  const path = join(folder, name);
  const temporary = writeTemporary(folder, bytes, partName(key, name));
  try {
    placeFile(temporary, path, isTaken(path)); // what is taken is ours, and what comes in between stays
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
  flushFolder(folder);
}

const partName = (key: PublicationId, name: string): string => `${key}-${name}`;

function nameFor(folder: string, names: readonly string[], list: StoryList): string | undefined {
  return names.find((each) => isFreeOrOurs(join(folder, each), list));
}

function isFreeOrOurs(path: string, list: StoryList): boolean {
  if (!isTaken(path)) return true;
  return hashAt(path) !== null && readFileSync(path, 'utf8').includes(listMark(list));
}
