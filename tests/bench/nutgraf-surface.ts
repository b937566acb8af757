import { readFileSync } from 'node:fs';
import { launchApp } from '../e2e/launch';
import { button, textBox } from '../helpers/newsroom';
import { slugOf } from './story-text';
import { blocksOf, unsynced, type Surface } from './surface';

/** Our own window on a desk. */
export interface NutgrafSurface extends Surface {
  readonly close: () => Promise<void>;
}

const text = '[aria-label="Story text"]';

/** Opens the app as it is shipped on a desk, with the probe in its page. */
export async function openNutgraf(desk: string, probe: string): Promise<NutgrafSurface> {
  const { app, page, close } = await launchApp({ desk, args: unsynced });
  await page.evaluate(readFileSync(probe, 'utf8'));
  return {
    name: 'Nutgraf',
    app,
    page,
    text,
    close,
    open: async (words) => {
      const story = button(page, new RegExp(slugOf(words)));
      await story.waitFor();
      await page.evaluate(([where, blocks]) => window.bench.watchFor('dblclick', where, blocks), [
        text,
        blocksOf(words),
      ] as const);
      await story.dblclick();
      const took = await page.evaluate(() => window.bench.took());
      await textBox(page, 'Story text').waitFor();
      return took;
    },
    track: async (isOn) => {
      const toggle = button(page, /^Track changes/);
      if ((await toggle.getAttribute('aria-pressed')) !== String(isOn)) await toggle.click();
    },
    leave: async () => {
      await page.keyboard.press('ControlOrMeta+1');
      await page.getByRole('list', { name: 'Stories' }).waitFor();
    },
  };
}
