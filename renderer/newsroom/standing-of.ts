import type { StorySummary } from '#core/story/story';
import { withheldStates } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { publicationMark, publicationTime } from './publication-mark';
import type { Mark } from './state-mark';
import { sayWhen } from './say-times';

export interface StoryStanding {
  readonly mark: Mark;
  /** When, with the zone; undefined for a draft. */
  readonly time: string | undefined;
}

/** How the row that tells of a story is shown: what was corrected stays so, though an update was the last to go out. */
export function tellingMark(
  state: StorySummary['state'],
  publication: NonNullable<StorySummary['publication']>,
): Mark {
  return publicationMark({ ...publication, corrects: publication.corrects || state === 'corrected' });
}

/** Where a story stands, as its row says it: what needs somebody first, then what is to come, then what went out. */
export function standingOf({ state, publication }: StorySummary, now: Instant): StoryStanding {
  const isSaidByPersons =
    publication === null || publication.state === 'cancelled' || withheldStates.includes(state);
  if (isSaidByPersons) return { mark: state, time: undefined };
  return {
    mark: tellingMark(state, publication),
    time: sayWhen(publicationTime(publication), publication.due.zone, now),
  };
}
