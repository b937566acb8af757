import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOpenDialog, button, startStory, textBox, waitUntilSaved } from '../helpers/newsroom';
import { launchApp, runCli } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-life-'));
const desk = join(scratch, 'desk');
const site = join(scratch, 'site');
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const lead = 'The night ferry to Port Hallam will cost $2.75 from Monday.';
const note = 'An earlier version of this story misstated the fare. It is $2.90.';
const fileName = 'night-ferry.html';
const published = () => readFileSync(join(site, fileName), 'utf8');

async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron lets no second page be opened, which axe's newer way needs.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    );
  }
  return found;
}

/** Goes on by Tab alone until something has the focus. */
async function tabTo(page: Page, target: Locator, keys = 'Tab'): Promise<void> {
  await expect(target).toBeEnabled();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(keys);
  }
  throw new Error(`${keys} never comes to ${target.toString()}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(
    page,
    page.getByRole('dialog').getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }),
  );
  await page.keyboard.press('Enter');
}

/** The first press of what takes two puts the focus on the way back; the second is one Tab further. */
async function pressTwice(page: Page, first: string, second: string): Promise<void> {
  await press(page, first);
  await expect(button(page, second)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, second)).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Presses the one button that is left, and has the focus. */
async function leave(page: Page): Promise<void> {
  await expect(button(page, 'Done')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.waitForTimeout(300); // keys that come while the editor takes the focus back may be lost on it
}

async function writeByKeys(page: Page): Promise<void> {
  const { keyboard } = page;
  await startStory(page);
  await tabTo(page, textBox(page, 'Slug'), 'Shift+Tab');
  for (const line of [
    'night-ferry',
    'Night ferry fares rise',
    'Monday brings a new price.',
    'Tuva Lindqvist',
    '',
  ]) {
    await keyboard.insertText(line);
    await keyboard.press('Enter');
  }
  await expect(textBox(page, 'Story text')).toBeFocused();
  await keyboard.insertText(lead);
  await waitUntilSaved(page);
}

test('by keys alone: a story is written, published, corrected while it is open, and killed', async () => {
  mkdirSync(site);
  const { app, page, close } = await launchApp({ desk });
  const { keyboard } = page;
  await button(page, 'New story').first().waitFor();
  await writeByKeys(page);

  // From draft to published, with a dry run first.
  await answerOpenDialog(app, [site]);
  await keyboard.press('ControlOrMeta+Shift+s');
  await tabTo(page, textBox(page, 'Goes to a folder called'));
  await keyboard.insertText('Website');
  await press(page, 'Choose folder');
  await press(page, 'What would be sent');
  const plan = page.getByRole('region', { name: 'What would be sent to Website' });
  await expect(plan).toContainText(`Writes${fileName}`);
  expect(readdirSync(site)).toEqual([]);
  expect(await findings(page)).toEqual([]);
  await pressTwice(page, 'Publish now', 'Publish to Website now');
  await expect(page.getByText('Published to Website')).toBeVisible();
  expect(published()).toContain(lead);
  await leave(page);

  // Typed on, and not sent: it stays on the desk while the note goes out.
  await textBox(page, 'Story text').press('ControlOrMeta+End');
  await keyboard.type(' The harbour master is pleased.');
  await expect(textBox(page, 'Story text')).toContainText(`${lead} The harbour master is pleased.`);
  await keyboard.press('ControlOrMeta+Shift+r');
  const text = page.getByLabel('Text of the note');
  await expect(text).toBeFocused();
  await keyboard.insertText('The story fixes the fare.');
  await expect(page.getByRole('status', { name: 'Wording' })).toContainText('Must fix.');
  await expect(button(page, 'Send the correction')).toBeDisabled();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.insertText(note);
  await expect(page.getByRole('status', { name: 'Wording' })).toContainText('keeps to the rules');
  await expect(plan).toContainText(`Replaces${fileName}`);
  expect(await findings(page)).toEqual([]);
  expect(published()).not.toContain('Correction');
  await pressTwice(page, 'Send the correction', 'Send it to Website now');
  await expect(page.getByText('Sent to 1 of 1 place.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await leave(page);
  expect(published()).toContain(note);
  expect(published()).toMatch(/Correction, \w+\.? \d+, \d{4}:/);
  expect(published()).not.toContain('The harbour master is pleased.');
  const noteInText = textBox(page, 'Story text').getByRole('group', { name: 'Correction note' });
  await expect(noteInText).toContainText(note);
  await textBox(page, 'Story text').press('ControlOrMeta+End');
  await keyboard.type(' So is the crew.');
  await expect(textBox(page, 'Story text')).toContainText(
    `${lead} The harbour master is pleased. So is the crew.`,
  );
  await keyboard.press('ControlOrMeta+z');
  await expect(textBox(page, 'Story text')).not.toContainText('So is the crew.');
  await expect(textBox(page, 'Story text')).toContainText('The harbour master is pleased.');
  await expect(noteInText).toContainText(note);
  await waitUntilSaved(page);

  // The outbox has both rows, and the log the note.
  await keyboard.press('ControlOrMeta+5');
  const over = page.getByRole('list', { name: 'Over' }).getByRole('listitem');
  await expect(over).toHaveCount(2);
  await expect(over.first()).toContainText(join(site, fileName));
  expect(await findings(page)).toEqual([]);
  await keyboard.press('Shift+P');
  await expect(page.getByRole('status', { name: 'Outbox' })).toContainText('Outbox paused');
  expect(await findings(page)).toEqual([]);
  await keyboard.press('Shift+P');
  await expect(page.getByRole('status', { name: 'Outbox' })).toBeEmpty();
  await keyboard.press('2');
  await expect(page.getByRole('list', { name: 'Corrections' }).getByRole('listitem')).toContainText(note);
  expect(await findings(page)).toEqual([]);

  // Taking away is asked about, and left.
  await keyboard.press('ControlOrMeta+1');
  await button(page, /night-ferry/).waitFor();
  await keyboard.press('ControlOrMeta+Shift+t');
  await expect(page.getByRole('checkbox', { name: 'Website' })).toBeChecked();
  expect(await findings(page)).toEqual([]);
  await press(page, 'Take it away');
  await expect(button(page, 'Not now')).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(published()).toContain(note);

  // Killed for ever, found by its name in the palette.
  await keyboard.press('ControlOrMeta+k');
  await keyboard.insertText('>kill story');
  await expect(page.getByRole('option', { name: /^Kill story/ })).toBeVisible();
  await keyboard.press('Enter');
  const reason = page.getByLabel('Reason');
  await expect(reason).toBeFocused();
  await expect(button(page, 'Kill story')).toBeDisabled();
  await keyboard.insertText('The fare list was forged');
  expect(await findings(page)).toEqual([]);
  await pressTwice(page, 'Kill story', 'Kill at 1 place for ever');
  await expect(page.getByText('The kill notice stands at 1 of 1 place.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await leave(page);
  for (const words of [
    'Mandatory kill: night-ferry.',
    'Reason: The fare list was forged.',
    'No substitute follows.',
  ])
    expect(published()).toContain(words);
  for (const words of [lead, note, 'Night ferry fares rise']) expect(published()).not.toContain(words);
  expect(existsSync(join(site, 'index.html'))).toBe(true);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).not.toContain('Night ferry fares rise');
  await expect(button(page, /night-ferry/)).toContainText('Killed');
  await close();

  expect(await runCli(desk, ['verify'])).toMatchObject({ code: 0, json: { ok: true, stories: 1 } });
  const shown = await runCli(desk, ['show', 'night-ferry']);
  expect(shown).toMatchObject({ code: 0, json: { state: 'killed' } });
  expect(shown.stdout).toContain('The harbour master is pleased.');
});
