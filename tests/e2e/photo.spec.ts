import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '#core/contract/bridge';
import { answerOpenDialog, button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { launchApp, runCli, type LaunchedApp } from './launch';

const jpeg = (caption: string, credit: string, width: number) => [
  ...makeHarbourJpeg({ caption, credit, creator: 'Elin Marsh', width, height: 200 }),
];
const line = 'Photo by Elin Marsh/POOL/AFP via Getty Images';

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-photo-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function launchWithPhotos(...photos: readonly (readonly number[])[]): Promise<LaunchedApp> {
  const app = await launchApp({ desk: mkdtempSync(join(folder, 'desk-')) });
  const { page } = app;
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Slug').fill('berths');
  await textBox(page, 'Story text').click();
  await page.keyboard.type('Text.');
  await textBox(page, 'Story text').evaluate((body, files) => {
    const data = new DataTransfer();
    files.forEach((bytes, at) =>
      data.items.add(new File([new Uint8Array(bytes)], `berth-${at}.jpg`, { type: 'image/jpeg' })),
    );
    const { x, y } = body.getBoundingClientRect();
    const at = { clientX: x + 5, clientY: y + 5, bubbles: true, cancelable: true };
    body.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: data }));
  }, photos);
  await expect(textBox(page, 'Caption')).toHaveCount(photos.length);
  return app;
}

