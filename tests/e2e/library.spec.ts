import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHarbourJpeg } from '../helpers/make-photo';
import { button, textBox } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

let scratch = '';
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'nutgraf-library-'));
});
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** Photos dropped on the library, as many as there are captions. */
async function dropPhotos(page: Page, captions: readonly string[], broken = false): Promise<void> {
  const files = captions.map((caption, index) => ({
    name: `PH_${index}.jpg`,
    data: makeHarbourJpeg({
      caption,
      credit: 'Photo by Ann Lee/AFP',
      width: 240 + index * 8,
      height: 160,
    }).toString('base64'),
  }));
  if (broken) files.push({ name: 'broken.jpg', data: Buffer.from('no picture').toString('base64') });
  await page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, data: text } of dropped)
      data.items.add(
        new File([Uint8Array.from(atob(text), (each) => each.charCodeAt(0))], name, { type: 'image/jpeg' }),
      );
    document
      .querySelector('[aria-label="Photo library"]')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, files);
}

const grid = (page: Page) => page.getByRole('listbox', { name: 'Photos' });
const count = (page: Page) => page.getByRole('status', { name: 'Photos found' });

async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`));
  }
  return found;
}

test('photos are added, found, credited, deleted and had back by keyboard alone', async () => {
  const { page, close } = await launchApp({ desk: join(scratch, 'desk') });
  await button(page, /^New story/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('There are no photos yet.')).toBeVisible();
  await dropPhotos(
    page,
    ['Cranes at dusk', 'A ferry at the quay', 'Ice on the harbour', 'Grain berths'],
    true,
  );
  await expect(count(page)).toHaveText('4 photos');
  await expect(page.getByRole('alert')).toContainText('1 file was not taken in; 4 were.');
  expect(await findings(page)).toEqual([]);
  await button(page, 'Dismiss').first().click();

  await page.keyboard.press('/');
  await page.keyboard.type('ferr');
  await expect(count(page)).toHaveText('1 photo');
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Description')).toBeFocused();
  await page.getByLabel('Distributor').focus();
  await page.keyboard.type('Getty Images');
  await expect(page.getByText('Photo by Ann Lee/AFP via Getty Images').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press('Control+f');
  await textBox(page, 'Search photos').press('Escape');
  await expect(count(page)).toHaveText('4 photos');
  await textBox(page, 'Search photos').press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByText('2 photos deleted.').first()).toBeVisible();
  await expect(count(page)).toHaveText('2 photos');
  await grid(page).focus();
  await page.keyboard.press('Control+z');
  await expect(count(page)).toHaveText('4 photos');
  await close();

  const again = await launchApp({ desk: join(scratch, 'desk') });
  await button(again.page, /^New story/)
    .first()
    .waitFor();
  await again.page.keyboard.press('Control+2');
  await expect(count(again.page)).toHaveText('4 photos');
  await again.page.keyboard.press('/');
  await again.page.keyboard.type('getty');
  await expect(count(again.page)).toHaveText('1 photo');
  await expect(grid(again.page).getByRole('option')).toContainText('Photo by Ann Lee/AFP via Getty Images');
  await again.close();
});

test('a photo that a story needs stays, a deleted one is put back, and a credit that is typed holds to its photo', async () => {
  const { page, close } = await launchApp({ desk: join(scratch, 'desk') });
  await button(page, /^New story/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+2');
  await dropPhotos(page, ['Cranes at dusk', 'A ferry at the quay']);
  await expect(count(page)).toHaveText('2 photos');
  const used = makeHarbourJpeg({ caption: 'In use', credit: 'Photo by Ann Lee', width: 320, height: 200 });
  const file = join(scratch, 'used.jpg');
  writeFileSync(file, used);
  await close();
  expect((await runCli(join(scratch, 'desk'), ['new', '--slug', 'tide'])).code).toBe(0);
  expect((await runCli(join(scratch, 'desk'), ['attach', 'tide', file, '--lead'])).code).toBe(0);

  const again = await launchApp({ desk: join(scratch, 'desk') });
  const window = again.page;
  await button(window, /^New story/)
    .first()
    .waitFor();
  await window.keyboard.press('Control+2');
  await expect(count(window)).toHaveText('3 photos');
  await grid(window).focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('Delete');
  await expect(window.getByRole('status').filter({ hasText: '2 photos deleted.' }).first()).toContainText(
    'It stands in “tide”.',
  );
  await expect(count(window)).toHaveText('1 photo');
  await window.getByLabel('Show', { exact: true }).selectOption('Deleted');
  await expect(count(window)).toHaveText('2 photos');
  await grid(window).focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Delete');
  await expect(count(window)).toHaveText('2 photos');
  await button(window, 'Put back').click();
  await expect(count(window)).toHaveText('1 photo');

  // Under “Without a credit” the photo leaves the list as soon as it has one: its fields stay where they are.
  await window.getByLabel('Show', { exact: true }).selectOption('All photos');
  await expect(count(window)).toHaveText('2 photos');
  await grid(window).getByRole('option').first().click();
  await button(window, 'Edit as text').click();
  const credit = textBox(window, 'Credit line as printed');
  await credit.fill('');
  await expect(grid(window).getByRole('option').first()).toContainText('No credit');
  await window.getByLabel('Show', { exact: true }).selectOption('Without a credit');
  await expect(count(window)).toHaveText('1 photo');
  await credit.pressSequentially('Photo by Bo Ek', { delay: 120 });
  await expect(count(window)).toHaveText('0 photos');
  await expect(credit).toHaveValue('Photo by Bo Ek');
  await window.getByLabel('Show', { exact: true }).selectOption('All photos');
  await expect(grid(window)).toContainText('Photo by Bo Ek');
  await again.close();
});
