import { NewsroomError } from '#core/newsroom-error';

const notAllowed =
  'This computer does not let you write there. Choose another folder, or ask for the right to write.';
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, then try again.',
  EDQUOT: 'Your share of the disk is used up. Free some space, then try again.',
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: 'The disk can only be read. Choose another folder.',
  ENOENT: 'The folder is not there: the drive may be unplugged, or the folder moved. Choose another folder.',
  ENOTDIR: 'There is a file where the folder should be. Choose another folder.',
  EISDIR: 'There is a folder where the file should be. Move the folder, or choose another one.',
  ENAMETOOLONG: 'The name is too long for this disk. Choose a folder with a shorter path.',
  EMFILE: 'Too many files are open on this computer. Close some programs, then try again.',
  EBUSY: 'Another program is holding the file. Close it there, then try again.',
  EIO: 'The disk failed. Save your work on another disk and have this one looked at.',
};

/** What the disk refused, as a `disk` error for people; an error that is not the disk's stays as it is. */
export function diskError(error: unknown, path: string): unknown {
  const code = diskCode(error);
  if (code === null) return error;
  const reason = reasons[code] ?? `The disk answered ${code}. Try again, or choose another folder.`;
  return new NewsroomError('disk', `“${path}” could not be written. ${reason}`, { cause: error });
}

/** The code of a file system error (`ENOSPC`), or null where an error is none. */
export function diskCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
