import { expect, test, type Page } from '@playwright/test';
import { button, startStory, textBox } from '../helpers/newsroom';
import { launchApp } from './launch';

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Story' });

/** Names of what the toolbar shows, of those that do not stand within it, and how high it is. */
const shownTools = (page: Page) =>
  tools(page).evaluate((bar) => {
    const buttons = [...bar.querySelectorAll('button')];
    const { right, height } = bar.getBoundingClientRect();
    const named = (each: Element) => each.getAttribute('aria-label') ?? each.textContent;
    const cut = buttons.filter((each) => each.getBoundingClientRect().right > right);
    return { names: buttons.map(named), cut: cut.map(named), height };
  });

test('at every width all tools fit, and what is folded is in a menu by its name, by keyboard too', async () => {
  const app = await launchApp();
  const { page } = app;
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await textBox(page, 'Story text').fill('The vote was close.');
  for (const width of [960, 1024, 1180, 1181, 1280, 1440, 1920])
    for (const isOpen of [true, false]) {
      await page.setViewportSize({ width, height: 700 });
      const inspector = tools(page).getByRole('button', { name: 'Inspector' });
      if ((await inspector.getAttribute('aria-pressed')) !== String(isOpen)) await inspector.click();
      await expect(inspector).toHaveAttribute('aria-pressed', String(isOpen));
      await expect
        .poll(() => shownTools(page), { message: `${width}` })
        .toMatchObject({ cut: [], height: 40 });
      const { names } = await shownTools(page);
      expect(names.includes('Export')).toBe(!names.includes('More'));
    }

  await page.setViewportSize({ width: 960, height: 640 });
  await page.keyboard.press('ControlOrMeta+\\');
  await textBox(page, 'Story text').focus();
  await page.keyboard.press('ControlOrMeta+a');
  const more = tools(page).getByRole('button', { name: 'More' });
  await more.press('Enter');
  for (const name of ['Link', 'Underline', 'Numbered list', 'Export', 'Schedule'])
    await expect(
      page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name })),
    ).toBeVisible();
  await page.keyboard.type('Und');
  await page.keyboard.press('Enter');
  await expect(textBox(page, 'Story text')).toBeFocused();
  await expect(textBox(page, 'Story text').locator('u')).toHaveText('The vote was close.');
  await more.press('Enter');
  await page.keyboard.type('Exp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await app.close();
});
