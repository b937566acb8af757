import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, type LaunchedApp } from './launch';

let opened: LaunchedApp;

test.beforeEach(async () => {
  opened = await launchApp();
  await button(opened.page, /^New story/)
    .first()
    .waitFor();
  await startStory(opened.page);
});
test.afterEach(() => opened.close());

test('signs become what they mean as they are typed, and Backspace gives them back', async () => {
  const { page } = opened;
  const { keyboard } = page;
  const text = textBox(page, 'Story text');
  await text.focus();
  await keyboard.type(`"It's the '90s," he said--and **left**.`);
  await expect(text).toHaveText('“It’s the ’90s,” he said—and left.');
  await expect(text.locator('strong')).toHaveText('left');
  await keyboard.press('Enter');
  await keyboard.type('## What next');
  await expect(text.locator('h2')).toHaveText('What next');
  await keyboard.press('Enter');
  await keyboard.type('say "');
  await expect(text.locator('p').last()).toHaveText('say “');
  await keyboard.press('Backspace');
  await expect(text.locator('p').last()).toHaveText('say "');
  await keyboard.press('Backspace');
  await expect(text.locator('p').last()).toHaveText('say ');
  await keyboard.type('5*3*2 in snake_case');
  await expect(text.locator('p').last()).toHaveText('say 5*3*2 in snake_case');
});

test('the headline is typed with typographic signs', async () => {
  const { page } = opened;
  await textBox(page, 'Headline').focus();
  await page.keyboard.type(`Council: 'no' to "dredge"`);
  await expect(textBox(page, 'Headline')).toHaveText('Council: ‘no’ to “dredge”');
});

test('signs are put in as suggestions while changes are tracked', async () => {
  const { page } = opened;
  await textBox(page, 'Story text').focus();
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.keyboard.type('"Yes"--**now**');
  await expect(textBox(page, 'Story text')).toHaveText('“Yes”—now');
  await expect(textBox(page, 'Story text').locator('ins').first()).toBeVisible();
});

test('the status bar counts, and all counts come by key', async () => {
  const { page } = opened;
  const status = page.getByRole('button', { name: /min read/ });
  await textBox(page, 'Story text').focus();
  await page.keyboard.type('One two three. ');
  await page.keyboard.insertText('word '.repeat(45));
  await expect(status).toContainText('48 words');
  await expect(status).toContainText('Lead 48 words, 8 over');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expect(status).toContainText('1 of 48 words');
  await page.keyboard.press('ControlOrMeta+Shift+L');
  const counts = page.getByRole('dialog', { name: 'Length of the story' });
  await expect(counts.getByRole('row', { name: /Read aloud/ })).toContainText('16 s');
  await page.keyboard.press('Escape');
  await expect(counts).toBeHidden();
  await expect(textBox(page, 'Story text')).toBeFocused();
});

test('a TK is marked, gone to, listed, and stops publication', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await textBox(page, 'Headline').fill('TK opens');
  await textBox(page, 'Story text').focus();
  await keyboard.type('The work goes to ');
  await keyboard.press('ControlOrMeta+Shift+k');
  await keyboard.type(' contractor, they said. ');
  await keyboard.press('Enter');
  await keyboard.type('In TK month.');
  const marks = textBox(page, 'Story text').locator('.to-come');
  await expect(marks).toHaveText(['TK contractor', 'TK month']);
  await expect(textBox(page, 'Headline').locator('.to-come')).toHaveText('TK opens');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await keyboard.press('F8');
  await expect(textBox(page, 'Headline')).toBeFocused();
  expect(await selected()).toBe('TK opens');
  await keyboard.press('F8');
  expect(await selected()).toBe('TK contractor');
  await keyboard.press('F8');
  expect(await selected()).toBe('TK month');
  await keyboard.press('Shift+F8');
  expect(await selected()).toBe('TK contractor');
  await waitUntilSaved(page);
  await keyboard.press('Alt+2');
  const problem = page.getByRole('button', { name: /The text still says “TK month”/ });
  await problem.focus();
  await keyboard.press('Enter');
  await expect(textBox(page, 'Story text')).toBeFocused();
  expect(await selected()).toBe('TK month');
  await keyboard.type('October');
  await expect(marks).toHaveText(['TK contractor']);
});

test('focus mode shows the text alone, and Escape ends it', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await textBox(page, 'Story text').focus();
  await keyboard.type('One.');
  await keyboard.press('Enter');
  await keyboard.type('Two.');
  await keyboard.press('ControlOrMeta+Shift+f');
  await expect(page.getByRole('toolbar', { name: 'Story' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.locator('[data-current-block]')).toHaveText('Two.');
  await keyboard.press('ArrowUp');
  await expect(page.locator('[data-current-block]')).toHaveText('One.');
  await keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Story' })).toBeVisible();
  await expect(textBox(page, 'Story text')).toBeFocused();
  await keyboard.type('!');
  await expect(textBox(page, 'Story text')).toContainText('!');
});

test('the bar over the selection comes by keys, is used by keys and leaves by Escape', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await textBox(page, 'Story text').focus();
  await keyboard.type('One number nobody could give');
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(bar).toBeHidden();
  for (let times = 0; times < 4; times += 1) await keyboard.press('Shift+ArrowLeft');
  await expect(bar).toBeVisible();
  await keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(textBox(page, 'Story text').locator('strong')).toHaveText('give');
  await keyboard.press('Alt+F10');
  await keyboard.press('ArrowRight');
  await expect(bar.getByRole('button', { name: 'Italic' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(textBox(page, 'Story text')).toBeFocused();
  await keyboard.type('x');
  await expect(textBox(page, 'Story text')).toHaveText('One number nobody could x');
});

test('plain fields whose words are printed take the same signs', async () => {
  const { page } = opened;
  const { keyboard } = page;
  await textBox(page, 'Headline').fill('Quay opens');
  await page.getByRole('textbox', { name: 'Web headline' }).focus();
  await keyboard.type(`"It's" the '90s--so`);
  await expect(page.getByRole('textbox', { name: 'Web headline' })).toHaveValue('“It’s” the ’90s—so');
  await textBox(page, 'Byline').focus();
  await keyboard.type(`Ruth O'Neill`);
  await expect(textBox(page, 'Byline')).toHaveValue(`Ruth O'Neill`);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in bar, counts and focus mode, ${colorScheme}`, async () => {
    const { page } = opened;
    const { keyboard } = page;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    };
    await textBox(page, 'Headline').fill('Quay opens');
    await textBox(page, 'Story text').focus();
    await keyboard.type('A first paragraph.');
    await keyboard.press('Enter');
    await keyboard.type('By TK contractor, and ');
    await keyboard.insertText('word '.repeat(50));
    await keyboard.press('Shift+Home');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    expect(await look()).toEqual([]);
    await keyboard.press('ControlOrMeta+Shift+L');
    await expect(page.getByRole('dialog', { name: 'Length of the story' })).toBeVisible();
    expect(await look()).toEqual([]);
    await keyboard.press('Escape');
    await keyboard.press('ControlOrMeta+Shift+F');
    await expect(page.getByRole('toolbar', { name: 'Story' })).toBeHidden();
    expect(await look()).toEqual([]);
  });
