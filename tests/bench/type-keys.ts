import { setTimeout as pause } from 'node:timers/promises';
import type { KeyTime } from './page/probe';
import { costsOf, type Costs } from './process-costs';
import { timesToDisk, watchSaves } from './saves';
import type { Surface } from './surface';

const prose = 'and nobody at the ferry office would say whether the ice road opens before the week is out ';
/** A quick typist's pace: milliseconds from key to key. */
const pace = 75;
/** After the last key, until what is done in quiet moments is done, too. */
const quiet = 2_500;

/** What typing at one place of one story cost. */
export interface Typed {
  readonly keys: readonly KeyTime[];
  /** The longest task of the page from the first key to the quiet after the last; 0 where none took 50 ms. */
  readonly longestTask: number;
  readonly toDisk: readonly number[];
  /** A key on average; null where it cannot be known. */
  readonly perKey: Costs | null;
}

/** Types so many keys at the end of a block, at a steady pace, with real key events. */
export async function typeKeys(surface: Surface, block: number, count: number): Promise<Typed> {
  const { app, page, text } = surface;
  await page.evaluate(([where, index]) => window.bench.placeCaret(where, index), [text, block] as const);
  await restMouseOver(surface);
  await pause(300);
  await page.evaluate(() => window.bench.watchKeys());
  const isOurs = surface.name === 'Nutgraf';
  const isWatched = isOurs && (await watchSaves(app));
  const before = isOurs ? await costsOf(app) : null;
  await pressKeys(surface, count);
  if (isOurs) await pause(quiet);
  const after = isOurs ? await costsOf(app) : null;
  const keys = await page.evaluate(() => window.bench.keys());
  const longestTask = await page.evaluate(() => window.bench.longestTask());
  if (keys.length !== count)
    throw new Error(`${count} keys were pressed in ${surface.name}, ${keys.length} came`);
  const toDisk = isWatched ? await timesToDisk(app, keys) : [];
  return { keys, longestTask, toDisk, perKey: before && after && shareOf(before, after, count) };
}

/** Where a writer's hand left it: what is under it is looked for again with each frame. */
async function restMouseOver({ page, text }: Surface): Promise<void> {
  const box = await page.locator(text).boundingBox();
  const { height } = page.viewportSize() ?? (await page.evaluate(() => ({ height: innerHeight })));
  if (box) await page.mouse.move(box.x + box.width / 2, height / 2);
}

async function pressKeys({ page }: Surface, count: number): Promise<void> {
  let next = performance.now();
  for (let index = 0; index < count; index += 1) {
    const key = prose[index % prose.length] ?? 'e';
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    next += pace;
    await pause(Math.max(0, next - performance.now()));
  }
}

const shareOf = (before: Costs, after: Costs, keys: number): Costs => ({
  cpu: (after.cpu - before.cpu) / keys,
  written: (after.written - before.written) / keys,
});
