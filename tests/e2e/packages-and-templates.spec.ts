import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, textBox } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-packages-'));
const desk = join(scratch, 'desk');
const pictures = process.env['NUTGRAF_PICTURES'];
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function findings(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`)),
    );
  }
  return found;
}

test('by keys alone: stories become a package, one is kept as a template, and another is started from it', async () => {
  for (const slug of ['ferry-strike', 'ferry-fares'])
    expect((await runCli(desk, ['new', '--slug', slug, '--headline', `About ${slug} {{day}}`])).code).toBe(0);
  const { page, close } = await launchApp({ desk });
  const { keyboard } = page;
  await button(page, 'New story').waitFor();
  const list = page.getByRole('list', { name: 'Stories' });
  await list.locator('button[aria-current=true]').focus();
  await keyboard.press('Home');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('g');
  const packages = page.getByRole('dialog', { name: 'Package' });
  await expect(textBox(page, 'Name')).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Ferry week');
  expect(await findings(page, 'package')).toEqual([]);
  await keyboard.press('Enter');
  await expect(packages).toBeHidden();
  await expect(list).toContainText('Main story of Ferry week');
  await expect(list).toContainText('Sidebar of Ferry week');

  await keyboard.press('Escape');
  await keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Save as template…' }).focus();
  await keyboard.press('Enter');
  await expect(textBox(page, 'Name')).toBeFocused();
  await keyboard.type('Ferry day');
  await keyboard.press('Enter');
  await expect(page.locator('footer').filter({ hasText: 'Kept in' })).toContainText(
    'Ferry day is a template now.',
  );

  await keyboard.press('ControlOrMeta+Shift+n');
  const choice = page.getByRole('combobox', { name: 'Template' });
  await expect(choice).toBeFocused();
  await keyboard.type('Ferry');
  await expect(choice.locator('option:checked')).toHaveText(/^Ferry day/);
  expect(await findings(page, 'template')).toEqual([]);
  await textBox(page, 'Slug').focus();
  await keyboard.type('ferry-tuesday');
  await keyboard.press('Enter');
  await expect(textBox(page, 'Slug')).toHaveValue('ferry-tuesday');
  await expect(textBox(page, 'Headline')).toContainText('TK day');
  await close();
});
