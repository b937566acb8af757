import type { Page } from '@playwright/test';
import { button, waitUntilSaved } from '../helpers/newsroom';
import type { Step } from './main-job';
import { openStory } from './open-story';

export const copyEditor = 'Dana Whitlock';
export const remark = 'Does the cap hold in harvest weeks?';

/** Selects the first words of the paragraph that begins with them. */
async function selectStart(page: Page, words: string): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Story text', exact: true })
    .getByText(words)
    .first()
    .click({ position: { x: 4, y: 10 } });
  await page.keyboard.press('Home');
  for (let key = 0; key < words.length; key += 1) await page.keyboard.press('Shift+ArrowRight');
}

/** What a copy editor does with a reporter's story, in the same window: suggest, ask, find, compare, look after copies. */
export const copyEdit: readonly Step[] = [
  {
    says: 'The copy editor says who writes now',
    picture: 'settings',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+,');
      await page.getByLabel('Another name').fill(copyEditor);
      await button(page, 'Write as this').click();
      await page.getByRole('radio', { name: copyEditor, checked: true }).waitFor();
    },
  },
  {
    says: 'Changes are tracked, and a question is asked beside the text',
    picture: 'review',
    play: async ({ page }) => {
      await openStory(page);
      await button(page, 'Track changes').click();
      await selectStart(page, 'Dockers at Port Hallam');
      await page.keyboard.type('Dock workers at Port Hallam');
      await selectStart(page, 'The pact caps');
      await page.keyboard.press('ControlOrMeta+Shift+m');
      await page.keyboard.type(remark);
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.getByText(remark).first().waitFor();
      await waitUntilSaved(page);
    },
  },
  {
    says: 'A word is found in every part of the story',
    picture: 'find',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+f');
      await page.keyboard.type('night');
      await page.getByText(/^\d+ found$/).waitFor();
    },
  },
  {
    says: 'The suggestion is accepted',
    play: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: /^Review/ }).click();
      await button(page, /^Accept all/).click();
      await button(page, 'Track changes').click();
      await waitUntilSaved(page);
    },
  },
  {
    says: 'What was changed is compared with what went before',
    picture: 'history',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+Shift+h');
      await page.getByRole('region', { name: 'Comparison' }).waitFor();
    },
  },
];
