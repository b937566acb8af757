import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { sha256Of } from '../../../electron/files/sha256-of';
import { filesIn, pagesIn } from '../publishing-desk';
import type { DoomedRoom } from './doomed-room';
import { expectAllDone, type Done } from './expect-all-done';

/** At any moment: no page is half-written, and none lacks a photo that it shows. */
export function expectWholePages({ destination }: Pick<DoomedRoom, 'destination'>): void {
  const folder = destination.settings.path;
  for (const [name, text] of Object.entries(filesIn(folder))) {
    if (!name.endsWith('.html')) continue;
    expect(text.trimEnd().endsWith('</html>'), name).toBe(true);
    for (const photo of photosOn(text))
      expect(existsSync(join(folder, photo)), `${name}: ${photo}`).toBe(true);
  }
}

const photosOn = (page: string): readonly string[] =>
  [...page.matchAll(/photos\/[\w-]+\.jpg/g)].map(([name]) => name);

/** At the end: every receipt is true of what is there, the lists name what stands, and nothing else lies about. */
export async function expectExactlyOnce(room: DoomedRoom): Promise<void> {
  const { destination, deed } = room;
  const folder = destination.settings.path;
  expectWholePages(room);
  const done = await expectAllDone(room);
  const standing = deed === 'remove' ? [] : done;
  const files = standing.flatMap(({ publication }) => publication.receipt?.files ?? []);
  expect(Object.keys(pagesIn(folder)).sort()).toEqual([...new Set(files.map(({ name }) => name))].sort());
  for (const { name, sha256 } of files) expect(sha256Of(readFileSync(join(folder, name))), name).toBe(sha256);
  for (const each of done) expectTrueReceipt(each);
  expect(listed(folder)).toEqual(deed === 'publish' || deed === 'update' ? pageNames(done) : []);
}

function expectTrueReceipt({ says, publication: { action, receipt } }: Done): void {
  const address = receipt?.address ?? '';
  if (action === 'remove') {
    expect([existsSync(address), receipt?.sha256]).toEqual([false, '']);
    return;
  }
  const page = readFileSync(address, 'utf8');
  expect(sha256Of(page)).toBe(receipt?.sha256);
  expect([page.includes(says), page.includes('Mandatory kill')]).toEqual(
    action === 'kill' ? [false, true] : [true, false],
  );
}

const pageNames = (done: readonly Done[]): readonly string[] =>
  done.map(({ publication }) => basename(publication.receipt?.address ?? '')).sort();

/** The stories that the folder's list names, each as often as it does. */
function listed(folder: string): readonly string[] {
  const list = readFileSync(join(folder, 'index.html'), 'utf8');
  return [...list.matchAll(/<h2 dir="auto"><a href="\.\/([^"]+)"/g)].map(([, name = '']) => name).sort();
}
