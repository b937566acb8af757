import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, savedStatus, textBox } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

let scratch = '';
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'nutgraf-search-'));
});
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** A desk with three stories, written by the command line. */
async function deskWithStories(): Promise<string> {
  const desk = join(scratch, 'desk');
  const stories = [
    [
      'oyster-spring',
      'Oyster growers count the cost',
      'From the harbour wall to the flats, the water is warm.',
    ],
    ['ferry-fares', 'Night ferry fares to rise', 'Fares rise in September.'],
    ['harbour-dredge-vote', 'Council approves $41m dredge', 'After nine hours the council voted.'],
  ] as const;
  for (const [slug, headline, text] of stories) {
    const file = join(scratch, `${slug}.txt`);
    writeFileSync(file, `${headline}\n\n${text}\n`);
    expect((await runCli(desk, ['import', file])).code).toBe(0);
  }
  return desk;
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or do anything' });
const question = (page: Page) => palette(page).getByRole('combobox');
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });

async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`));
  }
  return found;
}

test('the palette finds stories, starts them and does things, by keyboard alone', async () => {
  const { page, close } = await launchApp({ desk: await deskWithStories() });
  await button(page, /^New story/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+k');
  await expect(question(page)).toBeFocused();
  await expect(option(page, /ferry-fares/i)).toBeVisible();
  await page.keyboard.type('harb');
  await expect(option(page, /harbour-dredge-vote/i).first()).toHaveAttribute('aria-selected', 'true');
  await expect(option(page, /from the harbour wall.*oyster-spring/i)).toBeVisible();
  await expect(option(page, 'New story called “harb”')).toBeVisible();
  await expect(option(page, 'Schedule harbour-dredge-vote')).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(textBox(page, 'Headline')).toHaveText('Council approves $41m dredge');
  await textBox(page, 'Story text').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Turbidity will be watched.');
  await expect(savedStatus(page)).toContainText('Saved on this computer');

  // What was typed a moment ago is found, and a key's action is the same by its name.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('turbid');
  await expect(option(page, /turbidity will be watched/i)).toBeVisible();
  await question(page).fill('>track');
  await expect(option(page, /^Track changes/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(textBox(page, 'Story text')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Track changes' })).toHaveAttribute('aria-pressed', 'true');

  // Slugs alone; then nothing by that name, and a story of it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#harb');
  await expect(option(page, /harbour-dredge-vote/i).first()).toBeVisible();
  await expect(option(page, /oyster-spring/i)).toHaveCount(0);
  await question(page).fill('lighthouse-sale');
  await expect(option(page, 'New story called “lighthouse-sale”')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(textBox(page, 'Slug')).toHaveValue('lighthouse-sale');

  // What cannot be done here says why; Escape gives the focus back.
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>bold');
  await expect(option(page, /^Bold/)).toContainText('Open a story first');
  await expect(option(page, /^Bold/)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('ferry');
  await expect(option(page, /ferry-fares/i).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article', { name: 'Selected story' })).toContainText(
    'Night ferry fares to rise',
  );
  await close();
});

test('stories are searched, narrowed down, and the search is kept, by keyboard alone', async () => {
  const desk = await deskWithStories();
  const { page, close } = await launchApp({ desk });
  await button(page, /^New story/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+4');
  const words = textBox(page, 'Search stories');
  const list = page.getByRole('listbox', { name: 'Found stories' });
  const count = page.getByRole('status', { name: 'Stories found' });
  await expect(words).toBeFocused();
  await expect(count).toHaveText('3 stories');
  await page.keyboard.type('harbour');
  await expect(count).toHaveText('2 stories');
  await expect(list.getByRole('option').first()).toContainText('harbour-dredge-vote');
  await expect(list).toContainText('From the harbour wall to the flats');
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press('Control+s');
  await expect(textBox(page, 'Name of this search')).toHaveValue('harbour');
  await page.keyboard.type('Harbour desk');
  await page.keyboard.press('Enter');
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await expect(saved.getByRole('button', { name: 'Harbour desk', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('checkbox', { name: 'Published' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('No stories match “harbour”.')).toBeVisible();
  await button(page, 'Look in all stories').focus();
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 stories');
  await saved.getByRole('button', { name: 'All stories' }).focus();
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('3 stories');
  await close();

  const again = await launchApp({ desk });
  await button(again.page, /^New story/)
    .first()
    .waitFor();
  await again.page.keyboard.press('Control+4');
  const kept = again.page.getByRole('region', { name: 'Saved searches' });
  await kept.getByRole('button', { name: 'Harbour desk', exact: true }).focus();
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByRole('status', { name: 'Stories found' })).toHaveText('2 stories');
  await kept.getByRole('button', { name: 'Forget Harbour desk' }).focus();
  await again.page.keyboard.press('Enter');
  await kept.getByRole('button', { name: 'Undo' }).focus();
  await again.page.keyboard.press('Enter');
  await expect(kept.getByRole('button', { name: 'Harbour desk', exact: true })).toBeVisible();
  await again.page.keyboard.press('/');
  await again.page.keyboard.press('ArrowDown');
  await expect(again.page.getByRole('listbox', { name: 'Found stories' })).toBeFocused();
  await again.page.keyboard.press('End');
  await again.page.keyboard.press('Enter');
  await expect(textBox(again.page, 'Headline')).toHaveText('Oyster growers count the cost');
  await again.close();
});
