import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '#core/contract/bridge';
import { answerOpenDialog, ask, button } from '../helpers/newsroom';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { launchApp, runCli, type LaunchedApp } from './launch';

test.describe.configure({ mode: 'serial' });

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-export-'));
const desk = join(scratch, 'desk');
const pictures = process.env['NUTGRAF_PICTURES'];
let launched: LaunchedApp;

const must = async (...args: string[]) => {
  const result = await runCli(desk, args);
  expect(result.code, result.stderr).toBe(0);
};
const newFolder = (name: string): string => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  return folder;
};
const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/.test(name))
    .sort();

test.beforeAll(async () => {
  const texts = {
    'ferry-fares': 'Night ferry fares rise\n\nThe night ferry costs 12 percent more.\n',
    'harbour-dredge': 'Council approves the harbour dredge\n\nMembers voted 8 to 5.\n',
    'oyster-spring': 'Oysters come early\n\nThe beds opened on Tuesday.\n',
  };
  for (const [slug, text] of Object.entries(texts)) {
    writeFileSync(join(scratch, `${slug}.txt`), text);
    await must('import', join(scratch, `${slug}.txt`));
  }
  const photo = join(scratch, 'harbour.jpg');
  writeFileSync(photo, makeHarbourJpeg({ width: 1200, height: 800, credit: 'Photo by Elin Marsh' }));
  await must('attach', 'harbour-dredge', photo, '--lead');
  launched = await launchApp({ desk });
  await button(launched.page, 'New story').waitFor();
});
test.afterAll(async () => {
  await launched.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function findings(page: Page, colorScheme: 'light' | 'dark', picture: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForTimeout(300);
  if (pictures) await page.screenshot({ path: join(pictures, `${picture}-${colorScheme}.png`) });
  // Electron lets no second page be opened, which axe's newer way needs.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** The story that was written in last: the first of the desk. */
function newestStory(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { request } = (window as unknown as { readonly nutgraf: Bridge }).nutgraf;
    const listed = await request('story:list', {});
    return listed.ok ? (listed.value.stories[0]?.id ?? '') : '';
  });
}

const lookedAt = (page: Page) => page.locator('label[data-shown] b');

test('by keys alone: three stories in three formats, the files are on disk, and the report says so', async () => {
  const { app, page } = launched;
  const folder = newFolder('out');
  await answerOpenDialog(app, [folder]);
  await page.locator('[aria-current="true"]').first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('button', { name: 'Save 3 stories as web page' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: '3 stories' })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: /^Web page/ })).toBeFocused();

  // The page is there to be looked at, and nothing in it can run.
  const frame = page.frameLocator('iframe[title="Preview of the page"]');
  await expect(frame.locator('h1')).toBeVisible();
  expect(await findings(page, 'dark', 'export-page')).toEqual([]);
  expect(await findings(page, 'light', 'export-page')).toEqual([]);

  const goTo = async (name: string) => {
    await page.keyboard.press('Home');
    for (let steps = 0; (await lookedAt(page).textContent()) !== name && steps < 60; steps += 1)
      await page.keyboard.press('ArrowDown');
    await expect(lookedAt(page)).toHaveText(name);
  };
  await goTo('Plain text');
  await page.keyboard.press('Space');
  await goTo('RSS feed');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('region', { name: 'Preview of the file' })).toContainText('<rss');
  await goTo('Word');
  await expect(dialog.getByRole('region', { name: 'No preview' })).toContainText('.docx');
  expect(await findings(page, 'dark', 'export-facts')).toEqual([]);
  expect(await findings(page, 'light', 'export-facts')).toEqual([]);

  await dialog.getByRole('button', { name: 'Save 3 stories in 3 formats' }).press('Enter');
  await expect(dialog.getByText(`Saved in ${folder}`)).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'What came of it' })).toBeFocused();
  expect(everything(folder)).toEqual(
    [
      'html/harbour-dredge.html',
      'html/ferry-fares.html',
      'html/oyster-spring.html',
      'rss/rss.xml',
      ...everything(folder).filter((name) => name.startsWith('rss/photos/')),
      'text/harbour-dredge.txt',
      'text/ferry-fares.txt',
      'text/oyster-spring.txt',
    ].sort(),
  );
  const feed = readFileSync(join(folder, 'rss/rss.xml'), 'utf8');
  expect(feed.match(/<item>/g)).toHaveLength(3);
  expect(readFileSync(join(folder, 'html/harbour-dredge.html'), 'utf8')).toContain('Photo by Elin Marsh');
  expect(await findings(page, 'dark', 'export-report')).toEqual([]);
  expect(await findings(page, 'light', 'export-report')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a preset is kept under a name and ticks its formats again', async () => {
  const { page } = launched;
  await page.locator('[aria-current="true"]').first().focus();
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const preset = dialog.getByRole('combobox', { name: 'Preset' });
  await preset.selectOption('Agency');
  await expect(dialog.getByRole('checkbox', { name: /^ninjs 3.1/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Web page/ })).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: /^Plain text/ }).check();
  await dialog.getByRole('button', { name: 'Keep as a preset' }).press('Enter');
  await page.keyboard.type('Wire and text');
  await page.keyboard.press('Enter');
  await expect(preset).toHaveValue(/^[0-9a-f-]{36}$/);
  await preset.selectOption('Print desk');
  await expect(dialog.getByRole('checkbox', { name: /^ninjs 3.1/ })).not.toBeChecked();
  await preset.selectOption('Wire and text');
  await expect(dialog.getByRole('checkbox', { name: /^ninjs 3.1/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Plain text/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a story goes into the clipboard as it is asked for, and not while it is under embargo', async () => {
  const { app, page } = launched;
  const clipboard = (kind: 'Text' | 'HTML') =>
    app.evaluate(({ clipboard: held }, what) => {
      // What this Electron has; its types are those of a newer one.
      const { [`read${what}`]: read } = held as unknown as Record<string, () => string>;
      return read?.call(held) ?? '';
    }, kind);
  await app.evaluate(({ clipboard: held }) => held.clear());
  await page.locator('[aria-current="true"]').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+c');
  const dialog = page.getByRole('dialog', { name: 'Copy' });
  await expect(dialog.getByRole('button', { name: 'Copy rich text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('In the clipboard as rich text');
  expect(await clipboard('HTML')).toContain('Council approves the harbour dredge</h1>');
  expect(await clipboard('Text')).toContain('-30-');
  expect(await findings(page, 'dark', 'copy')).toEqual([]);
  expect(await findings(page, 'light', 'copy')).toEqual([]);
  await dialog.getByRole('radio', { name: /^Markdown/ }).check();
  await dialog.getByRole('button', { name: 'Copy Markdown' }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText('as Markdown');
  expect(await clipboard('Text')).toMatch(/^---\n/);
  await page.keyboard.press('Escape');

  const until = { wall: '2036-12-24T06:00', zone: 'Europe/Lisbon' };
  await ask(page, 'embargo:set', {
    story: await newestStory(page),
    embargo: { until, source: 'Port of Hallam' },
    reason: '',
  });
  await app.evaluate(({ clipboard: held }) => held.clear());
  await page.keyboard.press('Alt+c');
  await dialog.getByRole('button', { name: 'Copy rich text' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('under embargo');
  expect(await clipboard('Text')).toBe('');
  await page.keyboard.press('Escape');
});

test('an export is stopped by Escape, and nothing half written is left', async () => {
  const { app, page } = launched;
  const folder = newFolder('stopped');
  // A folder dialog that stays open until the test says so, as a person does who thinks.
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return { canceled: false, filePaths: [chosen] };
    };
  }, folder);
  await page.locator('[aria-current="true"]').first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Preset' }).selectOption('Everything');
  await dialog.getByRole('button', { name: /^Save 3 stories in/ }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('It was stopped.')).toBeVisible();
  expect(everything(folder)).toEqual([]);
  expect(existsSync(folder)).toBe(true);
  await page.keyboard.press('Escape');
});

test('a bundle takes everything of a story to another desk, by a key, and its embargo with a reason', async () => {
  const { app, page } = launched;
  const folder = newFolder('bundles');
  await answerOpenDialog(app, [folder]);
  await page.locator('[aria-current="true"]').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+e');
  const dialog = page.getByRole('dialog', { name: 'Save as a bundle' });
  await expect(dialog).toContainText('under embargo until');
  await expect(dialog.getByRole('textbox', { name: 'Why it leaves before its time' })).toBeFocused();
  expect(await findings(page, 'dark', 'bundle-reason')).toEqual([]);
  expect(await findings(page, 'light', 'bundle-reason')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await page.keyboard.type('The late desk finishes it.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status', { name: 'What happened' })).toContainText(
    join(folder, 'harbour-dredge.nutgraf.zip'),
  );
  const other = join(scratch, 'other-desk');
  const brought = await runCli(other, ['import', join(folder, 'harbour-dredge.nutgraf.zip')]);
  expect(brought.code, brought.stderr).toBe(0);
  const shown = await runCli(other, ['show', 'harbour-dredge']);
  expect(shown.stdout).toContain('Photo by Elin Marsh');
  expect(shown.stdout).toContain('2036-12-24');
  const log = await runCli(other, ['log', 'harbour-dredge']);
  expect(log.stdout).toContain('The late desk finishes it.');
});
