import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintPdf } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import { printArgument, printJobFiles } from '../files/print-job';
import type { StartApp } from './start-app';

/** Prints by the app, which is started without showing itself, opens no desk, and ends. */
export function printByApp(start: StartApp): PrintPdf {
  return async (page) => {
    const folder = mkdtempSync(join(tmpdir(), 'nutgraf-print-'));
    try {
      writeFileSync(join(folder, printJobFiles.page), JSON.stringify(page));
      await printed(start, folder);
      return readFileSync(join(folder, printJobFiles.pdf));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function printed(start: StartApp, folder: string): Promise<void> {
  const profile = join(folder, printJobFiles.profile);
  const child = start(`${printArgument}${folder}`, profile, ['ignore', 'ignore', 'pipe']);
  const said: Buffer[] = [];
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  ).catch((error: unknown) => {
    throw notPrinted(String(error));
  });
  if (code !== 0) throw notPrinted(Buffer.concat(said).toString('utf8'));
}

function notPrinted(said: string): NewsroomError {
  const last = said.trim().split('\n').at(-1) ?? '';
  return new NewsroomError(
    'internal',
    `The app that prints could not do it. Nothing was written. It needs a display, or Xvfb where there is none.\n${last}`.trim(),
  );
}
