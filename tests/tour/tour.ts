import type { Page } from '@playwright/test';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { launchApp } from '../e2e/launch';
import { writeAs } from '../helpers/newsroom';
import { nightShiftStory } from '../helpers/night-shift-story';
import { copyEdit } from './copy-edit';
import { deskChief } from './desk-chief';
import { photoDesk } from './photo-desk';
import { exportFolder, mainJob, planFrom, siteFolder, type Stage } from './main-job';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Photographs the window in both themes; the light one gives its name. */
async function photograph(page: Page, folder: string, name: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, `${name}${scheme === 'dark' ? '-dark' : ''}.png`) });
  }
}

const steps = [...mainJob, ...copyEdit, ...photoDesk, ...deskChief];

async function play(stage: Stage, pictures: string): Promise<void> {
  for (const [index, { says, picture, play: act }] of steps.entries()) {
    say(`${String(index + 1).padStart(2)}. ${says}`);
    await act(stage);
    if (picture) await photograph(stage.page, pictures, picture);
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const repoFolder = join(import.meta.dirname, '..', '..');
const guides = ['README.md', join('docs', 'user-guide.md')];

/** The pictures of the README and the user guide are the tour's own: those they name, and no others. */
function keepForTheDocs(pictures: string): void {
  const kept = join(repoFolder, 'docs', 'pictures');
  const texts = guides.map((name) => readFileSync(join(repoFolder, name), 'utf8')).join('\n');
  const named = new Set([...texts.matchAll(/pictures\/([\w-]+\.png)/g)].map((match) => match[1] ?? ''));
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  for (const name of named) copyFileSync(join(pictures, name), join(kept, name));
  say(`The ${named.size} pictures of the documentation are renewed.`);
}

const { values } = parseArgs({
  options: { out: { type: 'string' }, docs: { type: 'boolean', default: false } },
});
if (!values.out) throw new Error('Say where to: --out FOLDER');
const folder = values.out;
const pictures = join(folder, 'pictures');
rmSync(folder, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const launched = await launchApp({ desk: join(folder, 'desk') });
try {
  await launched.page.setViewportSize({ width: 1440, height: 900 });
  await writeAs(launched.page, nightShiftStory.byline);
  await play({ ...launched, folder, plan: planFrom(Date.now()) }, pictures);
} finally {
  await launched.close();
}
say(`Pictures: ${pictures}`);
for (const file of [...listFiles(siteFolder(folder)), ...listFiles(exportFolder(folder))])
  say(`File: ${relative(folder, file)}`);
say(`Desk: ${join(folder, 'desk')}`);
if (values.docs) keepForTheDocs(pictures);
