import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';
import { readFileSync } from 'node:fs';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-details-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const box = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const focusName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return element?.getAttribute('aria-label') ?? label ?? '';
  });
/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    if ((await focusName(page)) !== name) await page.keyboard.press('Tab');
    expect(await focusName(page)).toBe(name);
  }).toPass({ intervals: [10], timeout: 60_000 });
}
const harmless = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

test('every detail is written by keyboard, is there after a restart, and goes out as it should', async () => {
  const desk = join(scratch, 'desk');
  const first = await launchApp({ desk });
  const { page } = first;
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await keyboard.type('Council approves harbour dredge');
  await keyboard.press('Shift+Tab');
  await keyboard.type('dredge-vote');

  await keyboard.press('Alt+b');
  await keyboard.type('Ines Calloway');
  await keyboard.press('Tab');
  await keyboard.type('Metro reporter');
  await keyboard.press('Tab');
  await keyboard.type('Harbour Daily');
  await keyboard.press('Enter');
  await keyboard.type('Ana Ruiz');
  await keyboard.press('Enter');
  await keyboard.type('Tomás Brandt');
  await keyboard.press('Tab');
  await keyboard.type('contributed reporting');
  await harmless(page);
  await keyboard.press('Alt+ArrowUp');
  await expect(box(page, 'Name of author 2')).toHaveValue('Tomás Brandt');
  await expect.poll(() => focusName(page)).toBe('Role of author 2');
  const line = 'Ines Calloway, Harbour Daily; Ana Ruiz; Tomás Brandt contributed reporting';
  await expect(page.getByText(`By ${line}`)).toBeVisible();
  await keyboard.press('Escape');
  await expect(textBox(page, 'Byline')).toHaveValue(line);

  await keyboard.press('Alt+d');
  await keyboard.type('Kansas City');
  await expect(page.getByText('Kansas City is not on the list of cities that stand alone.')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.type('MO');
  await keyboard.press('Tab');
  await keyboard.type('HD');
  await expect(page.getByText('KANSAS CITY, Mo. (HD) —')).toBeVisible();
  await harmless(page);
  await keyboard.press('Escape');
  await expect(textBox(page, 'Dateline')).toHaveValue('KANSAS CITY, Mo. (HD)');

  await page.keyboard.press('Alt+1');
  await textBox(page, 'Section').focus();
  await keyboard.type('Metro');
  await tabTo(page, 'Target');
  await keyboard.type('800');
  await keyboard.press('Tab');
  await expect(textBox(page, 'Target')).toHaveValue('800 words');
  await keyboard.type('English (Can');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('Urg');
  await keyboard.press('Tab');
  await expect(textBox(page, 'Web headline')).toBeFocused();
  await keyboard.type('Harbour dredge approved');
  await keyboard.press('Tab');
  await keyboard.type('They dug in for nine hours');
  await keyboard.press('Tab');
  await keyboard.type('Dredge vote');
  await textBox(page, 'URL slug').focus();
  await keyboard.type('Harbour Dredge!');
  await expect(textBox(page, 'URL slug')).toHaveValue('harbour-dredge');
  await textBox(page, 'Tags').focus();
  await keyboard.type('harbour,mud,Oysters,HARBOUR,');
  await keyboard.type('mud');
  await keyboard.press('Enter');
  await keyboard.press('Backspace');
  await keyboard.type('left over');
  await textBox(page, 'Note to desk').focus();
  await keyboard.type('zebrafinch');
  await button(page, 'Add a source').focus();
  await keyboard.press('Enter');
  await keyboard.type('zebrafinch engineer');
  await textBox(page, 'Headline').focus();
  await keyboard.press('End');
  await keyboard.type(' at last');
  await expect(page.getByText('Headline changed since.')).toHaveCount(3);
  await button(page, 'Keep the web headline').focus();
  await keyboard.press('Enter');
  await button(page, 'Take the new one for print').focus();
  await keyboard.press('Enter');
  await expect(page.getByText('Headline changed since.')).toHaveCount(1);
  await expect(textBox(page, 'Print headline')).toHaveValue('');
  await harmless(page);
  await waitUntilSaved(page);
  await first.close();

  const second = await launchApp({ desk });
  await button(second.page, /dredge-vote/)
    .first()
    .dblclick();
  const again = second.page;
  await again.setViewportSize({ width: 1440, height: 900 });
  await expect(textBox(again, 'Byline')).toHaveValue(line);
  await expect(textBox(again, 'Section')).toHaveValue('Metro');
  await expect(textBox(again, 'Target')).toHaveValue('800 words');
  await expect(box(again, 'Language')).toHaveValue('English (Canada)');
  await expect(box(again, 'Priority')).toHaveValue('urgent');
  await expect(textBox(again, 'Web headline')).toHaveValue('Harbour dredge approved');
  await expect(textBox(again, 'URL slug')).toHaveValue('harbour-dredge');
  await expect(again.getByRole('list', { name: 'Tags' })).toHaveText('harbourmudleft over');
  await expect(textBox(again, 'Note to desk')).toHaveValue('zebrafinch');
  await expect(textBox(again, 'Name of source 1')).toHaveValue('zebrafinch engineer');
  await second.close();

  const out = join(scratch, 'out');
  for (const format of ['html', 'ninjs-3.1', 'text'])
    expect((await runCli(desk, ['export', 'dredge-vote', '--format', format, '--out', out])).code).toBe(0);
  const html = readFileSync(join(out, 'harbour-dredge.html'), 'utf8');
  const ninjs = readFileSync(join(out, 'harbour-dredge.json'), 'utf8');
  const text = readFileSync(join(out, 'harbour-dredge.txt'), 'utf8');
  expect(html).toContain('<html lang="en-CA">');
  expect(html).toContain('<title>Harbour dredge approved</title>');
  expect(html).toContain('"jobTitle": "Metro reporter"');
  expect(html).toContain('content="They dug in for nine hours"');
  expect(JSON.parse(ninjs)).toMatchObject({ language: 'en-CA', urgency: 3, located: 'KANSAS CITY, Mo.' });
  expect(text).toContain(`By ${line}`);
  for (const written of [html, ninjs, text]) expect(written).not.toContain('zebrafinch');
});
