import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallTimeAt } from '#core/time/wall-time';
import { button, moveClockTo } from '../helpers/newsroom';
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
