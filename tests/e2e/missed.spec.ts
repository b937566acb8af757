import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallTimeAt } from '#core/time/wall-time';
import { button, moveClockTo, textBox } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-missed-'));
const site = join(scratch, 'site');
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const must = async (desk: string, ...args: string[]) => {
  const result = await runCli(desk, args);
  expect(result.code, result.stderr).toBe(0);
  return result;
};

/** A desk with one story scheduled to the next full hour, and that hour. */
async function scheduledDesk(name: string): Promise<{ readonly desk: string; readonly due: number }> {
  const desk = join(scratch, name);
  const due = (Math.floor(Date.now() / 3_600_000) + 2) * 3_600_000;
  const folder = join(site, name);
  mkdirSync(folder, { recursive: true });
  const source = join(scratch, `${name}.txt`);
  writeFileSync(source, 'Tide tables for the week\n\nHigh water at Port Hallam is at 4:12 a.m. Monday.\n');
  await must(desk, 'import', source);
  await must(desk, 'destination', 'add', 'folder', '--name', 'Website', '--path', folder);
  const at = wallTimeAt(due, 'Europe/Lisbon').wall;
  await must(desk, 'schedule', name, '--at', at, '--zone', 'Europe/Lisbon', '--to', 'Website');
  return { desk, due };
}

const lists = ['feed.xml', 'index.html'];
const pages = (name: string) => readdirSync(join(site, name)).filter((each) => !lists.includes(each));

test('what is late by more than the grace asks, and goes out only by hand', async () => {
  const { desk, due } = await scheduledDesk('tide-tables');
  const { app, page, close } = await launchApp({ desk });
  await button(page, 'New story').waitFor();
  await moveClockTo(app, due + 15 * 60_000 + 60_000);
  const banner = page.getByRole('alert').filter({ hasText: 'Missed' });
  await expect(banner).toContainText('tide-tables did not go out');
  await expect(banner).toContainText('Nothing was sent anywhere');
  expect(pages('tide-tables')).toEqual([]);

  await banner.getByRole('button', { name: 'Publish now' }).click();
  await page.getByRole('button', { name: 'Publish to Website now' }).click();
  await expect(banner).toBeHidden();
  expect(pages('tide-tables')).toEqual(['tide-tables.html']);
  await close();
});

test('what fell due while the app was closed is missed at the next start, not sent', async () => {
  const { desk, due } = await scheduledDesk('ferry-times');
  const late = await must(desk, 'publish-due', '--now', new Date(due + 16 * 60_000).toISOString());
  expect(late.json).toMatchObject([{ state: 'missed', receipt: null }]);
  const { page, close } = await launchApp({ desk });
  await expect(page.getByRole('alert').filter({ hasText: 'Missed' })).toContainText('ferry-times');
  await page.getByRole('button', { name: 'Choose a new time' }).click();
  await expect(textBox(page, 'Time')).toBeVisible();
  expect(pages('ferry-times')).toEqual([]);
  await close();
});

test('within the grace it goes out by itself, once', async () => {
  const { desk, due } = await scheduledDesk('harbour-fees');
  const now = new Date(due + 14 * 60_000).toISOString();
  expect((await must(desk, 'publish-due', '--now', now)).json).toMatchObject([
    { state: 'sent', attempts: 1 },
  ]);
  expect((await must(desk, 'publish-due', '--now', now)).json).toEqual([]);
  expect(pages('harbour-fees')).toEqual(['harbour-fees.html']);
});
