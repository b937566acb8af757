/** A folder as people name it: `~/Nutgraf` for what lies in a home folder. */
export function homely(folder: string): string {
  return folder.replace(/^(\/home\/[^/]+|\/Users\/[^/]+|\/root|[A-Za-z]:\\Users\\[^\\]+)(?=[/\\]|$)/, '~');
}
