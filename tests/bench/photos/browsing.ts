import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/launch';
import { makeHarbourWebp } from '../../helpers/make-photo';
import { button, textBox } from '../../helpers/newsroom';
import type { BuiltBench } from '../build-bench';
import { spreadOf, type Spread } from '../figures';
import { framesDuring } from './watch-frames';
import type { LibraryFigures } from './write-library';

/** A library of many photos, looked through. Times in milliseconds. */
export interface Browsing extends LibraryFigures {
  readonly photos: number;
  /** Between two frames while the library was scrolled. */
  readonly scrolling: Spread;
  /** Between two frames while words were searched for, letter by letter. */
  readonly searching: Spread;
  /** From the last letter to the answer on the screen. */
  readonly found: number;
}

const wheels = 120;
const searched = 'ferry oslo';

/** Times a library in the storage alone, and then in the window. */
export async function measureBrowsing(
  { deskTools }: BuiltBench,
  count: number,
  rounds: number,
  say: (line: string) => void,
): Promise<Browsing> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-library-'));
  const desk = join(folder, 'desk');
  try {
    say(`Making a library of ${count} photos.`);
    deskTools.writeLibrary(desk, count, makeHarbourWebp({ width: 240, height: 160 }));
    const storage = deskTools.libraryFigures(desk, count, rounds);
    const { page, close } = await launchApp({ desk });
    try {
      return { photos: count, ...storage, ...(await browse(page, count)) };
    } finally {
      await close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function browse(
  page: Page,
  count: number,
): Promise<Pick<Browsing, 'scrolling' | 'searching' | 'found'>> {
  await button(page, /^New story/)
    .first()
    .waitFor();
  await page.keyboard.press('ControlOrMeta+2');
  const found = page.getByRole('status', { name: 'Photos found' });
  await found
    .filter({ hasText: String(count).replace(/(?=(?:\d{3})+$)/, ',') })
    .or(found)
    .first()
    .waitFor();
  const grid = page.getByRole('listbox', { name: 'Photos' });
  await grid.getByRole('option').first().waitFor();
  await grid.hover();
  const scrolling = await framesDuring(page, async () => {
    for (let wheel = 0; wheel < wheels; wheel += 1) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(25);
    }
  });
  const box = textBox(page, 'Search photos');
  await box.focus();
  let took = 0;
  const searching = await framesDuring(page, async () => {
    await page.keyboard.type(searched, { delay: 60 });
    const began = performance.now();
    const all = await allPhotos(page, count);
    while ((await found.innerText()).includes(all)) await page.waitForTimeout(5);
    took = performance.now() - began;
  });
  return { scrolling: spreadOf(scrolling), searching: spreadOf(searching), found: took };
}

/** How many photos there are, as the screen says it. */
const allPhotos = (page: Page, count: number): Promise<string> =>
  page.evaluate((number) => number.toLocaleString('en'), count);
