import { closeSync, linkSync, openSync, renameSync } from 'node:fs';
import { NewsroomError } from '#core/newsroom-error';
import { diskCode } from './disk-error';
import { removeFile } from './write-atomically';

/**
 * Gives a temporary file its name in the same folder, taking the place of a file of that name only where `replace`
 * says so. The temporary name is gone afterwards.
 * @throws NewsroomError `conflict` where the name is taken.
 */
export function placeFile(temporary: string, target: string, replace: boolean): void {
  if (replace) renameSync(temporary, target);
  else placeNew(temporary, target);
}

function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target); // the one call that names a file and refuses a taken name in one go
    removeFile(temporary);
  } catch (error) {
    if (diskCode(error) === 'EEXIST') throw nameTaken(target);
    claimAndRename(temporary, target);
  }
}

// FAT, exFAT and some network drives have no links: claim the name with an empty file, then take its place.
function claimAndRename(temporary: string, target: string): void {
  try {
    closeSync(openSync(target, 'wx'));
  } catch (error) {
    throw diskCode(error) === 'EEXIST' ? nameTaken(target) : error;
  }
  try {
    renameSync(temporary, target);
  } catch (error) {
    removeFile(target);
    throw error;
  }
}

/** The answer where a file is already there and nobody said that it may be replaced. */
export function nameTaken(target: string): NewsroomError {
  return new NewsroomError(
    'conflict',
    `There is already a file “${target}”. Nothing was written over it. Choose another folder, or say that it may be replaced.`,
  );
}
