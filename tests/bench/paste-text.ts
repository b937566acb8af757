import { setTimeout as pause } from 'node:timers/promises';
import { storyParagraphs } from './story-text';
import { blocksOf, type Surface } from './surface';

/** Pastes so many words, as HTML and plain text, at the end of a block, and answers milliseconds to their paint. */
export async function pasteText(surface: Surface, block: number, words: number): Promise<number> {
  const { page, text } = surface;
  const paragraphs = storyParagraphs(words);
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  await page.evaluate(([rich, plain]) => window.bench.copyNext(rich, plain), [
    html,
    paragraphs.join('\n\n'),
  ] as const);
  await page.keyboard.press('ControlOrMeta+c');
  const before = await page.locator(text).evaluate((body) => body.childElementCount);
  await page.evaluate(([where, index]) => window.bench.placeCaret(where, index), [text, block] as const);
  await pause(500);
  // The first paragraph goes on the line it is pasted in.
  const after = before + blocksOf(words) - 1;
  await page.evaluate(([where, count]) => window.bench.watchFor('paste', where, count), [
    text,
    after,
  ] as const);
  await page.keyboard.press('ControlOrMeta+v');
  const took = await page.evaluate(() => window.bench.took());
  await page.keyboard.press('ControlOrMeta+z');
  await pause(500);
  return took;
}
