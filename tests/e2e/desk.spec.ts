import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, button, textBox } from '../helpers/newsroom';
import { launchApp } from './launch';

const pictures = process.env['NUTGRAF_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
  }
}

/** What axe finds on the screen as it stands, in both themes, as lines to read. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron lets no second page be opened, which axe's newer way needs.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`)),
    );
  }
  return found;
}

test('a desk is run by keyboard alone: several at once, sent back with a note, embargoed, lifted, logged', async () => {
  test.slow(); // axe looks at it ten times
  const { page, close } = await launchApp();
  const { keyboard } = page;
  await button(page, 'New story').waitFor();
  for (const [slug, headline] of [
    ['oyster-spring', 'Oyster growers count the cost of a warm spring'],
    ['seawall-cracks', 'Inspectors find new cracks in the east seawall'],
    ['ferry-fares', 'Night ferry fares to rise 12 per cent from September'],
    ['school-bus-late', ''],
  ] as const)
    await ask(page, 'story:create', { slug, headline });
  const list = page.getByRole('list', { name: 'Stories' });
  const reader = page.getByRole('article', { name: 'Selected story' });
  const status = page.locator('footer').filter({ hasText: 'Kept in' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list).toContainText('No due time');

  // One is spiked from the menu, then all are marked ready: the spiked one stays, and says why.
  await list.locator('button[aria-current=true]').focus();
  await keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Spike' }).focus();
  await keyboard.press('Enter');
  await expect(status).toContainText('school-bus-late is spiked.');
  await keyboard.press('Home');
  await keyboard.press('ControlOrMeta+a');
  await expect(status).toContainText('4 selected');
  expect(await findings(page)).toEqual([]);
  await keyboard.press('Shift+r');
  const refused = page.getByRole('group', { name: 'What was refused' });
  await expect(refused).toContainText('3 of 4 stories are ready.');
  await expect(refused).toContainText('school-bus-late: It is spiked.');
  await picture(page, 'refused');
  expect(await findings(page)).toEqual([]);
  await keyboard.press('ControlOrMeta+z');
  await expect(status).toContainText('Taken back: 3 stories as before.');
  await expect(page.getByRole('tab', { name: /^Draft/ })).toContainText('3');

  // A plan for one, by typing: it stands first from then on.
  await keyboard.press('Escape');
  await keyboard.press('Home');
  await keyboard.press('p');
  const plan = page.getByRole('dialog', { name: 'Plan' });
  await keyboard.type('tomorrow');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('17:30');
  await plan
    .getByRole('textbox', { name: 'Who has it' })
    .or(plan.getByRole('combobox', { name: 'Who has it' }))
    .focus();
  await keyboard.type('Dana Whitlock');
  await picture(page, 'plan');
  expect(await findings(page)).toEqual([]);
  await expect(button(page, 'Set the plan')).toBeEnabled();
  await keyboard.press('Enter');
  await expect(plan).toBeHidden();
  await expect(list).toContainText('Later');
  await expect(list.getByRole('listitem').first()).toContainText('17:30');
  await expect(list.getByRole('listitem').first()).toContainText('Dana Whitlock');

  // Ready, and sent back with a note.
  await keyboard.press('Shift+r');
  await expect(reader.getByRole('button', { name: 'Ready', exact: true })).toBeVisible();
  await keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Send back with a note…' }).waitFor();
  await keyboard.press('2');
  const back = page.getByRole('dialog', { name: 'Send back' });
  await expect(textBox(page, 'Why')).toBeFocused();
  await keyboard.type('Which year are these fares from?');
  await picture(page, 'note');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(back).toBeHidden();
  await expect(reader).toContainText('Which year are these fares from?');

  // Under embargo nothing leaves; lifted with a reason, it may.
  await keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Embargo…' }).focus();
  await keyboard.press('Enter');
  const embargo = page.getByRole('dialog', { name: 'Embargo' });
  await keyboard.type('1 Dec 2099');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('06:00');
  await textBox(page, 'Asked for by').focus();
  await keyboard.type('Port of Hallam');
  await button(page, /^Embargo until/).focus();
  await keyboard.press('Enter');
  await expect(embargo).toBeHidden();
  await expect(reader).toContainText('Embargo until 1 Dec 2099 06:00');
  await picture(page, 'embargo');
  expect(await findings(page)).toEqual([]);
  await keyboard.press('ControlOrMeta+e');
  const exporting = page.getByRole('dialog');
  await expect(exporting.getByRole('button', { name: /^Save / })).toBeDisabled();
  await expect(exporting).toContainText('under embargo until');
  await keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  await reader.getByRole('button', { name: 'Change or lift' }).focus();
  await keyboard.press('Enter');
  await textBox(page, 'Why it is lifted, or ends sooner').focus();
  await keyboard.type('The port published it itself at noon.');
  await button(page, 'Lift the embargo').focus();
  await keyboard.press('Enter');
  await expect(embargo).toBeHidden();
  await expect(reader).toContainText('The port published it itself at noon.');

  // The log has all of it, the newest first.
  await list.locator('button[aria-current=true]').focus();
  await keyboard.press('l');
  const decisions = page.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
  await expect(decisions.first()).toContainText('lifted the embargo');
  await expect(decisions.nth(1)).toContainText('put it under embargo until 1 Dec 2099 06:00');
  await expect(decisions.nth(2)).toContainText('took it from Ready to In edit');
  await expect(decisions.nth(2)).toContainText('Which year are these fares from?');
  await picture(page, 'log');
  expect(await findings(page)).toEqual([]);
  await keyboard.press('Escape');
  await close();
});
