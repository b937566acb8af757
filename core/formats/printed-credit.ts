import { oneLine } from './clean-text';

/** A photo's credit as it is printed after the caption, whole and in brackets: `(Photo by A B/POOL/AFP via C)`; or ''. */
export function printedCredit(credit: string): string {
  const line = oneLine(credit)
    .replace(/^\((.*)\)$/u, '$1')
    .trim();
  return line === '' ? '' : `(${line})`;
}
