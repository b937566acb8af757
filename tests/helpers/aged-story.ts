import { randomUUID } from 'node:crypto';
import { toStoryContent, type Change } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { liveStories } from '../../electron/handlers/live-stories';
import type { Desk } from '../../electron/storage/desk';
import { readStory } from '../../electron/storage/read-story';
import { writeSnapshot } from '../../electron/storage/snapshots';
import { portsOf } from './ports-of';
import type { TestClock } from './temporary-desk';

const day = 24 * 3_600_000;

/**
 * A story on a desk whose versions were written at these ages, in days before the clock's time; whole copies were made
 * at the versions of `copies`.
 */
export function writeAgedStory(
  desk: Desk,
  clock: TestClock,
  ages: readonly number[],
  copies: readonly number[],
): StoryId {
  const now = clock.now;
  const stories = liveStories(portsOf(desk, clock, () => undefined));
  clock.now = now - Math.round(Math.max(...ages) * day);
  const story = stories.create([]);
  ages.forEach((age, index) => {
    clock.now = now - Math.round(age * day);
    stories.append({ storyId: story, batch: randomUUID(), base: index, changes: changesOf(index + 1) });
    if (copies.includes(index + 1)) copyNow(desk, story, clock.now);
  });
  clock.now = now;
  return story;
}

function changesOf(version: number): readonly Change[] {
  const slice = { content: [{ type: 'text', text: `w${version} ` }] };
  return [
    { kind: 'field', field: 'headline', value: `Headline ${version}` },
    { kind: 'steps', steps: [{ stepType: 'replace', from: 1, to: 1, slice }] },
  ];
}

function copyNow(desk: Desk, story: StoryId, recordedAt: number): void {
  const { content, version } = readStory(desk.db, story);
  writeSnapshot(desk.db, story, { version, recordedAt, content: toStoryContent(content) });
}
