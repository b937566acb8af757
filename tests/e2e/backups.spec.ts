import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { answerOpenDialog, button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli, runtime, type LaunchedApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-backups-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const settings = (page: Page) => page.getByRole('region', { name: 'Settings', exact: true });

async function writeStory({ app, page }: LaunchedApp, slug: string, text: string, photo?: string) {
  await startStory(page);
  await textBox(page, 'Slug').fill(slug);
  await textBox(page, 'Headline').fill(`Headline of ${slug}`);
  await textBox(page, 'Story text').click();
  await page.keyboard.type(text);
  if (photo !== undefined) {
    await answerOpenDialog(app, [photo]);
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await textBox(page, 'Caption').waitFor();
  }
  await waitUntilSaved(page);
}

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,');
  await settings(page).waitFor();
}

async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(200);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`)),
    );
  }
  return found;
}

test('a backup is made in the window, the desk goes on, is put back by keyboard alone, and starts again as it was', async () => {
  const desk = join(scratch, 'desk');
  const photo = join(scratch, 'tide.jpg');
  writeFileSync(
    photo,
    makeHarbourJpeg({ caption: 'At low water', credit: 'Photo by Ann Lee', width: 300, height: 200 }),
  );
  const site = join(scratch, 'site');
  mkdirSync(site);
  const first = await launchApp({ desk });
  await button(first.page, /^New story/)
    .first()
    .waitFor();
  await writeStory(first, 'tide', 'The tide turned.', photo);
  await first.close();
  const must = async (...args: string[]) => expect((await runCli(desk, args)).code).toBe(0);
  await must('destination', 'add', 'folder', '--name', 'Website', '--path', site);
  await must('schedule', 'tide', '--at', '2099-06-01T10:00', '--zone', 'America/New_York', '--to', 'Website');

  const second = await launchApp({ desk });
  const { page, app } = second;
  await button(page, /^New story/)
    .first()
    .waitFor();
  await openSettings(page);
  await page.getByRole('button', { name: 'Make one now' }).focus();
  await page.keyboard.press('Enter');
  await expect(settings(page).getByText('Made and verified.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await writeStory(second, 'later', 'Written after the backup.');

  // The app would start again by itself; here the test does so.
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => Reflect.set(globalThis, 'relaunched', true);
  });
  await openSettings(page);
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog).toContainText('Nothing goes out by itself afterwards');
  expect(await findings(page)).toEqual([]);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await page.keyboard.press('Enter');
  await gone;

  const third = await launchApp({ desk });
  await expect(third.page.getByRole('status').filter({ hasText: 'About this desk' })).toContainText(
    'This desk was put back as it was at',
  );
  await expect(third.page.getByRole('list', { name: 'Stories' })).toContainText('Headline of tide');
  await expect(third.page.getByText('Headline of later')).toHaveCount(0);
  const missed = third.page.getByRole('alert').filter({ hasText: 'Missed' });
  await expect(missed).toContainText(
    'tide was waiting for 10:00 EDT on 1 June 2099 when this desk was put back',
  );
  await button(third.page, 'Dismiss').click();

  // One story of what was there before is had back, and the rest stays.
  await openSettings(third.page);
  const before = settings(third.page).getByRole('listitem').filter({ hasText: 'Before a restore' });
  await before.getByRole('button', { name: /^Bring back a story/ }).click();
  const asking = third.page.getByRole('dialog', { name: 'Bring back a story' });
  await expect(asking.getByRole('radio')).toHaveCount(2);
  await third.page.keyboard.type('later');
  await expect(asking.getByRole('radio')).toHaveCount(1);
  await third.page.keyboard.press('Tab');
  await third.page.keyboard.press('Space');
  expect(await findings(third.page)).toEqual([]);
  await button(third.page, 'Bring back').click();
  await expect(textBox(third.page, 'Story text')).toContainText('Written after the backup.');
  await third.close();
  expect(readdirSync(site)).toEqual([]);
  expect(await runCli(desk, ['verify', '--backups'])).toMatchObject({
    code: 0,
    json: { ok: true, stories: 2, photos: 1 },
  });
});

test('one is made by itself soon after the start, and a destroyed desk comes back from it', async () => {
  const desk = join(scratch, 'daily');
  const first = await launchApp({ desk });
  await button(first.page, /^New story/)
    .first()
    .waitFor();
  await writeStory(first, 'ferry', 'The ferry stopped.');
  await openSettings(first.page);
  await expect(settings(first.page).getByRole('listitem').filter({ hasText: 'Daily' })).toContainText(
    'Verified',
    {
      timeout: 60_000,
    },
  );
  await first.close();
  truncateSync(join(desk, 'desk.sqlite'), 3_000);
  const refused = await runCli(desk, ['list']);
  expect(refused.code).toBe(1);
  const [, name = ''] = /the command restore (\S+) puts it back/.exec(refused.stderr) ?? [];
  const restored = await runCli(desk, ['restore', name]);
  expect(restored.code, restored.stderr).toBe(0);
  expect((await runCli(desk, ['show', 'ferry'])).stdout).toContain('The ferry stopped.');
});

test('a desk that cannot be opened offers its newest backup at the start, and opens with it', async () => {
  const desk = join(scratch, 'destroyed');
  const first = await launchApp({ desk });
  await button(first.page, /^New story/)
    .first()
    .waitFor();
  await writeStory(first, 'night-train', 'The night train is back.');
  await openSettings(first.page);
  await button(first.page, 'Make one now').click();
  await expect(settings(first.page).getByText('Made and verified.')).toBeVisible();
  await first.close();
  writeFileSync(join(desk, 'desk.sqlite'), '');

  // The question is asked before there is a window, so it is answered by a script that is there before the app.
  const answer = join(scratch, 'answer.cjs');
  const asked = join(scratch, 'asked.json');
  writeFileSync(
    answer,
    `const modules = require('node:module');
     const load = modules._load;
     modules._load = function (name, ...rest) {
       const loaded = load.call(this, name, ...rest);
       if (name === 'electron')
         loaded.dialog.showMessageBox = async (question) => {
           require('node:fs').writeFileSync(${JSON.stringify(asked)}, JSON.stringify(question));
           return { response: 1, checkboxChecked: false };
         };
       return loaded;
     };`,
  );
  const { electron, app, args } = runtime();
  const profile = `--user-data-dir=${join(scratch, 'profile')}`;
  const child = spawn(electron, [...args, profile, app, '--desk', desk], {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: `--require ${answer}` },
  });
  const ended = once(child, 'exit');
  const setAside = () => readdirSync(join(desk, 'backups')).filter((name) => name.startsWith('set-aside-'));
  await expect.poll(() => existsSync(asked) && setAside().length === 1, { timeout: 60_000 }).toBe(true);
  await expect.poll(() => statSync(join(desk, 'desk.sqlite')).size, { timeout: 60_000 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await ended;

  const again = await launchApp({ desk });
  await expect(again.page.getByRole('list', { name: 'Stories' })).toContainText('Headline of night-train');
  await again.close();
  const question = JSON.parse(readFileSync(asked, 'utf8')) as {
    readonly buttons: readonly string[];
    readonly detail: string;
  };
  expect(question.buttons).toEqual(['Quit', expect.stringMatching(/^Put back the desk of \d\d:\d\d /)]);
  expect(question.detail).toContain('is empty (0 bytes)');
  expect(question.detail).toContain('It was verified when it was made.');
});

test('who writes is switched in two keys, and what is typed then has that name', async () => {
  const desk = join(scratch, 'authors');
  const { page, close } = await launchApp({ desk });
  await button(page, /^New story/)
    .first()
    .waitFor();
  await openSettings(page);
  await page.getByLabel('Another name').fill('Ines Calloway');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Ines Calloway writes')).toHaveText('IC');
  await startStory(page);
  await textBox(page, 'Slug').fill('two-hands');
  await waitUntilSaved(page);
  await openSettings(page);
  await page.getByLabel('Another name').fill('Tomas Reyes');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Tomas Reyes writes')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+Y');
  await page.getByRole('menu').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('2');
  await expect(button(page, 'Ines Calloway writes')).toBeVisible();
  await close();
});
