import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, type LaunchedApp } from './launch';

let opened: LaunchedApp;

test.beforeEach(async () => {
  opened = await launchApp();
  const { page } = opened;
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Headline').fill('Harbour vote tonight');
  await textBox(page, 'Byline').fill('Harbour desk');
  await textBox(page, 'Story text').focus();
  await page.keyboard.type('The **harbour** board met. No harbours closed.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Harbour pilots waited.');
});
test.afterEach(() => opened.close());

const found = (page: Page) => page.getByRole('status', { name: 'Found' });
const finder = (page: Page) => page.getByRole('search', { name: 'Find and replace' });

test('finds in the whole story by keyboard', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('ControlOrMeta+f');
  await expect(textBox(page, 'Find')).toBeFocused();
  await keyboard.type('harbour');
  await expect(found(page)).toHaveText('5 found');
  await expect(page.locator('.found')).toHaveCount(4);
  await keyboard.press('Enter');
  await expect(found(page)).toHaveText('3 of 5');
  await expect(page.locator('.found-here')).toHaveText('harbour');
  await keyboard.press('Shift+Enter');
  await expect(found(page)).toHaveText('2 of 5');
  await keyboard.press('F3');
  await expect(found(page)).toHaveText('3 of 5');
  await button(page, 'Whole words').focus();
  await keyboard.press('Space');
  await expect(found(page)).toHaveText('4 found');
  await button(page, 'Match case').focus();
  await keyboard.press('Space');
  await expect(found(page)).toHaveText('1 found');
  await textBox(page, 'Find').focus();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(finder(page)).toBeHidden();
  await expect(textBox(page, 'Story text')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('harbour');
  await expect(page.locator('.found')).toHaveCount(0);
});

test('replaces everywhere as one step, and puts everything back exactly', async () => {
  const { page } = opened;
  const { keyboard } = page;
  const before = await textBox(page, 'Story text').innerHTML();
  await keyboard.press('ControlOrMeta+h');
  await textBox(page, 'Find').fill('harbour');
  await expect(found(page)).toHaveText('5 found');
  await textBox(page, 'Replace with').fill('Port');
  await button(page, 'Replace all').focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Replaced' })).toHaveText('5 replaced.');
  await expect(textBox(page, 'Headline')).toHaveText('Port vote tonight');
  await expect(textBox(page, 'Byline')).toHaveValue('Port desk');
  await expect(textBox(page, 'Story text')).toHaveText(/The Port board met. No Ports closed.\s*Port pilots/);
  await expect(textBox(page, 'Story text').locator('strong')).toHaveText('Port');
  await button(page, 'Undo').last().focus();
  await keyboard.press('Enter');
  await expect(textBox(page, 'Headline')).toHaveText('Harbour vote tonight');
  await expect(textBox(page, 'Byline')).toHaveValue('Harbour desk');
  await expect(found(page)).toHaveText('5 found');
  await keyboard.press('Escape');
  await expect.poll(() => textBox(page, 'Story text').innerHTML()).toBe(before);
  await waitUntilSaved(page);
});

test('regular expressions use groups, are told when wrong, and cannot hang the window', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await keyboard.type(` ${'a'.repeat(40)}!`);
  await keyboard.press('ControlOrMeta+h');
  await button(page, 'Regular expression').click();
  await textBox(page, 'Find').fill('(board) (met)');
  await expect(found(page)).toHaveText('1 found');
  await textBox(page, 'Replace with').fill('$2 the $1');
  await textBox(page, 'Replace with').press('Enter');
  await expect(found(page)).toHaveText('1 of 1');
  await textBox(page, 'Replace with').press('Enter');
  await expect(textBox(page, 'Story text')).toContainText('met the board');
  await textBox(page, 'Find').fill('(');
  await expect(found(page)).toHaveText('Unterminated group.');
  await textBox(page, 'Find').fill('(a+)+$');
  await expect(found(page)).toHaveText('This expression takes too long in this story. Make it simpler.');
  await textBox(page, 'Find').fill('pilots');
  await expect(found(page)).toHaveText('1 found');
});

test('replaces as suggestions while changes are tracked', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.keyboard.press('ControlOrMeta+h');
  await textBox(page, 'Find').fill('pilots');
  await textBox(page, 'Replace with').fill('crews');
  await button(page, 'Replace all').click();
  await expect(textBox(page, 'Story text').locator('del')).toHaveText('pilots');
  await expect(textBox(page, 'Story text').locator('ins')).toHaveText('crews');
  await expect(found(page)).toHaveText('Not found');
});

test('replaces in the selection alone', async () => {
  const { page } = opened;
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+h');
  await textBox(page, 'Find').fill('harbour');
  await button(page, 'In selection').click();
  await expect(found(page)).toHaveText('1 found');
  await textBox(page, 'Replace with').fill('Port');
  await button(page, 'Replace all in selection').click();
  await expect(textBox(page, 'Story text')).toHaveText(
    /The harbour board met. No harbours closed.\s*Port pilots/,
  );
});

test('the list tells where matches stand and what becomes of them; axe finds nothing', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+h');
  await textBox(page, 'Find').fill('harbour');
  await textBox(page, 'Replace with').fill('port');
  await button(page, 'List matches').click();
  const list = page.getByRole('region', { name: 'Matches' });
  await expect(list.getByRole('heading')).toHaveText(['Headline', 'Byline', 'Text']);
  await expect(list.locator('ins').first()).toHaveText('port');
  await list.getByRole('button').nth(1).click();
  await expect(found(page)).toHaveText('2 of 5');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
