import type { Page } from '@playwright/test';
import { button, textBox } from '../helpers/newsroom';
import { nightShiftStory as story } from '../helpers/night-shift-story';

/** Opens the story of the tour from wherever one is. */
export async function openStory(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+1');
  await page.getByText(story.headline).first().click();
  await button(page, /^Open/).click();
  await textBox(page, 'Story text').waitFor();
}
