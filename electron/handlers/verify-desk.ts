import { join } from 'node:path';
import { allPhotoFiles, isLeftover } from '../photos/all-photo-files';
import { keptFiles } from '../photos/kept-files';
import { deskFiles } from '../storage/desk';
import { listPhotos } from '../storage/photos';
import { listStories } from '../storage/stories';
import { verifyDatabase } from '../storage/verify';
import type { Ports } from './ports';

/** What a whole look at a desk found. */
export interface Verification {
  readonly ok: boolean;
  readonly problems: readonly string[];
  /** How many stories and photos were looked at. */
  readonly stories: number;
  readonly photos: number;
}

/** Looks at everything on a desk: the database, every story's journal, every photo's file. Changes nothing. */
export function verifyDesk(ports: Pick<Ports, 'desk' | 'photos'>): Verification {
  const { db } = ports.desk;
  const problems = [...verifyDatabase(db), ...photoProblems(ports)];
  return {
    ok: problems.length === 0,
    problems,
    stories: countOf(() => listStories(db)),
    photos: countOf(() => listPhotos(db)),
  };
}

function photoProblems({ desk, photos }: Pick<Ports, 'desk' | 'photos'>): readonly string[] {
  const kept = rowsOf(() => listPhotos(desk.db)).flatMap(keptFiles);
  const mediaTypes = new Map(kept.map(({ id, mediaType }) => [id, mediaType]));
  const folder = join(desk.folder, deskFiles.photos);
  const onDisk = allPhotoFiles(folder);
  const damaged = kept.filter(({ id, mediaType }) => !photos.isWhole(id, mediaType));
  const unknown = onDisk.photos.filter(({ id, mediaType }) => mediaTypes.get(id) !== mediaType);
  return [
    ...damaged.map(
      ({ id, fileName, mediaType }) =>
        `The file of the photo ${fileName} is gone or damaged: ${photos.path(id, mediaType)}`,
    ),
    ...unknown.map(({ id, mediaType }) => `No photo of this desk has the file ${photos.path(id, mediaType)}`),
    ...onDisk.strangers
      .filter((stranger) => !isLeftover(stranger)) // the next photo sweeps those away
      .map((stranger) => `This does not belong among the photos: ${join(folder, stranger)}`),
  ];
}

// A database that cannot be read has been told of already.
function rowsOf<Row>(read: () => readonly Row[]): readonly Row[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function countOf(read: () => readonly unknown[]): number {
  return rowsOf(read).length;
}
