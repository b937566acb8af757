import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyDocument, parseDocument, parseDocumentNode } from '#core/document/document';
import { replaceBody, type Change } from '#core/story/change';
import { liveStories } from '../../../electron/handlers/live-stories';
import type { Desk } from '../../../electron/storage/desk';
import { snapshotVersions } from '../../../electron/storage/snapshots';
import { storyWorld, temporaryDesk, testClock } from '../../helpers/temporary-desk';

const sentence = 'Nobody at the ferry office would say whether the ice road opens before the week is out. ';
const wordsOf = (count: number) => {
  const blocks = Math.ceil(count / 80);
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: sentence.repeat(5).trim() }] };
  return parseDocument({ type: 'doc', content: Array.from({ length: blocks }, () => paragraph) });
};

function storyDesk() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const stories = liveStories(storyWorld(desk, clock));
  const write = (words: number) =>
    stories.create([
      { kind: 'field', field: 'slug', value: `ice-road-${words}` },
      replaceBody(parseDocumentNode(emptyDocument), wordsOf(words)),
    ]);
  const type = (storyId: string, letters: number) => {
    for (let letter = 0; letter < letters; letter += 1) {
      const { version, content } = stories.open(storyId);
      clock.now += 200;
      stories.append({
        storyId,
        batch: randomUUID(),
        base: version,
        changes: [typedAt(content.body.content.size - 1)],
      });
    }
  };
  return { clock, desk, write, type };
}

const typedAt = (at: number): Change => ({
  kind: 'steps',
  steps: [{ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text: 'a' }] } }],
});

const page = 4_096;
/** Pages that work adds to the log that is flushed to the disk. */
function pagesOf({ db, folder }: Desk, work: () => void): number {
  db.pragma('wal_checkpoint(TRUNCATE)');
  work();
  return Math.floor(statSync(`${folder}/desk.sqlite-wal`).size / page);
}

test('a letter costs the disk as little in a long story as in a short one', () => {
  const { desk, write, type } = storyDesk();
  const [short, long] = [write(500), write(50_000)];
  const letters = 50;
  const inShort = pagesOf(desk, () => type(short, letters)) / letters;
  const inLong = pagesOf(desk, () => type(long, letters)) / letters;
  expect(inShort).toBeLessThan(10);
  expect(inLong / inShort).toBeLessThan(1.15);
});

test('a long story is copied whole less often than a short one, but it is', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { desk, write, type } = storyDesk();
  const [short, long] = [write(500), write(50_000)];
  const copiesAfter = (storyId: string, letters: number) => {
    type(storyId, letters);
    vi.advanceTimersByTime(2_000);
    return snapshotVersions(desk.db, storyId).length;
  };
  expect([copiesAfter(short, 120), copiesAfter(long, 120)]).toEqual([1, 0]);
  expect(copiesAfter(long, 300)).toBe(1);
});
