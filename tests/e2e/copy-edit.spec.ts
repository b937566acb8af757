import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nightShiftStory as story } from '../helpers/night-shift-story';
import { writeAs } from '../helpers/newsroom';
import { copyEdit, copyEditor, remark } from '../tour/copy-edit';
import { mainJob, planFrom } from '../tour/main-job';
import { launchApp, type LaunchedApp } from './launch';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-copy-edit-'));
let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
  await writeAs(launched.page, story.byline);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const step of [...mainJob.slice(0, 3), ...copyEdit])
  test(step.says, () => step.play({ ...launched, folder, plan: planFrom(Date.now()) }));

test('history tells the reporter from the copy editor, and shows the accepted words', async () => {
  const { page } = launched;
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions).toContainText(story.byline);
  await expect(versions).toContainText(copyEditor);
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('ins').first()).toHaveText('Dock workers');
  await expect(comparison).not.toContainText(remark);
  await launched.close();
});
