import type { Milestones } from '#core/history/grouping';
import type { Milestone } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { milestonesOfStory } from '../storage/milestones';
import { publicationsOfStory } from '../storage/publications';
import type { Reader } from '../storage/query';

/** What each version of a story is remembered for: when it began, what people did with it, where it went. */
export function storyMilestones(db: Reader, story: StoryId): Milestones {
  const milestones = new Map<number, readonly Milestone[]>([[0, [{ kind: 'created', name: '' }]]]);
  const add = (version: number, milestone: Milestone) => {
    const before = milestones.get(version) ?? [];
    const isKnown = before.some(({ kind, name }) => kind === milestone.kind && name === milestone.name);
    if (!isKnown) milestones.set(version, [...before, milestone]);
  };
  for (const { version, kind, name } of milestonesOfStory(db, story)) add(version, { kind, name });
  for (const { state, storyVersion, destination } of publicationsOfStory(db, story))
    if (state !== 'cancelled')
      add(storyVersion, { kind: state === 'sent' ? 'published' : 'scheduled', name: destination.name });
  return milestones;
}
