import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '#core/story/change';
import { readStory } from '../../electron/storage/read-story';
import { median, medianSpread, spreadOf, type Spread } from './figures';
import { openBenchDesk, writeStory, type OpenBenchDesk } from './write-desk';

/** Milliseconds of the storage without a window. */
export interface StorageFigures {
  readonly words: number;
  /** One typed letter proven, written and fsynced. */
  readonly append: Spread;
  /** The story read from disk: a snapshot, and up to 100 batches after it. */
  readonly open: number;
}

const appends = 100;

/** Measures stories of these lengths on one desk, round by round in turn. */
export function storageFigures(lengths: readonly number[], rounds: number): readonly StorageFigures[] {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
  const bench = openBenchDesk(join(folder, 'desk'));
  const stories = lengths.map((words) => ({ words, id: writeStory(bench, words) }));
  const measured = Array.from({ length: rounds }, () =>
    stories.map(({ words, id }) => ({ words, append: appendTimes(bench, id), open: openTime(bench, id) })),
  ).flat();
  bench.desk.close();
  rmSync(folder, { recursive: true, force: true });
  return lengths.map((words) => {
    const ours = measured.filter((round) => round.words === words);
    return {
      words,
      append: medianSpread(ours.map(({ append }) => append)),
      open: median(ours.map(({ open }) => open)),
    };
  });
}

function appendTimes({ stories }: OpenBenchDesk, storyId: string): Spread {
  const times = Array.from({ length: appends }, () => {
    const { version, content } = stories.open(storyId);
    const changes = [typedAt(content.body.content.size - 1)];
    return timeOf(() => stories.append({ storyId, batch: randomUUID(), base: version, changes }));
  });
  return spreadOf(times);
}

const openTime = ({ desk }: OpenBenchDesk, storyId: string): number =>
  timeOf(() => readStory(desk.db, storyId));

function typedAt(at: number): Change {
  const slice = { content: [{ type: 'text', text: 'a' }] };
  return { kind: 'steps', steps: [{ stepType: 'replace', from: at, to: at, slice }] };
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
