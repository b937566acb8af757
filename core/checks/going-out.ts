import type { Edition } from '../formats/edition';
import type { PhotoId } from '../photo/photo';
import type { TermDays } from '../photo/term-state';
import type { Instant } from '../time/instant';
import { wallDateAt } from '../time/wall-date';
import type { CheckContext } from './check';

/** When an edition goes out as far as it is known: at its time, or now where that is past or not set. */
export function goesOutAt({ published, savedAt }: Edition, { now }: CheckContext): Instant {
  if (published === null) return now ?? savedAt;
  return Math.max(published.instant, now ?? published.instant);
}

/** The wall date in the newsroom's zone on which an edition goes out. */
export const dayOut = (edition: Edition, context: CheckContext): string =>
  wallDateAt(goesOutAt(edition, context), edition.zone);

/** The days the terms of a photo are told by when an edition goes out. */
export function termDays(edition: Edition, context: CheckContext, photo: PhotoId): TermDays {
  const facts = context.photoFacts.get(photo);
  const sent = facts?.firstSentAt ?? null;
  return {
    today: dayOut(edition, context),
    firstSentAt: sent === null ? null : wallDateAt(sent, edition.zone),
    otherStory: (facts?.otherStories ?? []).length > 0,
  };
}
