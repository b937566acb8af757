import { NewsroomError } from '#core/newsroom-error';
import { cleanLine, firstOf } from '../photos/metadata-text';

const longestName = 255;

/** The name of a file as people read it: without its folder, and without what cannot be seen. Never used as a path. */
export function shownName(fileName: string): string {
  return firstOf(cleanLine(fileName.split(/[\\/]/).at(-1) ?? ''), longestName) || 'photo';
}

/** Runs work on a file; where it fails, the message says which file it was. */
export async function sayingWhich<Result>(fileName: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    throw new NewsroomError(error.code, `${fileName}: ${error.message}`, { cause: error });
  }
}
