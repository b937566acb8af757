import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { launchApp, type LaunchedApp } from '../../e2e/launch';
import { answerOpenDialog, button, startStory } from '../../helpers/newsroom';
import type { BuiltBench } from '../build-bench';
import { quantile } from '../figures';
import { framesDuring, longestStall } from './watch-frames';

/** Photos attached to a story in the window, and thumbnails made of them. Times in milliseconds. */
export interface Attaching {
  readonly photos: number;
  /** From the key to the last photo in the story. */
  readonly total: number;
  /** The longest time the main process answered nothing. */
  readonly longestStall: number;
  readonly longestFrame: number;
  readonly frameP95: number;
  /** Thumbnails a second of the very same files, one after another. */
  readonly ours: number;
  readonly sharp: number;
}

/** Attaches photos of 20 megapixels as a person does, then makes their thumbnails anew, beside sharp. */
export async function measureAttaching(
  { deskTools }: BuiltBench,
  count: number,
  say: (line: string) => void,
): Promise<Attaching> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-photos-'));
  try {
    const files = join(folder, 'files');
    mkdirSync(files);
    say(`Making ${count} photos of 20 megapixels.`);
    const paths = deskTools.writePhotoFiles(files, count);
    const launched = await launchApp({ desk: join(folder, 'desk') });
    try {
      const attached = await attach(launched, paths);
      say(`Attached in ${(attached.total / 1000).toFixed(1)} s.`);
      const ours = await thumbnailsAgain(launched);
      return { ...attached, ours, sharp: await thumbnailsBySharp(paths, folder) };
    } finally {
      await launched.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function attach(
  { app, page }: LaunchedApp,
  paths: readonly string[],
): Promise<Omit<Attaching, 'ours' | 'sharp'>> {
  await button(page, /^New story/)
    .first()
    .waitFor();
  await startStory(page);
  await answerOpenDialog(app, paths);
  let total = 0;
  let gaps: readonly number[] = [];
  const stall = await longestStall(app, async () => {
    gaps = await framesDuring(page, async () => {
      const began = performance.now();
      await page.keyboard.press('ControlOrMeta+Shift+p');
      await photosInText(page, paths.length);
      total = performance.now() - began;
    });
  });
  const frames = { longestFrame: Math.max(...gaps), frameP95: quantile(gaps, 0.95) };
  return { photos: paths.length, total, longestStall: stall, ...frames };
}

/** Looks four times a second until so many photos are in the text. */
async function photosInText(page: Page, count: number): Promise<void> {
  const photos = page.locator('[aria-label="Story text"] img[src^="app-media:"]');
  while ((await photos.count()) < count) await page.waitForTimeout(250);
}

/** Asks for each thumbnail after all were deleted, as the library does where they are missing. */
async function thumbnailsAgain({ page, desk }: LaunchedApp): Promise<number> {
  const thumbs = join(desk, 'thumbs');
  const photos = readdirSync(thumbs, { recursive: true, encoding: 'utf8' }).flatMap(
    (name) => /([0-9a-f]{64})\.webp$/.exec(name)?.[1] ?? [],
  );
  rmSync(thumbs, { recursive: true });
  const took = await page.evaluate(async (ids) => {
    const began = performance.now();
    for (const id of ids) {
      const picture = new Image();
      picture.src = `app-media://thumb/${id}`;
      await picture.decode();
    }
    return performance.now() - began;
  }, photos);
  return photos.length / (took / 1000);
}

async function thumbnailsBySharp(paths: readonly string[], folder: string): Promise<number> {
  const began = performance.now();
  for (const [index, path] of paths.entries())
    await sharp(path)
      .rotate()
      .resize({ width: 480, height: 480, fit: 'inside' })
      .webp({ quality: 80 })
      .toFile(join(folder, `${index}.webp`));
  return paths.length / ((performance.now() - began) / 1000);
}
