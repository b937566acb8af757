import { longestList, type ListedStory, type StoryList } from '#core/publication/story-list';
import type { Instant } from '#core/time/instant';
import type { Publication } from '../storage/publications';
import { firstAtPlace, listedStories } from '../storage/publications-at-place';
import type { Run } from './publish-ports';

/** What a destination lists once a publication is done: its story first, or not at all. */
export function listAfter(
  run: Run,
  publication: Publication,
  done: { readonly address: string; readonly sentAt: Instant },
): StoryList {
  const { db } = run.ports.desk;
  const { destination, storyId, edition } = publication;
  const others = listedStories(db, destination.id, longestList + 1).filter(
    (each) => each.storyId !== storyId,
  );
  const own = publication.action === 'publish' ? [entryOf(run, publication, done)] : [];
  const stories = [...own, ...others].sort((one, other) => other.sentAt - one.sentAt).slice(0, longestList);
  return {
    id: destination.id,
    name: destination.name,
    zone: edition.zone,
    changedAt: done.sentAt,
    stories,
  };
}

function entryOf(
  run: Run,
  { storyId, destination, edition }: Publication,
  { address, sentAt }: { readonly address: string; readonly sentAt: Instant },
): ListedStory {
  const { headline, slug, deck } = edition.content.fields;
  const first = firstAtPlace(run.ports.desk.db, storyId, destination.id);
  const firstSentAt = first?.receipt?.sentAt ?? sentAt;
  return { storyId, address, headline, slug, deck, firstSentAt, sentAt };
}
