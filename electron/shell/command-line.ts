import path from 'node:path';

/** Whether the app was started to wait in the tray, as at login. */
export const startsInTray = (argv: readonly string[]): boolean => argv.includes(inTray);
/** Starts the app without showing its window. */
export const inTray = '--in-tray';

/** The folder after `--desk`, absolute, or null where none is named. */
export function deskArgument(argv: readonly string[], workingFolder: string): string | null {
  const joined = argv.find((argument) => argument.startsWith('--desk='));
  const named = joined ? joined.slice('--desk='.length) : argv[argv.indexOf('--desk') + 1];
  const isNamed = joined !== undefined || argv.includes('--desk');
  return isNamed && named ? path.resolve(workingFolder, named) : null;
}
