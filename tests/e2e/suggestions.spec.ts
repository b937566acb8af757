import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOpenDialog, button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-suggestions-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const paragraphs = ['The council had been late.', 'Growers asked for a closure.', 'The vote passed.'];

async function writeStory(page: Page): Promise<void> {
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Slug').fill('dredge-vote');
  await textBox(page, 'Headline').fill('Council backs dredge');
  await textBox(page, 'Story text').fill(paragraphs.join('\n'));
}

/** What is suggested in a text, in order. */
const marked = (page: Page, name = 'Story text') =>
  textBox(page, name)
    .locator('ins[data-suggestion], del[data-suggestion]')
    .evaluateAll((marks) => marks.map((mark) => `${mark.tagName.toLowerCase()} ${mark.textContent}`));

/** The text as it stands on the page, a line a block. */
const lines = (page: Page) =>
  textBox(page, 'Story text').evaluate((text) =>
    [...text.querySelectorAll('p')].map((block) => block.textContent),
  );

/** Presses keys until they have selected these words: keys that come while the editor settles may be lost on it. */
async function select(page: Page, words: string, ...keys: readonly string[]): Promise<void> {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  }).toPass();
}

const start = 'ControlOrMeta+Home';
/** Character by character: words end in other places on other systems. */
const right = (count: number, keys = 'ArrowRight') => Array<string>(count).fill(keys);
const further = (count: number) => right(count, 'Shift+ArrowRight');

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

test('changes are tracked, found, decided, undone and exported by keyboard alone', async () => {
  const desk = join(scratch, 'desk');
  const launched = await launchApp({ desk });
  const { app, page } = launched;
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeStory(page);
  await keyboard.press('ControlOrMeta+Shift+e');
  await expect(button(page, 'Track changes')).toHaveAttribute('aria-pressed', 'true');

  // A replacement: words typed over a selection.
  await select(page, 'had been', start, ...right(12), ...further(8));
  await keyboard.type('was');
  expect(await marked(page)).toEqual(['del had been', 'ins was']);

  // A deletion by Backspace, which goes on over what is deleted.
  await keyboard.press('End');
  for (let key = 0; key < 5; key += 1) await keyboard.press('Backspace');
  expect(await marked(page)).toEqual(['del had been', 'ins was', 'del late.']);
  await keyboard.type('early.');
  expect(await lines(page)).toContain('The council had beenwas early.late.');

  // A new paragraph, and a word made bold.
  await keyboard.press('ArrowDown');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('Boats wait.');
  expect(await marked(page)).toContain('ins Boats wait.');
  await select(page, 'Growers', start, 'ArrowDown', 'Home', ...further(7));
  await keyboard.press('ControlOrMeta+b');
  await expect(textBox(page, 'Story text').locator('span[data-kind=modification]')).toHaveText('Growers');

  // The headline too.
  await textBox(page, 'Headline').focus();
  await keyboard.press('End');
  await keyboard.type(' plan');
  expect(await marked(page, 'Headline')).toEqual(['ins  plan']);
  await waitUntilSaved(page);

  // Publishing is stopped: a person must decide.
  await keyboard.press('Alt+2');
  await expect(page.getByText('1 suggestion in the headline is undecided.')).toBeVisible();

  // Export, with marks and as rejected.
  const folder = mkdtempSync(join(scratch, 'out-'));
  await answerOpenDialog(app, [folder]);
  await keyboard.press('ControlOrMeta+e');
  await page.getByRole('radio', { name: 'With marks' }).focus();
  await keyboard.press('Space');
  await expect(page.getByText('dredge-vote.html')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await button(page, 'Save web page').press('Enter');
  await page.getByText(`Saved in ${folder}`).waitFor();
  const [file] = readdirSync(folder);
  const html = readFileSync(join(folder, file ?? ''), 'utf8');
  expect(html).toMatch(/<del [^>]*>had been<\/del><ins [^>]*datetime="[^"]+"[^>]*>was<\/ins>/);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.waitForTimeout(200); // the focus goes back to where it was

  // F7 goes from one to the next, in the order they are read.
  await textBox(page, 'Headline').focus();
  await select(page, '', 'Home');
  const selected = () => page.evaluate(() => getSelection()?.toString().trim());
  for (const words of ['plan', 'had beenwas', 'early.late.']) {
    await keyboard.press('F7');
    await expect.poll(selected).toBe(words);
  }
  await keyboard.press('Shift+F7');
  await expect.poll(selected).toBe('had beenwas');
  await keyboard.press('ControlOrMeta+F7');
  expect(await lines(page)).toContain('The council was early.late.');
  await keyboard.press('F7');
  await expect.poll(selected).toBe('early.late.');
  await keyboard.press('ControlOrMeta+Shift+F7');
  expect(await lines(page)).toContain('The council was late.');

  // The list, and all that is left at once, undone as one step.
  await keyboard.press('Alt+3');
  await expect(page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem')).toHaveCount(3);
  expect(await findings(page)).toEqual([]);
  const before = await lines(page);
  await button(page, 'Accept all').press('Enter');
  expect(await marked(page)).toEqual([]);
  await expect(page.getByText(/^No suggestions yet/)).toBeVisible();
  await textBox(page, 'Story text').focus();
  await keyboard.press('ControlOrMeta+z');
  expect(await lines(page)).toEqual(before);
  await expect(button(page, 'Reject all')).toBeVisible();
  await button(page, 'Reject all').press('Enter');
  expect(await lines(page)).toEqual(['The council was late.', ...paragraphs.slice(1)]);
  expect(await marked(page)).toEqual([]);
  await waitUntilSaved(page);
  await launched.close();
});

test('text composed with an input method is tracked, and none of it is lost', async () => {
  const launched = await launchApp();
  const { page } = launched;
  await writeStory(page);
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await textBox(page, 'Story text').focus();
  await select(page, 'council', start, ...right(4), ...further(7));
  await page.keyboard.press('ArrowRight');
  const devtools = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  for (const text of ['に', 'にほ', 'にほん']) await compose(text);
  await devtools.send('Input.insertText', { text: '日本' });
  await page.waitForTimeout(200);
  await page.keyboard.type('x');
  expect(await lines(page)).toContain('The council日本x had been late.');
  await expect.poll(() => marked(page)).toEqual(['ins 日本x']);
  await launched.close();
});

test('what is suggested stands there after a restart, and goes by what was decided', async () => {
  const desk = join(scratch, 'restarted');
  const first = await launchApp({ desk });
  await writeStory(first.page);
  await first.page.keyboard.press('ControlOrMeta+Shift+e');
  await textBox(first.page, 'Story text').focus();
  await first.page.keyboard.press('ControlOrMeta+End');
  await first.page.keyboard.type(' At last.');
  await waitUntilSaved(first.page);
  await first.close();

  const { page, close } = await launchApp({ desk });
  await button(page, /dredge-vote/)
    .first()
    .press('Enter');
  await textBox(page, 'Story text').waitFor();
  expect(await marked(page)).toEqual(['ins  At last.']);
  await page.keyboard.press('F7');
  await page.keyboard.press('ControlOrMeta+F7');
  expect(await marked(page)).toEqual([]);
  expect(await lines(page)).toContain('The vote passed. At last.');
  await close();
});
