import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PrintPage } from '#core/formats/format';

/** The app started with this and a folder prints what lies there, opens no desk, and ends. */
export const printArgument = '--print-job=';
/** In that folder: the page to print, the PDF it becomes, and the browser profile of the app meanwhile. */
export const printJobFiles = { page: 'page.json', pdf: 'page.pdf', profile: 'profile' } as const;

const pageToPrint = z.strictObject({
  html: z.string(),
  header: z.string(),
  footer: z.string(),
  paper: z.enum(['A4', 'Letter']),
});

/** The folder of the job that the app was started to print, absolute; null where it was started for a desk. */
export function printJobFolder(argv: readonly string[], workingFolder: string): string | null {
  const named = argv.find((argument) => argument.startsWith(printArgument));
  return named === undefined ? null : path.resolve(workingFolder, named.slice(printArgument.length));
}

/** The page of a job. @throws where it is none. */
export function readPrintJob(folder: string): PrintPage {
  return pageToPrint.parse(JSON.parse(readFileSync(path.join(folder, printJobFiles.page), 'utf8')));
}
