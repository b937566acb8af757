import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, runCli, type LaunchedApp } from '../e2e/launch';
import { startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import type { FaultOutcome } from '../../scripts/fault-outcome';
import { numbered } from './numbered';

/*
 * The real window is killed while somebody types in it by keyboard. What it had said to be saved must be there after a
 * new start; what was typed in the last moments may not, and how much that is at most is told.
 */

const [report = '', count = '20'] = process.argv.slice(2);
const runs = Number(count);
/** How long a window may take for anything, in milliseconds: a busy machine is slow, and no word is lost by that. */
const patience = 300_000;
const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-window-'));

interface Run {
  readonly typed: number;
  /** Words of batches that the main process had answered as saved. */
  readonly saved: number;
  readonly found: number;
  readonly isWhole: boolean;
}

async function killNow({ app }: LaunchedApp): Promise<void> {
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(child.pid ?? 0, 'SIGKILL');
  await gone;
}

const mark = 'acknowledged ';

/** Lets the main process tell each batch it answers as saved on its standard output, which outlives it. */
async function hearAcknowledged({ app }: LaunchedApp): Promise<() => number> {
  let heard = '';
  app.process().stdout?.on('data', (part: Buffer) => (heard += part.toString()));
  await app.evaluate(({ ipcMain }, begin) => {
    const channel = 'nutgraf:request';
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (...all: unknown[]) => Promise<{ ok: boolean }>
    >;
    const answer = handlers.get(channel);
    handlers.set(channel, async (...all) => {
      const given = (await answer?.(...all)) ?? { ok: false };
      if (all[1] === 'story:append' && given.ok) process.stdout.write(`${begin}${JSON.stringify(all[2])}\n`);
      return given;
    });
  }, mark);
  return () => {
    const lines = heard.split('\n').filter((line) => line.startsWith(mark));
    const letters = lines.flatMap((line) => [...line.matchAll(/"type":"text","text":"([^"]*)"/g)]);
    return (
      letters
        .map(([, text]) => text)
        .join('')
        .match(/w\d{6} /g) ?? []
    ).length;
  };
}

/** Types without a pause for a random time, kills the window, and reads what the command line finds. */
async function killWhileTyping(desk: string): Promise<Run> {
  const launched = await launchApp({ desk });
  const { page } = launched;
  page.setDefaultTimeout(patience);
  const acknowledged = await hearAcknowledged(launched);
  await page
    .getByRole('button', { name: /^New story/ })
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Slug').fill('numbered');
  await textBox(page, 'Story text').click();
  await page.keyboard.type(`${numbered(1)} ${numbered(2)} `);
  await waitUntilSaved(page);
  const end = performance.now() + 500 + Math.random() * 2_500;
  let typed = 2;
  while (performance.now() < end) {
    typed += 1;
    await page.keyboard.type(`${numbered(typed)} `, { delay: 1 });
  }
  await killNow(launched);
  const saved = acknowledged();
  const shown = await runCli(desk, ['show', 'numbered']);
  const words = [...JSON.stringify(shown.json).matchAll(/w\d{6}/g)].map(([word]) => word);
  const wrong = words.findIndex((word, index) => word !== numbered(index + 1));
  const verified = await runCli(desk, ['verify']);
  return { typed, saved, found: wrong < 0 ? words.length : wrong, isWhole: verified.code === 0 };
}

const all: Run[] = [];
for (let run = 0; run < runs; run += 1) all.push(await killWhileTyping(join(scratch, String(run))));
rmSync(scratch, { recursive: true, force: true });

const sum = (read: (run: Run) => number) => all.reduce((total, run) => total + read(run), 0);
const outcome: FaultOutcome = {
  fault: 'the window killed while somebody types',
  runs,
  typed: sum(({ typed }) => typed),
  acknowledged: sum(({ saved }) => saved),
  lost: sum(({ saved, found, isWhole }) => Math.max(0, saved - found) + (isWhole ? 0 : 1)),
  note: `not yet written when it was killed: at most ${String(Math.max(...all.map(({ typed, found }) => typed - found)))} words a run`,
  isSkipped: false,
};
writeFileSync(report, JSON.stringify([outcome]));
