import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { PrintPdf } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import { printArgument, printJobFiles } from '../files/print-job';

const runtime = z.object({ electron: z.string(), app: z.string(), args: z.array(z.string()) });
type Runtime = z.infer<typeof runtime>;

/**
 * Prints by the app, which is started without showing itself, opens no desk, and ends. `how` says how to start it, as JSON;
 * null where nobody said it: then nothing can be printed.
 */
export function printByApp(how: string | undefined): PrintPdf | null {
  if (how === undefined) return null;
  const { electron, app, args } = runtime.parse(JSON.parse(how));
  return async (page) => {
    const folder = mkdtempSync(join(tmpdir(), 'nutgraf-print-'));
    try {
      writeFileSync(join(folder, printJobFiles.page), JSON.stringify(page));
      await printed({ electron, app, args }, folder);
      return readFileSync(join(folder, printJobFiles.pdf));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function printed({ electron, app, args }: Runtime, folder: string): Promise<void> {
  // An Electron that is told to be Node opens no window.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'),
  );
  const profile = `--user-data-dir=${join(folder, printJobFiles.profile)}`;
  const child = spawn(electron, [...args, profile, app, `${printArgument}${folder}`], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part));
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
