import Database from 'better-sqlite3';
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { photoUses } from '#core/document/walk';
import { NewsroomError } from '#core/newsroom-error';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { diskError } from '../files/disk-error';
import { copyAsItIs } from '../storage/copy-database';
import { deskFiles } from '../storage/desk';
import { readCopy } from '../storage/open-copy';
import { getPhotos, listPhotos } from '../storage/photos';
import { readStory } from '../storage/read-story';
import { getStory, listStories } from '../storage/stories';
import type { BackupPlace } from './backup-places';
import { inspectCopy } from './inspect-copy';
import type { Jobs, JobWatch, JobWork } from './jobs';
import { linkPhotos } from './link-photos';
import { stageCopy } from './stage-copy';

const busyTimeout = 5_000; // milliseconds
/** Bit by bit: behind one great flush, what is typed meanwhile would wait for the disk. 16 MB. */
const pagesBetweenFlushes = 4_096;

/** The slow work of backups, done here and now. */
export const jobWork: JobWork = {
  make: makeCopy,
  verify: ({ place, ...options }, watch) => inspectCopy(place, options, watch),
  stories: ({ place }) => readCopy(place.database, (db) => [...listStories(db)]),
  story: ({ place, story }) => readFromCopy(place, story),
  stage: stageCopy,
};

async function makeCopy(
  { desk, target }: Jobs['make']['input'],
  { progress }: JobWatch,
): Promise<Jobs['make']['output']> {
  const place: BackupPlace = {
    name: target,
    path: target,
    database: join(target, deskFiles.database),
    photos: join(target, deskFiles.photos),
  };
  try {
    mkdirSync(target, { recursive: true });
    await copyDatabaseOf(desk, place.database, (done, total) =>
      progress(total === 0 ? 0 : (done / total) * 60, 100),
    );
    const photos = readCopy(place.database, listPhotos);
    const { missing } = linkPhotos(photos, join(desk, deskFiles.photos), place.photos, (done) =>
      progress(60 + (done / Math.max(1, photos.length)) * 20, 100),
    );
    const seen = inspectCopy(
      place,
      { missingPhotos: missing, everyByte: false },
      { progress: (done, total) => progress(80 + (done / total) * 20, 100) },
    );
    return { ...seen, missingPhotos: missing };
  } catch (error) {
    throw diskError(error, target);
  }
}

/** On a connection of its own that cannot write, so that the desk's own is free for what is typed meanwhile. */
async function copyDatabaseOf(
  desk: string,
  file: string,
  onPages: (done: number, total: number) => void,
): Promise<void> {
  const db = new Database(join(desk, deskFiles.database), { readonly: true, timeout: busyTimeout });
  let flushed = 0;
  try {
    await copyAsItIs(db, file, (done, total) => {
      if (done - flushed >= pagesBetweenFlushes) {
        flush(file);
        flushed = done;
      }
      onPages(done, total);
    });
  } finally {
    db.close();
  }
  flush(file);
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readFromCopy(place: BackupPlace, story: StoryId): Jobs['story']['output'] {
  return readCopy(place.database, (db) => {
    const read = readStory(db, story);
    if (read.version < read.head)
      throw new NewsroomError(
        'refused',
        'This story is damaged in the backup and could not be read to its end. Choose another backup.',
      );
    const content = toStoryContent(read.content);
    const used = photoUses(content.document).map((use) => use.attrs.photo);
    return { content, embargo: getStory(db, story).embargo, photos: [...getPhotos(db, used)] };
  });
}
