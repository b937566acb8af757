import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerOpenDialog,
  button,
  savedStatus,
  startStory,
  textBox,
  waitUntilSaved,
} from '../helpers/newsroom';
import { launchApp, runCli, type LaunchedApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-disk-'));
const disk = join(scratch, 'disk');
const canMount = (() => {
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tiny', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
test.afterAll(() => {
  if (canMount) execFileSync('umount', ['-l', disk]);
  rmSync(scratch, { recursive: true, force: true });
});

const ballast = join(disk, 'ballast');

/** Takes all the room there is on the disk. */
function fill(): void {
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    return; // now it is full
  } finally {
    closeSync(file);
  }
}

async function launchWithStory(desk: string, slug: string): Promise<LaunchedApp> {
  const app = await launchApp({ desk });
  await button(app.page, /^New story/)
    .first()
    .waitFor();
  await startStory(app.page);
  await textBox(app.page, 'Slug').fill(slug);
  await textBox(app.page, 'Story text').click();
  await app.page.keyboard.type('Before the disk was full.');
  await waitUntilSaved(app.page);
  return app;
}

/** Makes the next question of the platform answer with this button. */
async function answerMessage({ app }: LaunchedApp, label: string): Promise<void> {
  await app.evaluate(({ dialog }, wanted) => {
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { buttons = [] }: { buttons?: string[] }) =>
        Promise.resolve({ response: buttons.indexOf(wanted), checkboxChecked: false }),
    });
  }, label);
}

const closeWindow = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('on a disk that is really full typing goes on, a copy is saved elsewhere, and all is written when there is room', async () => {
  test.skip(!canMount, 'Here no disk can be mounted to be filled.');
  const launched = await launchWithStory(join(disk, 'desk'), 'full-disk');
  const { page } = launched;
  fill();
  await page.keyboard.type(' And while it was.');
  await expect(savedStatus(page)).toContainText(
    /Not saved for \d+ s: the disk of the desk is full\. Everything you typed is in this window\./,
    { timeout: 60_000 },
  );
  await page.keyboard.type(' Typing goes on.');

  const elsewhere = join(scratch, 'elsewhere');
  mkdirSync(elsewhere);
  await answerOpenDialog(launched.app, [elsewhere]);
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(page.getByRole('status', { name: 'Copy' })).toContainText('Copy saved: full-disk.txt in');
  await button(page, 'Save a copy elsewhere…').click();
  await expect
    .poll(() => readdirSync(elsewhere).sort())
    .toEqual(['full-disk-2.nutgraf.json', 'full-disk-2.txt', 'full-disk.nutgraf.json', 'full-disk.txt']);
  const words = 'Before the disk was full. And while it was. Typing goes on.';
  expect(readFileSync(join(elsewhere, 'full-disk.txt'), 'utf8')).toContain(words);

  rmSync(ballast);
  await expect(savedStatus(page)).toContainText('Saved on this computer', { timeout: 60_000 });
  await launched.close();
  const shown = await runCli(join(disk, 'desk'), ['show', 'full-disk']);
  expect(shown.stdout).toContain(words);
  expect(await runCli(join(disk, 'desk'), ['verify'])).toMatchObject({ json: { ok: true } });

  const other = join(scratch, 'other-desk');
  const imported = await runCli(other, ['import', join(elsewhere, 'full-disk.nutgraf.json')]);
  expect(imported.code, imported.stderr).toBe(0);
  expect((await runCli(other, ['show', 'full-disk'])).stdout).toContain(words);
});

test('closing with unsaved words warns, and offers to stay, to save a copy, or to close', async () => {
  test.skip(!canMount, 'Here no disk can be mounted to be filled.');
  const launched = await launchWithStory(join(disk, 'closing'), 'closing');
  const { app, page } = launched;
  fill();
  await page.keyboard.type(' Unsaved.');
  await expect(savedStatus(page)).toContainText('Not saved', { timeout: 60_000 });

  await answerMessage(launched, 'Keep the window open');
  await closeWindow(launched);
  await page.waitForTimeout(1_000);
  await page.keyboard.type(' Still here.');

  const elsewhere = join(scratch, 'on-closing');
  mkdirSync(elsewhere);
  await answerOpenDialog(app, [elsewhere]);
  await answerMessage(launched, 'Save a copy elsewhere…');
  await closeWindow(launched);
  await expect.poll(() => readdirSync(elsewhere).sort()).toEqual(['closing.nutgraf.json', 'closing.txt']);
  expect(readFileSync(join(elsewhere, 'closing.txt'), 'utf8')).toContain('Unsaved. Still here.');

  await answerMessage(launched, 'Close and lose the last changes');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(launched);
  await gone;
  rmSync(ballast);
  expect((await runCli(join(disk, 'closing'), ['show', 'closing'])).stdout).toContain(
    'Before the disk was full.',
  );
});

test('a database deleted under the open window is noticed, nothing is called saved, and the next start has it all', async () => {
  const desk = join(scratch, 'deleted');
  const launched = await launchWithStory(desk, 'deleted');
  const { app, page } = launched;
  rmSync(join(desk, 'desk.sqlite'));
  await page.keyboard.type(' After it was deleted.');
  await expect(savedStatus(page)).toContainText(
    /Not saved for \d+ s: the database of this desk was deleted or moved away while it was open\./,
  );
  const elsewhere = join(scratch, 'after-delete');
  mkdirSync(elsewhere);
  await answerOpenDialog(app, [elsewhere]);
  await button(page, 'Save a copy elsewhere…').click();
  await expect.poll(() => readdirSync(elsewhere).sort()).toEqual(['deleted.nutgraf.json', 'deleted.txt']);
  expect(readFileSync(join(elsewhere, 'deleted.txt'), 'utf8')).toContain('After it was deleted.');
  await answerMessage(launched, 'Close and lose the last changes');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(launched);
  await gone;
  expect((await runCli(desk, ['show', 'deleted'])).stdout).toContain('Before the disk was full.');
  expect(await runCli(desk, ['verify'])).toMatchObject({ json: { ok: true, stories: 1 } });
});
