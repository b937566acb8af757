import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, type LaunchedApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-comments-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const paragraphs = [
  'The council voted on Tuesday.',
  'The work goes to a contractor.',
  'Growers asked for a spring closure.',
];

/** A story of three paragraphs, the caret at the start of its text. */
async function writeStory({ page }: LaunchedApp): Promise<void> {
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Headline').fill('Council backs dredge');
  await textBox(page, 'Story text').fill(paragraphs.join('\n'));
  await select(page, '', 'ControlOrMeta+Home');
}

/** Presses keys until they have selected these words: keys that come while the editor settles may be lost on it. */
async function select(page: Page, words: string, ...keys: readonly string[]): Promise<void> {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(150);
    const selected = await page.evaluate(() => [getSelection()?.toString(), getSelection()?.anchorOffset]);
    expect(selected).toEqual([words, 0]);
  }).toPass();
}

/** A card beside the text, by the words it begins with. */
const card = (page: Page, words: string) => page.getByRole('group', { name: `: ${words}` });

/** What the text shows as commented, in order. */
const commented = (page: Page, name = 'Story text') =>
  textBox(page, name)
    .locator('[data-comment]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.textContent));

async function comment({ page }: LaunchedApp, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+m');
  // No wait: the first letter is the composer's already.
  await page.keyboard.type(words);
  await page.keyboard.press('ControlOrMeta+Enter');
  await card(page, words).waitFor();
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

test('a comment is made, answered, resolved and opened again by keyboard alone, and is there after a restart', async () => {
  const desk = join(scratch, 'desk');
  const app = await launchApp({ desk });
  const { page } = app;
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeStory(app);

  const word = 'ControlOrMeta+Shift+ArrowRight';
  await select(page, 'The work', 'ControlOrMeta+Home', 'ArrowDown', 'Home', word, word);
  await comment(app, 'Which contractor?');
  expect(await commented(page)).toEqual(['The work']);
  expect(
    await textBox(page, 'Story text').evaluate((text) => [...text.children].map((p) => p.textContent)),
  ).toEqual(paragraphs);

  // What is typed before, in and after it leaves it where it is, and it can be split.
  await keyboard.press('ArrowLeft');
  await keyboard.type('All ');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.type('!');
  expect(await commented(page)).toEqual(['The! work']);
  await keyboard.press('Enter');
  expect(await commented(page)).toEqual(['The!', ' work']);
  await keyboard.press('ControlOrMeta+z');
  expect(await commented(page)).toEqual(['The work']);

  await keyboard.press('Alt+m');
  await expect(card(page, 'Which contractor?')).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('Nordsee, says the tender.');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Nordsee, says the tender.')).toBeVisible();
  await keyboard.press('Escape');
  await expect(textBox(page, 'Story text')).toBeFocused();

  await textBox(page, 'Headline').focus();
  await select(page, '', 'Home');
  await comment(app, 'Backs or approves?');
  expect(await commented(page, 'Headline')).toEqual(['Council']);

  // F9 goes round the story in the order it is read.
  await keyboard.press('F9');
  await expect(textBox(page, 'Story text')).toBeFocused();
  await keyboard.press('F9');
  await expect(textBox(page, 'Headline')).toBeFocused();
  await keyboard.press('Shift+F9');
  await expect(textBox(page, 'Story text')).toBeFocused();

  await keyboard.press('Alt+m');
  await expect(card(page, 'Which contractor?')).toBeFocused();
  await card(page, 'Which contractor?').getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(card(page, 'Which contractor?')).toHaveCount(0);
  await expect(textBox(page, 'Story text')).toBeFocused();
  await keyboard.press('Alt+4');
  await page.getByRole('checkbox', { name: 'Show resolved (1)' }).press('Space');
  await card(page, 'Which contractor?').getByRole('button', { name: 'Reopen' }).press('Enter');
  await expect(card(page, 'Which contractor?').getByRole('button', { name: 'Resolve' })).toBeVisible();

  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(200);
    expect(await findings(page)).toEqual([]);
  }
  await waitUntilSaved(page);
  await app.close();

  const again = await launchApp({ desk });
  await again.page.setViewportSize({ width: 1440, height: 900 });
  await again.page.getByText('Council backs dredge').first().click();
  await button(again.page, /^Open/).first().click();
  await expect(card(again.page, 'Which contractor?')).toBeVisible();
  await expect(again.page.getByText('Nordsee, says the tender.')).toBeVisible();
  await expect(card(again.page, 'Backs or approves?')).toBeVisible();
  expect(await commented(again.page)).toEqual(['The work']);
  await again.close();
});

test('Esc leaves nothing behind but the draft; a copy has no comment, what is moved keeps it, what is gone is said', async () => {
  const app = await launchApp();
  const { page } = app;
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeStory(app);

  await keyboard.press('ControlOrMeta+Shift+m');
  await keyboard.type('Half a thou');
  await keyboard.press('Escape');
  await expect(textBox(page, 'Story text')).toBeFocused();
  expect(await commented(page)).toEqual([]);
  await keyboard.press('ControlOrMeta+Shift+m');
  await expect(textBox(page, 'Comment')).toHaveValue('Half a thou');
  await keyboard.type('ght');
  await keyboard.press('ControlOrMeta+Enter');
  await card(page, 'Half a thought').waitFor();
  expect(await commented(page)).toEqual(['The']);

  // A copy of the first paragraph at the end has no comment.
  await select(page, 'The council voted on Tuesday.', 'ControlOrMeta+Home', 'Shift+End');
  await keyboard.press('ControlOrMeta+c');
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Enter');
  await keyboard.press('ControlOrMeta+v');
  await expect(textBox(page, 'Story text')).toContainText('closure.The council');
  expect(await commented(page)).toEqual(['The']);

  // Cut and pasted, it moves.
  await select(page, 'The council voted on Tuesday.', 'ControlOrMeta+Home', 'Shift+End');
  await keyboard.press('ControlOrMeta+x');
  expect(await commented(page)).toEqual([]);
  await expect(card(page, 'Half a thought').getByText('The text is gone.')).toBeVisible();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Enter');
  await keyboard.press('ControlOrMeta+v');
  expect(await commented(page)).toEqual(['The']);
  await expect(card(page, 'Half a thought').getByText('The text is gone.')).toHaveCount(0);

  // Deleted remarks can be put back, as long as the page is shown.
  await keyboard.press('F9');
  await keyboard.press('Alt+m');
  await card(page, 'Half a thought').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(card(page, 'Half a thought')).toHaveCount(0);
  await button(page, 'Put back').press('Enter');
  await expect(card(page, 'Half a thought')).toBeVisible();
  await waitUntilSaved(page);
  await app.close();
});

test('where there is no room beside the text, comments are written and read in the inspector', async () => {
  const app = await launchApp();
  const { page } = app;
  const { keyboard } = page;
  await page.setViewportSize({ width: 600, height: 700 });
  await writeStory(app);
  await keyboard.press('ControlOrMeta+Shift+m');
  await keyboard.type('No room');
  await keyboard.press('ControlOrMeta+Enter');
  const panel = page.getByRole('complementary', { name: 'Inspector' });
  await expect(panel.getByText('No room')).toBeVisible();
  await expect(textBox(page, 'Story text')).toBeFocused();
  expect(await commented(page)).toEqual(['The']);
  expect(await findings(page)).toEqual([]);
  await app.close();
});

test('a comment and a reply that were not sent are there again when the story is', async () => {
  const app = await launchApp();
  const { page } = app;
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeStory(app);
  await comment(app, 'Sent');
  await keyboard.press('Alt+m');
  await keyboard.press('Enter');
  await keyboard.type('Half a reply');
  const word = 'ControlOrMeta+Shift+ArrowRight';
  await textBox(page, 'Story text').focus();
  await select(page, 'The work', 'ControlOrMeta+Home', 'ArrowDown', 'Home', word, word);
  await keyboard.press('ControlOrMeta+Shift+m');
  await keyboard.type('Half a thought');

  await keyboard.press('ControlOrMeta+1');
  await page.getByText('Council backs dredge').first().click();
  await button(page, /^Open/).first().click();
  await expect(textBox(page, 'Comment')).toHaveValue('Half a thought');
  await expect(textBox(page, 'Reply')).toHaveValue('Half a reply');
  await expect(textBox(page, 'Story text')).toBeFocused();
  await textBox(page, 'Comment').press('End');
  await keyboard.type(', whole');
  await keyboard.press('ControlOrMeta+Enter');
  await card(page, 'Half a thought, whole').waitFor();
  expect(await commented(page)).toEqual(['The', 'The work']);
  await waitUntilSaved(page);
  await app.close();
});

test('where there are no words to comment on, the page says so until there are', async () => {
  const app = await launchApp();
  const { page } = app;
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Headline').fill('Council backs dredge');
  const text = textBox(page, 'Story text');
  await text.click();
  await page.keyboard.press('ControlOrMeta+Shift+m');
  const advice = page.getByRole('status').getByText('Select the words to comment on.');
  await expect(advice).toBeVisible();
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await expect(advice).toHaveCount(1);
  // Right after a word and a space, the word before is meant.
  await page.keyboard.type('The vote ');
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await expect(textBox(page, 'Comment')).toBeFocused();
  await expect(advice).toHaveCount(0);
  await page.keyboard.type('When?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await card(page, 'When?').waitFor();
  expect(await commented(page)).toEqual(['vote']);
  await waitUntilSaved(page);
  await app.close();
});
