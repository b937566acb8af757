import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainJob, planFrom, type Stage } from '../tour/main-job';
import { launchApp, type LaunchedApp } from './launch';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-axe-'));
let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp({ desk: join(folder, 'desk') });
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What axe finds on the screen as it stands, in one theme, as lines to read. */
async function findings({ page }: Stage, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForTimeout(200);
  // Electron lets no second page be opened, which axe's newer way needs.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

for (const step of mainJob)
  test(`axe finds nothing: ${step.says}`, async () => {
    const stage = { ...launched, folder, plan: planFrom(Date.now()) };
    await step.play(stage);
    if (!step.picture) return;
    expect(await findings(stage, 'dark')).toEqual([]);
    expect(await findings(stage, 'light')).toEqual([]);
  });
