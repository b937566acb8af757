import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli, type LaunchedApp } from './launch';

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-nodes-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts something in by the insert menu, by keyboard: the first letters of its name find it. */
async function insert({ page }: LaunchedApp, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+A');
  await page.getByRole('menu').waitFor();
  await page.keyboard.type(name.slice(0, 3), { delay: 30 });
  await expect(page.getByRole('menuitem', { name })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** The text as the reader of the desk's disk gets it: kinds of blocks with their words. */
const blocks = ({ page }: LaunchedApp) =>
  textBox(page, 'Story text').evaluate((body) =>
    [...body.children].map((block) => {
      const fields = [...block.querySelectorAll('textarea, input, select')].map(
        (field) => (field as HTMLInputElement).value,
      );
      const lines = [...block.querySelectorAll(block.querySelector('table') ? 'th, td' : 'p[dir], pre code')];
      const own = lines.length > 0 || fields.length > 0 ? lines : [block];
      const label = block.getAttribute('aria-label') ?? block.tagName.toLowerCase();
      return [label, ...fields, ...own.map((line) => line.textContent)].join(' | ');
    }),
  );

const written = [
  'p | First paragraph.',
  'div | Lock | Barges | Change | Sarn | 12 | up | Halden | 9 | down | Oby |  | ',
  'p | Below the table.',
  'Fact box | The lock in numbers | Built in 1911. | Two gates.',
  'p | Below the box.',
  'Embed card | The treaty | Forty pages | https://example.org/treaty',
  'p | Below the card.',
  'Correction note | clarification | 2026-11-23 | The quarrel is nine years old.',
  'p | Below the note.',
  'Code | css | lock {\n  gates: 2;\n}',
  'p | Under, struck, code.',
  'hr | ',
  'h2 | A subhead',
  'h3 | A small subhead',
];

/** Every part of a story, one below the other, without a mouse. */
async function writeAll(app: LaunchedApp): Promise<void> {
  const { keyboard } = app.page;
  const type = (...lines: readonly string[]) =>
    lines.reduce(
      (before, line, at) =>
        before.then(async () => {
          if (at > 0) await keyboard.press('Enter');
          await keyboard.type(line);
        }),
      Promise.resolve(),
    );
  await type('First paragraph.', '');
  await insert(app, 'Table');
  for (const word of ['Lock', 'Barges', 'Change', 'Sarn', '12', 'up', 'Halden', '9', 'down', 'Oby']) {
    if (word !== 'Lock') await keyboard.press('Tab');
    await keyboard.type(word);
  }
  await keyboard.press('ControlOrMeta+Enter');
  await type('Below the table.', '');
  await insert(app, 'Fact box');
  await type('The lock in numbers', 'Built in 1911.', 'Two gates.', '', 'Below the box.', '');
  await insert(app, 'Embed card');
  await expect(textBox(app.page, 'Address to embed')).toBeFocused();
  await type('example.org/treaty', 'The treaty');
  await keyboard.press('Tab');
  await type('Forty pages', 'Below the card.', '');
  await insert(app, 'Correction note');
  await type('The quarrel is nine years old.');
  await keyboard.press('Shift+Tab');
  await expect(app.page.getByLabel('Date of the note')).toBeFocused();
  await app.page.getByLabel('Date of the note').fill('2026-11-23');
  await keyboard.press('Shift+Tab');
  await keyboard.type('Cl');
  await keyboard.press('Enter');
  await keyboard.press('ControlOrMeta+Enter');
  await type('Below the note.', '');
  await insert(app, 'Code block');
  await type('lock {', '  gates: 2;', '}', '', '', '');
  await formats(app);
  await keyboard.press('Enter');
  await insert(app, 'Rule');
  await type('## A subhead', '### A small subhead');
}

/** Underline, strikethrough and code by their keys; the language of the code above by going up into it. */
async function formats({ page }: LaunchedApp): Promise<void> {
  const { keyboard } = page;
  for (const [key, word, after] of [
    ['ControlOrMeta+u', 'Under', ', '],
    ['ControlOrMeta+Shift+x', 'struck', ', '],
    ['ControlOrMeta+`', 'code', '.'],
  ] as const) {
    await keyboard.press(key);
    await keyboard.type(word);
    await keyboard.press(key);
    await keyboard.type(after);
  }
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+Tab');
  await expect(textBox(page, 'Language of the code')).toBeFocused();
  await keyboard.type('css');
  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+Enter');
  await keyboard.press('End');
}

/** What axe finds in a part of the window. A menu floats over the page, outside of its landmarks. */
async function findings(
  { page }: LaunchedApp,
  colorScheme: 'light' | 'dark',
  part = 'body',
): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForTimeout(200);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(part)
    .disableRules(part === 'body' ? [] : ['region'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

test('every part of a story is put in and filled by keyboard, is there after a restart, and leaves whole', async () => {
  const desk = join(folder, 'desk');
  const app = await launchApp({ desk });
  await button(app.page, /^New story/)
    .first()
    .waitFor();
  await startStory(app.page);
  await textBox(app.page, 'Slug').fill('every-part');
  await textBox(app.page, 'Story text').focus();
  await writeAll(app);
  expect(await blocks(app)).toEqual(written);
  expect(await findings(app, 'light')).toEqual([]);
  expect(await findings(app, 'dark')).toEqual([]);
  await app.page.keyboard.press('ControlOrMeta+Shift+A');
  await app.page.getByRole('menu').waitFor();
  expect(await findings(app, 'light', '[role=menu]')).toEqual([]);
  await app.page.keyboard.press('Escape');
  await waitUntilSaved(app.page);
  await app.close();

  const again = await launchApp({ desk });
  await again.page.getByText('every-part').first().click();
  await button(again.page, /^Open/).first().click();
  await expect.poll(() => blocks(again)).toEqual(written);
  await again.close();

  const exported = await runCli(desk, ['export', 'every-part', '--format', 'html', '--out', folder]);
  expect(exported.code).toBe(0);
  const page = readFileSync(join(folder, 'every-part.html'), 'utf8');
  for (const markup of [
    '<th scope="col" dir="auto">Barges</th>',
    '<td dir="auto">Oby</td>',
    '<aside class="fact-box">\n<h2 dir="auto">The lock in numbers</h2>',
    '<a href="https://example.org/treaty">The treaty</a>',
    '<time datetime="2026-11-23">Clarification, Nov. 23, 2026:</time>',
    '<pre><code class="language-css">lock {\n  gates: 2;\n}</code></pre>',
    '<u>Under</u>, <s>struck</s>, <code>code</code>.',
    '<h3 dir="auto">A small subhead</h3>',
  ])
    expect(page).toContain(markup);
  const text = await runCli(desk, ['export', 'every-part', '--format', 'text', '--out', folder]);
  expect(text.code).toBe(0);
  expect(readFileSync(join(folder, 'every-part.txt'), 'utf8')).toContain(
    'Lock\tBarges\tChange\nSarn\t12\tup',
  );
});

test('five thousand words are pasted whole, with their formats', async () => {
  const app = await launchApp();
  await button(app.page, /^New story/)
    .first()
    .waitFor();
  await startStory(app.page);
  await textBox(app.page, 'Story text').click();
  const words = await textBox(app.page, 'Story text').evaluate((body) => {
    const sentence = 'Barges <b>wait</b> by the lower gate while the ministers count hours. ';
    const html = Array.from({ length: 100 }, () => `<p style="margin:0">${sentence.repeat(5)}</p>`).join('');
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'plain');
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    return body.textContent.split(/\s+/).length;
  });
  expect(words).toBeGreaterThan(4_900);
  await waitUntilSaved(app.page);
  await app.close();
});
