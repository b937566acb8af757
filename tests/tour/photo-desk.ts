import { button } from '../helpers/newsroom';
import type { Step } from './main-job';
import { openStory } from './open-story';

/** What a photo editor does: cuts the lead photo, reads its credit, and looks at what there is. */
export const photoDesk: readonly Step[] = [
  {
    says: 'The lead photo is cut around its focal point, its credit told apart',
    picture: 'photo',
    play: async ({ page }) => {
      await openStory(page);
      await page.getByRole('textbox', { name: 'Caption', exact: true }).first().click();
      await page.keyboard.press('Alt+p');
      const dialog = page.getByRole('dialog', { name: 'Lead photo' });
      await dialog.getByRole('radio', { name: 'Full' }).focus();
      await page.keyboard.press('1');
      await page.keyboard.press('f');
      await page.keyboard.press('Shift+ArrowLeft');
      await dialog.getByLabel('Alt text').fill('Grain berths and cranes in the outer harbour at dusk');
      await dialog
        .getByRole('button', { name: /^Zoom|^Reset/ })
        .first()
        .waitFor();
    },
  },
  {
    says: 'Every photo of the desk is in the library',
    picture: 'library',
    play: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.getByRole('dialog', { name: 'Lead photo' }).waitFor({ state: 'detached' });
      await page.keyboard.press('ControlOrMeta+2');
      const photos = page.getByRole('listbox', { name: 'Photos' });
      await photos.getByRole('option').first().click();
      await button(page, 'Add photos').waitFor();
      await page.getByRole('heading', { name: 'Where it is used' }).waitFor();
    },
  },
];
