import { expect, test, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, moveClockTo, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-history-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const comparison = (page: Page) => page.getByRole('region', { name: 'Comparison' });
const versions = (page: Page) => page.getByRole('region', { name: 'Versions' });
const change = (page: Page, name: RegExp) => comparison(page).getByRole('group', { name });

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('versions are named, compared, brought back whole and in part, undone and played, by keyboard alone', async () => {
  const desk = join(scratch, 'desk');
  const app = await launchApp({ desk });
  const { page } = app;
  const { keyboard } = page;
  await button(page, /^New story/)
    .first()
    .waitFor();
  const began = Date.UTC(2026, 5, 10, 12);
  await moveClockTo(app.app, began);
  await startStory(page);
  await keyboard.type('Council backs the dredge');
  for (let field = 0; field < 4; field += 1) await keyboard.press('Enter');
  await textBox(page, 'Story text').focus();
  await keyboard.insertText('The vote was close.');
  for (const text of ['Nobody spoke after it.', 'Growers were not asked.']) {
    await keyboard.press('Enter');
    await keyboard.insertText(text);
  }
  await waitUntilSaved(page);
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Sent to desk,/).first()).toBeVisible();

  await moveClockTo(app.app, began + 10 * 60_000);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.insertText('The vote was very close.');
  await keyboard.press('Enter');
  await keyboard.insertText('Nobody spoke after it.');
  await waitUntilSaved(page);

  await keyboard.press('ControlOrMeta+Shift+H');
  await comparison(page).waitFor();
  await expect(versions(page).getByText('Sent to desk,')).toBeVisible();
  await expect(change(page, /^Change 1 of 2: Paragraph changed/)).toContainText('very');
  await expect(change(page, /^Change 2 of 2: Paragraph removed/)).toContainText('Growers were not asked.');
  await expectNoFaults(page);
  await keyboard.press('i');
  await expect(button(page, 'Inline')).toHaveAttribute('aria-pressed', 'true');
  await expectNoFaults(page);

  // The version that is gone to is the left one; it gets a name.
  await keyboard.press('n');
  await page.getByRole('textbox', { name: 'Name of this version' }).waitFor();
  await keyboard.type('First draft');
  await keyboard.press('Enter');
  await expect(versions(page).getByText(/First draft/)).toBeVisible();

  // One paragraph comes back, and nothing else.
  await keyboard.press('F7');
  await keyboard.press('F7');
  await keyboard.press('Shift+R');
  await expect(page.getByText(/^Restored: paragraph from /).first()).toBeVisible();
  await expect(change(page, /^Change 1 of 1: Paragraph changed/)).toBeVisible();
  await expect(comparison(page)).not.toContainText('Growers were not asked.');

  // All of it comes back, and goes again.
  await button(page, /^Restore .*First draft/).press('Enter');
  await expect(comparison(page)).toContainText('Nothing differs between these two versions');
  await button(page, 'Undo').press('Enter');
  await expect(change(page, /^Change 1 of 1: Paragraph changed/)).toBeVisible();

  await button(page, 'Replay').press('Enter');
  const moment = page.getByRole('slider', { name: 'Moment' });
  await expect(moment).toBeFocused();
  await expect(moment).toHaveValue('0');
  await keyboard.press('ArrowRight');
  await expect(moment).toHaveValue('1');
  await keyboard.press('Shift+ArrowRight');
  const story = page.getByRole('region', { name: 'The story at that moment' });
  await expect(story).toContainText('The vote was');
  await keyboard.press('Home');
  await keyboard.press('Space');
  await expect(story).toContainText('Growers were not asked.');
  await expectNoFaults(page);
  await app.close();

  const again = await launchApp({ desk });
  await again.page.getByText('Council backs the dredge').first().click();
  await button(again.page, /^Open/).first().click();
  await expect(textBox(again.page, 'Story text')).toContainText('The vote was very close.');
  await expect(textBox(again.page, 'Story text')).toContainText('Growers were not asked.');
  await again.close();
  const listed = await runCli(desk, ['list']);
  const [{ id }] = listed.json as [{ id: string }];
  const history = (await runCli(desk, ['history', id])).json as { milestones: { kind: string }[] }[];
  expect(history.flatMap(({ milestones }) => milestones.map(({ kind }) => kind))).toEqual([
    'restored',
    'restored',
    'restored',
    'sent-to-desk',
    'named',
    'created',
  ]);
  expect(await runCli(desk, ['verify'])).toMatchObject({ code: 0, json: { ok: true } });
});