const dialog = (page: Page) => page.getByRole('dialog');
const inDialog = (page: Page, name: string) => dialog(page).getByRole('textbox', { name, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

async function expectNoFindings(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(200);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([]);
  }
}

test('a photo is cut, described and credited by keyboard, and published so; its credit survives an empty caption', async () => {
  const app = await launchWithPhotos(jpeg('Berths at dusk', line, 300));
  const { page, desk } = app;
  await textBox(page, 'Caption').click();
  await page.keyboard.press('Alt+p');
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lead photo' })).toBeVisible();
  await expect(inDialog(page, 'Caption')).toBeFocused();
  await expect(inDialog(page, 'Photographer')).toHaveValue('Elin Marsh');
  await expect(inDialog(page, 'Agency')).toHaveValue('AFP');
  await expectNoFindings(page);

  // Out of the field, digits choose crops, F and arrows move the focal point.
  await dialog(page).getByRole('radio', { name: 'Full' }).focus();
  await page.keyboard.press('3');
  await page.keyboard.press('f');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('Focal point, 39 per cent across, 50 down');
  await inDialog(page, 'Caption').fill('');
  await inDialog(page, 'Alt text').fill('Cranes');
  await inDialog(page, 'Distributor').fill('Northwire');
  await inDialog(page, 'Usage terms').fill('No resale.');

  // Closing asks first; going on loses nothing.
  await page.keyboard.press('Escape');
  await expect(page.getByText('What changed here is not kept yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inDialog(page, 'Alt text')).toHaveValue('Cranes');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page)).toHaveCount(0);

  await expect(textBox(page, 'Credit')).toHaveValue('Photo by Elin Marsh/POOL/AFP via Northwire');
  await expect(textBox(page, 'Alt text')).toHaveValue('Cranes');
  await expect(page.getByText('Lead, 1:1')).toBeVisible();
  await waitUntilSaved(page);

  // One undo takes caption, alt text and crop back; the credit is the photo's and stays.
  await textBox(page, 'Caption').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(textBox(page, 'Caption')).toHaveText('Berths at dusk');
  await expect(textBox(page, 'Alt text')).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(textBox(page, 'Alt text')).toHaveValue('Cranes');
  await waitUntilSaved(page);
  await app.close();

  const exported = await runCli(desk, ['export', 'berths', '--format', 'html', '--out', folder]);
  expect(exported.code).toBe(0);
  const html = readFileSync(join(folder, 'berths.html'), 'utf8');
  expect(html).toContain('<div class="cut" style="aspect-ratio: 1">');
  expect(html).toContain('alt="Cranes"');
  expect(html).toContain('(Photo by Elin Marsh/POOL/AFP via Northwire)');
  expect(html).not.toContain('<span class="caption">');
});

test('a photo is cut and replaced, and page, ninjs and every rendition of the new one carry caption and credit', async () => {
  const app = await launchWithPhotos(jpeg('Berths at dusk', line, 300));
  const { page } = app;
  await textBox(page, 'Caption').click();
  await page.keyboard.press('Alt+p');
  await dialog(page).getByRole('radio', { name: 'Full' }).focus();
  await page.keyboard.press('3');
  await inDialog(page, 'Alt text').fill('Cranes');
  const other = join(folder, 'other.jpg');
  const credit = 'Photo by Ann Lee/Reuters';
  writeFileSync(other, makeHarbourJpeg({ caption: 'Of the file', credit, width: 640, height: 480 }));
  await answerOpenDialog(app.app, [other]);
  await button(page, 'Replace').click();
  await expect(inDialog(page, 'Photographer')).toHaveValue('Ann Lee');
  await expect(inDialog(page, 'Caption')).toHaveValue('Berths at dusk');
  await expect(inDialog(page, 'Alt text')).toHaveValue('Cranes');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('Lead, 1:1')).toBeVisible();
  await waitUntilSaved(page);

  const out = mkdtempSync(join(folder, 'out-'));
  const written = await exportAll(app, ['html', 'html-files', 'ninjs-3.1'], out);
  await app.close();
  const [html = '', beside = '', ninjs = ''] = written.map(([first = '']) => readFileSync(first, 'utf8'));
  for (const text of [html, beside]) {
    expect(text).toContain('<span class="caption">Berths at dusk</span>');
    expect(text).toContain(`(${credit})`);
    expect(text).toContain('width="480" height="480"');
    expect(text).not.toContain('class="cut"');
  }
  const inside = Buffer.from(/data:image\/jpeg;base64,([^"]+)/.exec(html)?.[1] ?? '', 'base64');
  const says = (photo: Buffer) => photo.includes('Of the file') && photo.includes(credit);
  expect(says(inside)).toBe(true);
  for (const files of [written[1], written[2]]) {
    const photos = (files ?? []).slice(1);
    expect(photos.length).toBeGreaterThanOrEqual(10);
    expect(photos.filter((file) => !says(readFileSync(file)))).toEqual([]);
  }
  const { associations } = JSON.parse(ninjs) as {
    readonly associations: readonly {
      readonly renditions: readonly { readonly name: string; readonly title?: string }[];
    }[];
  };
  expect(associations[0]?.renditions.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['original', '16x9-640-jpeg', '4x3-600-webp', '1x1-480-jpeg', 'full-640-jpeg']),
  );
  expect(ninjs).toContain(credit);
});

/** Exports the newest story of the desk in the window, and answers the files of each format. */
async function exportAll(
  { app, page }: LaunchedApp,
  formats: readonly string[],
  out: string,
): Promise<readonly (readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for (const format of formats) {
    const into = join(out, format);
    mkdirSync(into);
    await answerOpenDialog(app, [into]);
    all.push(
      await page.evaluate(async (id) => {
        const { request } = (window as unknown as { readonly nutgraf: Bridge }).nutgraf;
        const listed = await request('story:list', {});
        if (!listed.ok) throw new Error(listed.error.message);
        const story = listed.value.stories[0]?.id ?? '';
        const saved = await request('export:save', {
          stories: [story],
          formats: [{ format: id, suggestions: 'accepted' }],
        });
        if (!saved.ok) throw new Error(saved.error.message);
        const { folder, written } = saved.value;
        return written.flatMap(({ files }) => files.map(({ name }) => `${folder}/${name}`));
      }, format),
    );
  }
  return all;
}

test('photos become a gallery, change places and come apart by keyboard', async () => {
  const app = await launchWithPhotos(
    jpeg('One', line, 300),
    jpeg('Two', line, 301),
    jpeg('Three', line, 302),
  );
  const { page } = app;
  await expect(page.getByText('These photos stand together.')).toBeVisible();
  await button(page, 'Dismiss').click();
  const captions = () => textBox(page, 'Caption').allTextContents();
  expect(await captions()).toEqual(['One', 'Two', 'Three']);
  await textBox(page, 'Caption').nth(1).click();
  await page.keyboard.press('Alt+g');
  const gallery = page.getByRole('group', { name: 'Gallery' });
  await expect(textBox(page, 'Caption')).toHaveCount(3);
  await expect(gallery.getByRole('textbox', { name: 'Caption' })).toHaveCount(2);
  await textBox(page, 'Caption').nth(1).click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect(await captions()).toEqual(['One', 'Three', 'Two']);
  await expectNoFindings(page);
  await button(page, 'Take out of the gallery').first().click();
  await expect(gallery.getByRole('textbox', { name: 'Caption' })).toHaveCount(1);
  await gallery.getByRole('textbox', { name: 'Caption' }).click();
  await page.keyboard.press('Alt+g');
  await expect(gallery).toHaveCount(0);
  expect(await captions()).toEqual(['One', 'Two', 'Three']);
  await waitUntilSaved(page);
  await app.close();
});
