/** The app's folder on Electron's command line: the first argument that is no switch. */
export function appFolderOf(argv: readonly string[]): string | undefined {
  return argv.slice(1).find((argument) => !argument.startsWith('-'));
}
