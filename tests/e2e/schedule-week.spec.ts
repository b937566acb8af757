import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, wallDateAt } from '#core/time/wall-date';
import { wallTimeAt } from '#core/time/wall-time';
import { scale } from '../../renderer/features/schedule/place-chips';
import { mondayOf } from '../../renderer/features/schedule/say-week';
import { ask, button, moveClockTo } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-week-'));
const desk = join(scratch, 'desk');
const zone = 'Europe/Lisbon';
const hour = 3_600_000;
const due = (Math.floor(Date.now() / hour) + 2) * hour;
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const must = async (...args: string[]) => {
  const result = await runCli(desk, args);
  expect(result.code, result.stderr).toBe(0);
};

const findings = async (page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Electron lets no second page be opened, which axe's newer way needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
};

test('by keys alone: a plan is moved with its effect shown first, a missed one asks, and the window may go to the tray', async () => {
  const site = join(scratch, 'site');
  mkdirSync(site);
  writeFileSync(
    join(scratch, 'ferry-fares.txt'),
    'Night ferry fares rise\n\nThe night ferry costs 12 percent more.\n',
  );
  await must('import', join(scratch, 'ferry-fares.txt'));
  await must('destination', 'add', 'folder', '--name', 'Website', '--path', site);
  await must(
    'schedule',
    'ferry-fares',
    '--at',
    wallTimeAt(due, zone).wall,
    '--zone',
    zone,
    '--to',
    'Website',
  );

  const { app, page, close } = await launchApp({ desk });
  await button(page, 'New story').waitFor();
  await page.keyboard.press('ControlOrMeta+3');
  const chip = page.getByRole('button', { name: /ferry-fares, scheduled/ });
  await chip.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const panel = page.getByRole('region', { name: 'Move ferry-fares' });
  await expect(panel.getByRole('button', { name: /^Move to/ })).toBeEnabled();
  expect(await findings(page, 'dark')).toEqual([]);
  expect(await findings(page, 'light')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(chip).toBeFocused();

  // Closed with something waiting, the app asks; in the tray it goes on, and starting it again shows the window.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  const isSeen = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((each) => each.isVisible()));
  await button(page, 'Close window').click();
  await expect.poll(isSeen).toBe(false);
  await app.evaluate((electron) => electron.app.emit('second-instance'));
  await expect.poll(isSeen).toBe(true);

  await moveClockTo(app, due + 31 * 60_000);
  await expect(page.getByRole('alert').filter({ hasText: 'Missed' })).toContainText(
    'ferry-fares did not go out',
  );
  await page.getByRole('button', { name: 'Agenda' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Agenda' })).toContainText('Did not go out');
  await close();
});

/** The id of a story of a slug. */
async function idOf(slug: string): Promise<string> {
  const { json } = await runCli(desk, ['show', slug]);
  return (json as { readonly id: string }).id;
}

/** Puts a story on the desk from a text, by its slug. */
async function bringIn(slug: string): Promise<void> {
  const file = join(scratch, `${slug}.txt`);
  writeFileSync(file, `The bridge lifts\n\nThe bridge lifts for ${slug}.\n`);
  await must('import', file);
}

const tomorrow = addDays(wallDateAt(Date.now(), zone), 1);

test('by hand and by keys: what goes out and what is taken away are moved alike, an embargo asks, and a removal never does', async () => {
  const site = join(scratch, 'bridge');
  mkdirSync(site);
  for (const slug of ['bridge-lift', 'bridge-fees']) await bringIn(slug);
  await must('destination', 'add', 'folder', '--name', 'Bridge', '--path', site);
  await must('publish', 'bridge-fees', '--to', 'Bridge');
  await must('embargo', 'bridge-lift', '--until', `${tomorrow}T12:00`, '--zone', zone);
  await must('schedule', 'bridge-lift', '--at', `${tomorrow}T12:00`, '--zone', zone, '--to', 'Bridge');

  const story = await idOf('bridge-fees');

  const { page, close } = await launchApp({ desk });
  await button(page, 'New story').waitFor();
  await ask(page, 'desk:set-zone', { zone });
  await ask(page, 'story:unpublish', { story, at: { wall: `${tomorrow}T09:00`, zone } });
  await page.keyboard.press('ControlOrMeta+3');
  if (mondayOf(tomorrow) === tomorrow) await page.keyboard.press('ArrowRight');

  // Dragged an hour up, before the end of its embargo: it asks, and stays where it is.
  const lift = page.getByRole('button', { name: /bridge-lift, scheduled/ });
  await drag(page, lift, -60);
  const panel = page.getByRole('region', { name: 'Move bridge-lift' });
  await expect(panel.getByRole('alert')).toContainText('under embargo until');
  await expect(panel.getByRole('button', { name: /^Move to/ })).toBeDisabled();
  await panel.getByLabel('Reason to lift the embargo').fill('The port agreed');
  await panel.getByRole('button', { name: 'Lift the embargo and move' }).click();
  await expect(panel).toBeHidden();
  await expect(lift).toHaveAccessibleName(/^11:00/);

  // What is taken away is dragged down and pushed on by keys; nothing asks, and it is done by Enter.
  const fees = page.getByRole('button', { name: /bridge-fees, to be taken away/ });
  await drag(page, fees, 60);
  const removal = page.getByRole('region', { name: 'Move bridge-fees' });
  await expect(removal.getByRole('button', { name: /^Move to/ })).toBeEnabled();
  await fees.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(removal.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(removal).toBeHidden();
  await expect(fees).toHaveAccessibleName(/^10:15/);
  await close();
});

/** Takes hold of a chip and lets go of it so many minutes further down. */
async function drag(page: Page, chip: Locator, minutes: number): Promise<void> {
  await chip.scrollIntoViewIfNeeded();
  const box = await chip.boundingBox();
  if (!box) throw new Error('It is not shown.');
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + (minutes * scale) / 2);
  await page.mouse.move(x, y + minutes * scale);
  await page.mouse.up();
}
