import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button } from '../helpers/newsroom';
import { launchApp, runCli, runtime } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-owner-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the app as a person would a second time, and answers how it ended. */
function startAgain(...args: readonly string[]): Promise<Ended> {
  const { electron, app, args: switches } = runtime();
  const child = spawn(electron, [...switches, app, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
    if (said.includes('Nothing was changed')) child.kill(); // it waits with its message on the screen
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

test('the command line is refused while a window has the desk, and told who has it', async () => {
  const { desk, app, close } = await launchApp({ desk: join(scratch, 'window') });
  const refused = await runCli(desk, ['list']);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain(`process ${app.process().pid ?? 0}`);
  expect(refused.stderr).toContain('Nothing was changed');
  await close();
  expect(await runCli(desk, ['list'])).toMatchObject({ code: 0, json: [] });
});

test('a second start with the same desk ends, and the first window comes forward', async () => {
  const desk = join(scratch, 'twice');
  const profile = join(scratch, 'profile');
  const first = await launchApp({ desk, args: [`--user-data-dir=${profile}`] });
  await button(first.page, 'New story').waitFor();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const again = await startAgain(`--user-data-dir=${profile}`, '--desk', desk);
  expect(again.code).toBe(0);
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window?.isVisible() === true && !window.isMinimized();
      }),
    )
    .toBe(true);
  await first.close();
});

test('another process on the same desk is refused with the reason', async () => {
  const desk = join(scratch, 'other');
  const first = await launchApp({ desk });
  await button(first.page, 'New story').waitFor();
  const { said } = await startAgain(`--user-data-dir=${join(scratch, 'other-profile')}`, '--desk', desk);
  expect(said).toContain('open in another Nutgraf');
  await first.close();
});

test('a zero-byte database is refused and left as it is', async () => {
  const desk = join(scratch, 'zero');
  await runCli(desk, ['list']);
  writeFileSync(join(desk, 'desk.sqlite'), '');
  const { said } = await startAgain(`--user-data-dir=${join(scratch, 'zero-profile')}`, '--desk', desk);
  expect(said).toMatch(/desk\.sqlite/);
  expect(said).toContain('Nothing was changed');
});
