import { expect, test, vi } from 'vitest';
import { applyChanges, plainLine, toLiveContent, toStoryContent, type Change } from '#core/story/change';
import type { StoryVersion } from '#core/story/history';
import { emptyContent } from '#core/story/story';
import { createReel, type LoadStretch } from '../../../../renderer/features/history/replay/reel';

const slug = (value: string): Change => ({ kind: 'field', field: 'slug', value });
const versionAt = (version: number): StoryVersion => ({
  version,
  since: Math.max(0, version - 1),
  at: version * 1_000,
  author: 'Ada',
  milestones: [],
  added: 0,
  removed: 0,
});

/** A journal of batches, of which those in `gone` were thinned out; a stretch is at most three long. */
function journal(length: number, gone: ReadonlySet<number> = new Set()) {
  const at = (version: number) =>
    toStoryContent(applyChanges(toLiveContent(emptyContent), version === 0 ? [] : [slug(`v${version}`)]));
  const load = vi.fn<LoadStretch>((from) => {
    const batches = [];
    for (let version = from + 1; version <= Math.min(length, from + 3) && !gone.has(version); version += 1)
      batches.push({ version, at: version * 1_000, author: 'Ada', changes: [slug(`v${version}`)] });
    return Promise.resolve({ start: at(from), batches });
  });
  const listed = Array.from({ length: length + 1 }, (_, index) => length - index).filter(
    (version) => !gone.has(version) || version === 5,
  );
  return { load, reel: createReel(load, listed.map(versionAt)) };
}

test('the story is played to its end, a stretch of the journal at a time', async () => {
  const { reel, load } = journal(7);
  const played = [(await reel.at(0)).content.fields.slug];
  for (let frame = await reel.after(0); frame; frame = await reel.after(frame.version))
    played.push(frame.content.fields.slug);
  expect(played).toEqual(['', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7']);
  expect(load.mock.calls.map(([from]) => from)).toEqual([0, 3, 6]);
});

test('where batches were thinned out, the next version that was kept comes', async () => {
  const { reel } = journal(8, new Set([3, 4, 5]));
  expect((await reel.after(2))?.version).toBe(5);
  expect((await reel.after(5))?.version).toBe(6);
  expect(await reel.after(8)).toBeNull();
});

test('going back goes as far as the beginning', async () => {
  const { reel } = journal(4);
  expect((await reel.before(3))?.content.fields.slug).toBe('v2');
  expect((await reel.before(1))?.version).toBe(0);
  expect(await reel.before(0)).toBeNull();
  expect((await reel.at(4)).author).toBe('Ada');
});

test('moments share what did not change', async () => {
  const { reel } = journal(2);
  const [one, other] = [await reel.at(1), await reel.at(2)];
  expect(one.content.body).toBe(other.content.body);
  expect(one.content.lines.headline.eq(plainLine(''))).toBe(true);
});
