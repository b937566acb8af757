import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '#core/contract/bridge';
import { makeHarbourJpeg } from '../helpers/make-photo';
import {
  answerOpenDialog,
  button,
  savedStatus,
  startStory,
  textBox,
  waitUntilSaved,
} from '../helpers/newsroom';
import { launchApp, type LaunchedApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-story-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const photoFile = (name: string, caption: string, width = 300): string => {
  const path = join(scratch, name);
  writeFileSync(path, makeHarbourJpeg({ caption, credit: `Photo by ${name}`, width, height: 200 }));
  return path;
};

/** The app with a new story open, nothing written in it. */
async function launchWithStory(): Promise<LaunchedApp> {
  const app = await launchApp();
  await button(app.page, /^New story/)
    .first()
    .waitFor();
  await startStory(app.page);
  return app;
}

/** The blocks of the text as they are drawn: photos by their caption, the rest by their words. */
const blocks = ({ page }: LaunchedApp) =>
  textBox(page, 'Story text').evaluate((body) =>
    [...body.children].map((block) => {
      const caption = block.querySelector('[aria-label="Caption"]');
      return caption
        ? `${block.getAttribute('aria-label') ?? ''}: ${caption.textContent}`
        : block.textContent;
    }),
  );
const focused = ({ page }: LaunchedApp) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

async function addPhotos(app: LaunchedApp, ...paths: readonly string[]): Promise<void> {
  await answerOpenDialog(app.app, paths);
  await button(app.page, 'Add photo').click();
  await textBox(app.page, 'Caption')
    .nth(paths.length - 1)
    .waitFor();
}

test('a story is written from the headline down by keyboard alone, and is there again when it is opened', async () => {
  const app = await launchWithStory();
  const { page } = app;
  await expect.poll(() => focused(app)).toBe('Headline');
  const { keyboard } = page;
  await keyboard.type('Ice road opens');
  await keyboard.press('Enter');
  await keyboard.type('Trucks wait');
  await keyboard.press('Shift+Enter');
  await keyboard.type('on the south shore');
  await keyboard.press('Enter');
  await keyboard.type('Tuva Lindqvist');
  await keyboard.press('Enter');
  await keyboard.type('NORRHAMN');
  await keyboard.press('Enter');
  await keyboard.type('First. * is no list, ** no bold.');
  await keyboard.press('Enter');
  await keyboard.type('Second');
  // No wait: going to the desk writes what is unsaved first.
  await keyboard.press('ControlOrMeta+1');
  await page.getByText('Ice road opens').first().click();
  await button(page, /^Open/).first().click();
  await expect(textBox(page, 'Headline')).toHaveText('Ice road opens');
  await expect(textBox(page, 'Deck')).toHaveText('Trucks wait\non the south shore');
  await expect(textBox(page, 'Byline')).toHaveValue('Tuva Lindqvist');
  await expect(textBox(page, 'Dateline')).toHaveValue('NORRHAMN');
  expect(await blocks(app)).toEqual(['First. * is no list, ** no bold.', 'Second']);
  await expect.poll(() => focused(app)).toBe('Story text');
  await expect(button(page, 'Undo')).toBeDisabled();
  await app.close();
});

test('fields take pasted lines as one, and the text takes them as paragraphs', async () => {
  const app = await launchWithStory();
  const { page } = app;
  await textBox(page, 'Headline').fill('Two\nlines');
  await expect(textBox(page, 'Headline')).toHaveText('Two lines');
  await textBox(page, 'Story text').fill('One.\n\nTwo.\nThree.');
  expect(await blocks(app)).toEqual(['One.', 'Two.', 'Three.']);
  await app.close();
});

test('caption, credit and alt text are filled and typed in the figure, and photos survive what is done around them', async () => {
  const app = await launchWithStory();
  const { page } = app;
  await textBox(page, 'Story text').fill('Above.\nBelow.');
  await addPhotos(app, photoFile('ann.jpg', 'From the file'), photoFile('bo.jpg', 'Another', 320));
  expect(await blocks(app)).toEqual(['Lead photo: From the file', 'Above.', 'Below.', 'Photo: Another']);

  await textBox(page, 'Headline').click();
  await textBox(page, 'Caption').first().fill('Filled');
  await textBox(page, 'Credit').first().fill('Photo by Ann Lee/POOL');
  await textBox(page, 'Alt text').first().fill('Cranes at dusk');
  await textBox(page, 'Caption').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' one');
  expect(await blocks(app)).toEqual(['Lead photo: Filled', 'Above.', 'Below.', 'Photo: Another one']);

  // Arrow keys go in and out, Enter goes on below, and deleting at the edges of a caption deletes nothing.
  await textBox(page, 'Caption').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('+ ');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('!');
  expect(await blocks(app)).toEqual(['Lead photo: Filled!', '+ Above.', 'Below.', 'Photo: Another one']);

  // Text put over everything leaves the photos at its ends.
  await page.waitForTimeout(500); // the editor has taken in where the caret is
  await textBox(page, 'Story text').fill('All new.');
  expect(await blocks(app)).toEqual(['Lead photo: Filled!', 'All new.', 'Photo: Another one']);
  await button(page, 'Make lead photo').click();
  expect(await blocks(app)).toEqual(['Lead photo: Another one', 'Photo: Filled!', 'All new.']);
  await button(page, 'Remove photo').first().click();
  expect(await blocks(app)).toEqual(['Photo: Filled!', 'All new.']);
  await button(page, 'Undo').click();
  expect(await blocks(app)).toEqual(['Lead photo: Another one', 'Photo: Filled!', 'All new.']);
  await expect(textBox(page, 'Credit').nth(1)).toHaveValue('Photo by Ann Lee/POOL');
  await expect(textBox(page, 'Alt text').nth(1)).toHaveValue('Cranes at dusk');
  await waitUntilSaved(page);
  await app.close();
});

