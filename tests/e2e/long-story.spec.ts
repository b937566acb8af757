import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli, type LaunchedApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-long-'));
const desk = join(scratch, 'desk');
const blocks = 400;
const sentence = 'The ferry left at dawn, and nobody at the quay would say whether it comes back. ';
const lines = Array.from({ length: blocks }, (_, index) => `${index} ${sentence.repeat(3).trim()}`);
let launched: LaunchedApp;

test.beforeAll(async () => {
  const file = join(scratch, 'long.txt');
  writeFileSync(file, ['A long story', ...lines].join('\n\n'));
  const { code, stderr } = await runCli(desk, ['import', file]);
  expect(code, stderr).toBe(0);
  launched = await launchApp({ desk });
});
test.afterAll(async () => {
  if (!launched.page.isClosed()) await launched.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('in a long story every letter arrives, wherever it is typed', async () => {
  const { page } = launched;
  const { keyboard } = page;
  await button(page, /long/).first().dblclick();
  const text = textBox(page, 'Story text');
  const paragraphs = () =>
    text.evaluate((element) => Array.from(element.children, (block) => block.textContent));
  const expected = await paragraphs();
  expect(expected).toHaveLength(blocks);

  // At its end, in blocks just made, as fast as keys come.
  await text.focus();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' The end.');
  const last = expected.length - 1;
  expected[last] = `${expected[last] ?? ''} The end.`;
  for (const words of ['One more.', 'And another.', 'x']) {
    await keyboard.press('Enter');
    await keyboard.type(words);
    expected.push(words);
  }
  await expect.poll(paragraphs).toEqual(expected);

  // At its beginning, which was out of sight a moment ago.
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('First. ');
  await keyboard.press('Enter');
  expected.splice(0, 1, 'First. ', expected[0] ?? '');
  await keyboard.type('Second. ');
  expected[1] = `Second. ${expected[1] ?? ''}`;
  await expect.poll(paragraphs).toEqual(expected);

  // Far away, where a hand scrolls to and clicks.
  const far = text.locator(':scope > p').nth(200);
  await far.scrollIntoViewIfNeeded();
  await expect(far).toBeInViewport();
  await far.click();
  await keyboard.press('End');
  await keyboard.type('#');
  const at = (await paragraphs()).findIndex((words) => words.includes('#'));
  expect(at).toBe(200);
  const beforeUndo = await paragraphs();
  await page.waitForTimeout(600); // what is typed in one go is undone in one go
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('All anew.');
  await expect.poll(paragraphs).toEqual(['All anew.']);
  while ((await paragraphs()).length === 1) await keyboard.press('ControlOrMeta+z');
  await expect.poll(paragraphs).toEqual(beforeUndo);
  await waitUntilSaved(page);
  await launched.close();
  const { stdout } = await runCli(desk, ['show', 'long']);
  for (const words of ['First. ', 'Second. ', 'One more.', 'And another.'])
    expect(stdout).toContain(words.trim());
});
