import type { PublicationAction, PublicationState } from '#core/publication/publication';
import type { Embargo } from '#core/story/embargo';
import type { StoryId, StorySummary } from '#core/story/story';
import type { StoryState } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { publicationMark, publicationTime } from '../../newsroom/publication-mark';
import type { Mark } from '../../newsroom/state-mark';
import type { ScheduledStory } from './scheduled-story';

/** What stands in the calendar: a story on its way to one place or several at one time, or what the desk wants by then. */
export interface ScheduleChip {
  readonly key: string;
  readonly story: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly at: Instant;
  /** The zone its time was chosen in. */
  readonly zone: string;
  /** What its publications do. */
  readonly action: PublicationAction;
  /** How its publications stand; null for what the desk wants and nobody has scheduled. */
  readonly state: PublicationState | null;
  /** Whether they carry a correction or a clarification. */
  readonly corrects: boolean;
  /** How the story itself stands; null where that is not known. */
  readonly standing: StoryState | null;
  readonly publications: readonly ScheduledStory[];
  readonly embargo: Embargo | null;
}

/** What keeps a story from being wanted any more. */
const settled: readonly StoryState[] = ['scheduled', 'published', 'corrected', 'killed', 'spiked'];

/** Everything of the calendar, earliest first. What was called off is left out. */
export function chipsOf(
  publications: readonly ScheduledStory[],
  stories: readonly StorySummary[],
): readonly ScheduleChip[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const together = new Map<string, ScheduledStory[]>();
  for (const each of publications) {
    if (each.state === 'cancelled') continue;
    const { storyId, action, corrects, state, due } = each;
    const key = [storyId, action, corrects, state, publicationTime(each), due.zone].join(' ');
    together.set(key, [...(together.get(key) ?? []), each]);
  }
  const chips = [...together.values()].flatMap((group) => publicationChip(group, byId));
  return [...chips, ...stories.flatMap(wantedChip)].sort((a, b) => a.at - b.at || a.key.localeCompare(b.key));
}

/** Whether a person may move it: only what waits to go out, or to be taken away. A kill is never put off. */
export const isMovable = ({ action, state }: ScheduleChip): boolean =>
  action !== 'kill' && state === 'waiting';

/** How the publications of a chip are shown; null where it has none. */
export const markOf = ({ action, state, corrects }: ScheduleChip): Mark | null =>
  state === null ? null : publicationMark({ action, state, corrects });

function publicationChip(
  group: readonly ScheduledStory[],
  stories: ReadonlyMap<StoryId, StorySummary>,
): ScheduleChip[] {
  const [first] = group;
  if (!first) return [];
  const { id, storyId, slug, headline, action, corrects, state, due } = first;
  const story = stories.get(storyId);
  const [standing, embargo] = [story?.state ?? null, story?.embargo ?? null];
  const at = publicationTime(first);
  return [
    {
      key: id,
      story: storyId,
      slug,
      headline,
      at,
      zone: due.zone,
      action,
      corrects,
      state,
      standing,
      publications: group,
      embargo,
    },
  ];
}

function wantedChip({ id, slug, headline, due, state, embargo }: StorySummary): ScheduleChip[] {
  if (due === null || settled.includes(state)) return [];
  const { instant: at, zone } = due;
  return [
    {
      key: `wanted-${id}`,
      story: id,
      slug,
      headline,
      at,
      zone,
      action: 'publish',
      corrects: false,
      state: null,
      standing: state,
      publications: [],
      embargo,
    },
  ];
}
