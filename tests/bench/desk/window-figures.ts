import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { launchApp } from '../../e2e/launch';
import { spreadOf } from '../figures';
import type { DeskFigure } from './desk-figures';

/** Milliseconds from the start until somebody searches. */
const untilAwake = 3_000;
const words = ['council', 'water', 'harbour', 'police', 'minister'];

/** Times in the real window: from a key to the list as it is painted. */
export async function windowFigures(desk: string, rounds: number): Promise<readonly DeskFigure[]> {
  const { page, close } = await launchApp({ desk });
  try {
    await page.locator('[aria-label="Stories"] [role="listitem"]').first().waitFor();
    // What runs this file gives functions their names by a helper that the page does not have.
    await page.evaluate('globalThis.__name ??= (named) => named');
    await leaveDesk(page);
    await pause(untilAwake);
    const lists: number[] = [];
    const letters: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      lists.push(
        await untilPainted(page, '1', { ctrl: true, painted: '[aria-label="Stories"] [role="listitem"]' }),
      );
      await leaveDesk(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find or do anything' }).waitFor();
      for (const letter of words[round % words.length] ?? '')
        letters.push(await untilPainted(page, letter, { ctrl: false, painted: '[role="option"] mark' }));
      await page.keyboard.press('Escape');
    }
    return [
      { what: 'desk: Ctrl 1 to painted list', times: spreadOf(lists), limit: null },
      { what: 'palette: letter to painted options of it', times: spreadOf(letters), limit: 50 },
    ];
  } finally {
    await close();
  }
}

async function leaveDesk(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('group', { name: 'View' }).waitFor();
}

interface Press {
  readonly ctrl: boolean;
  /** What must be there, and for letters must read as what was typed so far. */
  readonly painted: string;
}

/** Presses a key in the page and waits for the frame that shows what came of it. */
async function untilPainted(page: Page, key: string, { ctrl, painted }: Press): Promise<number> {
  // Before the key is pressed, the page must be listening: keys overtake what else it is asked.
  const watch = await page.evaluateHandle(
    ([selector, isTyped]) => ({
      shown: new Promise<number>((resolve) => {
        let pressed = Number.NaN;
        document.addEventListener('keydown', () => (pressed = performance.now()), {
          once: true,
          capture: true,
        });
        const isThere = () => {
          const found = document.querySelector(selector);
          if (!isTyped || !found) return found !== null;
          const typed = document.querySelector<HTMLInputElement>('dialog input')?.value ?? '';
          return found.textContent.toLowerCase() === typed.toLowerCase() && typed !== '';
        };
        const began = performance.now();
        const look = () => {
          if (performance.now() - began > 30_000) resolve(Number.NaN);
          else if (Number.isNaN(pressed) || !isThere()) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - pressed));
        };
        look();
      }),
    }),
    [painted, !ctrl] as const,
  );
  await page.keyboard.press(ctrl ? `Control+${key}` : key);
  return watch.evaluate(({ shown }) => shown);
}
