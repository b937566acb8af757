import { capture } from './command';
import { ensureDebianPackages } from './debian-packages';
import { say } from './say';
import { Stop } from './stop';

/** Installs exiftool, a second reader for the tests of photo metadata, where that can be done; without it they are skipped. */
export async function tryForExiftool(): Promise<void> {
  if ((await capture('exiftool', ['-ver'])).code === 0) return;
  try {
    await ensureDebianPackages(
      ['libimage-exiftool-perl'],
      'exiftool is missing, so tests of photo metadata are skipped',
    );
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
  }
}
