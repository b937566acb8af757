import { textBox } from '../helpers/newsroom';
import { nightShiftStory as story } from '../helpers/night-shift-story';
import type { Step } from './main-job';

const note = 'In an earlier version of this story, the number of berths was misstated. There are three.';

/** What runs a desk: where everything went, what is put right, and what is planned. */
export const deskChief: readonly Step[] = [
  {
    says: 'The outbox shows what went out, when, where to, and its receipt',
    picture: 'outbox',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+5');
      await page.getByRole('list', { name: 'Over' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    says: 'A correction is worded, and what each place would get stands beside it',
    picture: 'correct',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+1');
      await page.getByText(story.headline).first().click();
      await page.keyboard.press('ControlOrMeta+Shift+r');
      await page.keyboard.insertText(note);
      await page.getByRole('status', { name: 'Wording' }).filter({ hasText: 'keeps to the rules' }).waitFor();
    },
  },
  {
    says: 'The week: what goes out, and what went',
    picture: 'week',
    play: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('ControlOrMeta+3');
      await page.getByRole('complementary', { name: 'Next up' }).waitFor();
    },
  },
  {
    says: 'A brief is begun from a template',
    picture: 'template',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+Shift+n');
      await page.getByRole('combobox', { name: 'Template' }).waitFor();
      await page.keyboard.type('Brief');
      await textBox(page, 'Slug').fill('harbour-brief');
    },
  },
  {
    says: 'Everything is found as it is typed',
    picture: 'search',
    play: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('ControlOrMeta+4');
      await page.keyboard.insertText('harbour');
      await page.getByText(story.headline).first().waitFor();
    },
  },
];
