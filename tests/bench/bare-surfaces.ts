import { _electron, type ElectronApplication } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runtime } from '../e2e/launch';
import type { BareKind } from './bare/page';
import { unsynced, type Surface } from './surface';

/** Bare editors in a window of the same Electron, and what closes it. */
export interface BareSurfaces {
  readonly surfaces: readonly Surface[];
  readonly app: ElectronApplication;
  readonly close: () => Promise<void>;
}

export async function openBareSurfaces(bareApp: string): Promise<BareSurfaces> {
  const { electron, args } = runtime();
  const profile = mkdtempSync(join(tmpdir(), 'nutgraf-bare-'));
  const app = await _electron.launch({
    executablePath: electron,
    args: [...args, ...unsynced, `--user-data-dir=${profile}`, bareApp],
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'show' in window);
  const surface = (name: Surface['name'], kind: BareKind): Surface => ({
    name,
    app,
    page,
    text: '#text',
    open: (words) => page.evaluate(([shown, count]) => window.show(shown, count), [kind, words] as const),
    leave: () => Promise.resolve(),
  });
  return {
    surfaces: [
      surface('contenteditable', 'contenteditable'),
      surface('plain ProseMirror', 'prosemirror'),
      surface('bare TipTap', 'tiptap'),
    ],
    app,
    close: async () => {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