test('files dropped or pasted become photos, and what is none is named', async () => {
  const app = await launchWithStory();
  const { page } = app;
  const bytes = [...makeHarbourJpeg({ caption: 'Dropped', credit: 'Photo by Ann', width: 300, height: 200 })];
  await textBox(page, 'Story text').evaluate((body, jpeg) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(jpeg)], 'ice.jpg', { type: 'image/jpeg' }));
    data.items.add(new File(['%PDF-1.7'], 'minutes.pdf', { type: 'application/pdf' }));
    const { x, y } = body.getBoundingClientRect();
    const at = { clientX: x + 5, clientY: y + 5, bubbles: true, cancelable: true };
    body.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: data }));
  }, bytes);
  await expect(textBox(page, 'Caption')).toHaveText('Dropped');
  await expect(
    page.getByText('minutes.pdf is not a JPEG, PNG, WebP, GIF, AVIF, TIFF or HEIC photo. It was left out.'),
  ).toBeVisible();
  await button(page, 'Dismiss').click();
  await expect(button(page, 'Dismiss')).toHaveCount(0);
  await textBox(page, 'Story text').evaluate((body, jpeg) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([...jpeg, 0])], 'ice-2.jpg', { type: 'image/jpeg' }));
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, bytes);
  await expect(textBox(page, 'Caption')).toHaveCount(2);
  expect(new URL(page.url()).protocol).toBe('app:');
  await app.close();
});

test('what an input method is composing is on disk before it is finished', async () => {
  const app = await launchWithStory();
  const { page, desk } = app;
  await textBox(page, 'Headline').fill('Composed');
  await textBox(page, 'Story text').click();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'naïve', selectionStart: 5, selectionEnd: 5 });
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await new Promise((resolve) => app.app.process().once('exit', resolve));

  const again = await launchApp({ desk });
  await again.page.getByText('Composed').first().click();
  await button(again.page, /^Open/).first().click();
  expect(await blocks(again)).toEqual(['naïve']);
  await again.close();
});

test('a disk that refuses is said, typing goes on, and the story cannot be left until it is written', async () => {
  const app = await launchWithStory();
  const { page } = app;
  await textBox(page, 'Headline').fill('Kept');
  await waitUntilSaved(page);
  await app.app.evaluate(({ ipcMain }) => {
    const channel = 'nutgraf:request';
    // Electron offers no way to put a handler back; its own table of them does.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...all: unknown[]) => unknown>;
    const answer = handlers.get(channel);
    Reflect.set(globalThis, 'healTheDisk', () => answer && handlers.set(channel, answer));
    handlers.set(channel, (...all) =>
      all[1] === 'story:append'
        ? { ok: false, error: { code: 'disk', message: 'The disk is full.' } }
        : answer?.(...all),
    );
  });
  await textBox(page, 'Story text').click();
  await page.keyboard.type('Typed while the disk is full.');
  await expect(savedStatus(page)).toContainText(
    /Not saved for \d+ s: the disk is full\. Everything you typed is in this window\./,
  );
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByText('This story stays open.')).toBeVisible();
  await page.keyboard.type(' And more.');
  await app.app.evaluate(() => (Reflect.get(globalThis, 'healTheDisk') as () => void)());
  await expect(savedStatus(page)).toContainText('Saved on this computer', { timeout: 60_000 });
  expect(await blocks(app)).toEqual(['Typed while the disk is full. And more.']);
  await app.close();
});

test('where somebody else wrote in the story, nothing of theirs is changed and all of ours is kept in a new one', async () => {
  const app = await launchWithStory();
  const { page } = app;
  await textBox(page, 'Slug').fill('dredge');
  await textBox(page, 'Story text').fill('Ours.');
  await waitUntilSaved(page);
  await page.evaluate(async () => {
    const { nutgraf: bridge } = window as unknown as { readonly nutgraf: Bridge };
    const list = await bridge.request('story:list', {});
    const story = list.ok ? list.value.stories[0] : undefined;
    if (!story) throw new Error('There is no story');
    await bridge.request('story:append', {
      story: story.id,
      batch: crypto.randomUUID(),
      base: story.version,
      changes: [{ kind: 'field', field: 'headline', value: 'Theirs' }],
    });
  });
  await textBox(page, 'Deck').fill('Also ours');
  await expect(page.getByText('All of your text is in this story.')).toBeVisible();
  await expect(textBox(page, 'Slug')).toHaveValue('dredge-kept');
  await expect(textBox(page, 'Deck')).toHaveText('Also ours');
  await expect(textBox(page, 'Headline')).toHaveText('');
  expect(await blocks(app)).toEqual(['Ours.']);
  await page.keyboard.press('ControlOrMeta+1');
  await page.getByText('Theirs').first().click();
  await button(page, /^Open/).first().click();
  await expect(textBox(page, 'Slug')).toHaveValue('dredge');
  await expect(textBox(page, 'Headline')).toHaveText('Theirs');
  await app.close();
});
