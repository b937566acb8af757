import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { answerOpenDialog, button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli, type LaunchedApp } from './launch';

let scratch = '';
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'nutgraf-many-photos-'));
});
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** So many small photos, each a file of its own content. Answers their paths. */
function writePhotos(count: number): readonly string[] {
  const folder = join(scratch, 'card');
  mkdirSync(folder);
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `CARD_${String(index + 1).padStart(3, '0')}.jpg`);
    const caption = `Frame ${index + 1}`;
    writeFileSync(path, makeHarbourJpeg({ caption, credit: 'Photo by Ann Lee/AFP', width: 96, height: 64 }));
    return path;
  });
}

async function openLibrary(): Promise<LaunchedApp> {
  const launched = await launchApp({ desk: join(scratch, 'desk') });
  await button(launched.page, /^New story/)
    .first()
    .waitFor();
  await launched.page.keyboard.press('Control+2');
  await launched.page.getByText('There are no photos yet.').waitFor();
  return launched;
}

const found = (page: Page) => page.getByRole('status', { name: 'Photos found' });
const takingIn = (page: Page) => page.getByRole('group', { name: 'Taking photos in' });

test('500 photos are taken in at once, with the progress shown, while a story is written', async () => {
  const { app, page, desk, close } = await openLibrary();
  await answerOpenDialog(app, writePhotos(500));
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await expect(takingIn(page)).toContainText(/\d+ of 500, CARD_\d{3}\.jpg/);
  await startStory(page);
  await textBox(page, 'Story text').click();
  await page.keyboard.type('Written while the photos came in.');
  await waitUntilSaved(page);
  await page.keyboard.press('Control+2');
  await expect(found(page)).toHaveText('500 photos', { timeout: 240_000 });
  await expect(takingIn(page)).toHaveCount(0);
  await close();
  expect((await runCli(desk, ['verify'])).code).toBe(0);
});

test('stopped in the middle, what was taken in stays whole and nothing else is left', async () => {
  const { app, page, desk, close } = await openLibrary();
  await answerOpenDialog(app, writePhotos(500));
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await expect(takingIn(page)).toContainText(/\b[1-9]\d* of 500/);
  await button(page, 'Stop').click();
  await expect(takingIn(page)).toHaveCount(0);
  await expect(found(page)).toHaveText(/^\d{1,3} photos?$/);
  const kept = Number.parseInt((await found(page).textContent()) ?? '', 10);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(500);
  await close();
  expect((await runCli(desk, ['verify'])).code).toBe(0);
  const files = readdirSync(join(desk, 'photos'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.jpg'))).toHaveLength(kept);
});

test('a photo of 100 megapixels is taken in, seen and kept as it is', async () => {
  const { app, page, desk, close } = await openLibrary();
  const path = join(scratch, 'PANORAMA.jpg');
  const [width, height] = [12_250, 8_164];
  await sharp({ create: { width, height, channels: 3, background: '#3a6a86' } })
    .jpeg({ quality: 60 })
    .toFile(path);
  await answerOpenDialog(app, [path]);
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await expect(found(page)).toHaveText('1 photo', { timeout: 240_000 });
  const picture = page.getByRole('listbox', { name: 'Photos' }).locator('img').first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 240_000 })
    .toBeGreaterThan(0);
  await close();
  expect((await runCli(desk, ['verify'])).code).toBe(0);
});
