import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionName } from '#core/publication/edition-name';
import { whyPutBack } from '#core/publication/why-put-back';
import { diskError } from '../files/disk-error';
import { deskFiles } from '../storage/desk';
import { missWaiting } from '../storage/miss-waiting';
import { bringForward, readCopy } from '../storage/open-copy';
import { listPhotos } from '../storage/photos';
import { beginStage, completeStage } from '../storage/staged-desk';
import type { Jobs, JobWatch } from './jobs';
import { linkPhotos } from './link-photos';

/**
 * Lays a copy ready to take the place of the desk: brought to the form this version works with, with everything that
 * waited to go out asking a person first. Until it is complete, nothing of it counts.
 */
export function stageCopy(
  { desk, place, at, zone, before }: Jobs['stage']['input'],
  { progress }: JobWatch,
): Jobs['stage']['output'] {
  try {
    const stage = beginStage(desk);
    const database = join(stage, deskFiles.database);
    let missed = 0;
    copyFileSync(place.database, database);
    progress(1, 3);
    bringForward(database, (db) => {
      missed = missWaiting(db, (waiting) => whyPutBack(editionName(waiting.edition), waiting, at, zone));
    });
    linkPhotos(readCopy(database, listPhotos), place.photos, join(stage, deskFiles.photos));
    progress(2, 3);
    completeStage(desk, { backup: place.name, at, zone, before });
    return { missed };
  } catch (error) {
    throw diskError(error, desk);
  }
}
