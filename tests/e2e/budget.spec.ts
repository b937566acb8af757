import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, textBox } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-budget-'));
const desk = join(scratch, 'desk');
const pictures = process.env['NUTGRAF_PICTURES'];
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const must = async (...args: string[]) => {
  const result = await runCli(desk, args);
  expect(result.code, result.stderr).toBe(0);
};

const stories = [
  ['oyster-spring', 'Oyster growers count the cost of a warm spring', 'Business', '17:30', 'two of the beds'],
  ['seawall-cracks', 'Inspectors find new cracks in the east seawall', 'Metro', '18:30', 'photo, map'],
  ['ferry-fares', 'Night ferry fares to rise 12 per cent from September', 'Metro', '16:00', ''],
] as const;

async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `budget-${colorScheme}.png`) });
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`)),
    );
  }
  return found;
}

test('by keys alone: the budget is read, printed as the budget and nothing else, and saved beside what is there', async () => {
  for (const [slug, headline, section, time, art] of stories) {
    await must('new', '--slug', slug, '--headline', headline);
    await must('set', slug, 'section', section);
    await must('set', slug, 'target', '600 words');
    await must('set', slug, 'deck', `What ${slug} says in a line.`);
    const due = ['--due', `2099-12-01T${time}`, '--zone', 'America/New_York'];
    await must('plan', slug, ...due, '--assignee', 'Ines Calloway', '--art', art);
  }
  await must('embargo', 'ferry-fares', '--until', '2099-12-02T06:00', '--zone', 'America/New_York');
  const { app, page, close } = await launchApp({ desk });
  const { keyboard } = page;
  await button(page, 'New story').waitFor();
  await keyboard.press('ControlOrMeta+Shift+b');
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(6);
  await expect(table).toContainText('Metro 2 stories, 0 of 1,200 words');
  await expect(table).toContainText('Embargo until 2 Dec 2099 06:00 EST');
  await keyboard.press('ArrowDown');
  expect(await findings(page)).toEqual([]);
  await keyboard.press('g');
  await expect(table.getByRole('row').nth(1)).toContainText('1 December 2099');

  // On paper there is the budget, all of it, without the window around it.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(button(page, 'Today')).toBeHidden();
  await expect(page.getByText('Story budget: All days')).toBeVisible();
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('[data-story]') ?? document.body).color,
    ),
  ).toBe('rgb(21, 24, 27)');
  if (pictures) await page.screenshot({ path: join(pictures, 'budget-print.png'), fullPage: true });
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible());
    return (await window?.webContents.printToPDF({}))?.toString('latin1') ?? '';
  });
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // The platform prints; what it could not do is said.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible());
    const print: Electron.WebContents['print'] = (_options, done) => done?.(false, 'no printer');
    if (window) window.webContents.print = print;
  });
  await keyboard.press('ControlOrMeta+p');
  await expect(page.getByRole('alert')).toContainText('no printer');

  const file = join(scratch, 'budget.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await keyboard.press('ControlOrMeta+e');
  await expect(page.getByText(`Saved ${file}, 3 stories.`).first()).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('EMBARGOED UNTIL 06:00 EST on 2 December 2099');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(textBox(page, 'Slug')).toHaveValue('oyster-spring');
  await close();
});
