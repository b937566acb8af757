import type { ElectronApplication, Page } from '@playwright/test';

/** A window with a text to type in: ours, or a bare one. */
export interface Surface {
  readonly name: 'Nutgraf' | 'bare TipTap' | 'plain ProseMirror' | 'contenteditable';
  readonly app: ElectronApplication;
  readonly page: Page;
  /** CSS selector of the text. */
  readonly text: string;
  /** Opens the story of so many words and answers how many milliseconds it took to be there to be written in. */
  readonly open: (words: number) => Promise<number>;
  /** Makes suggestions of what is typed from now on, or not any more; only ours can. */
  readonly track?: (isOn: boolean) => Promise<void>;
  /** Leaves the story again. */
  readonly leave: () => Promise<void>;
}

/** Without these a frame waits for a screen's rhythm, which hides up to 16 ms. */
export const unsynced = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Blocks of the bench's text that there are in so many words. */
export const blocksOf = (words: number): number => Math.ceil(words / 80);
