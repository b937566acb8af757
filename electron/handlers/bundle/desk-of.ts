import type { StoryId } from '#core/story/story';
import { storyDecisions } from '../../storage/carried-decisions';
import { listCorrections } from '../../storage/corrections';
import { packagesOf } from '../../storage/packages';
import type { Reader } from '../../storage/query';
import { getStory } from '../../storage/stories';
import type { BundledDesk } from './bundle-files';

/** What the desk has decided about a story beside its words, as a bundle carries it. @throws NewsroomError `not-found`. */
export function deskOf(db: Reader, id: StoryId): BundledDesk {
  const { log, ...decisions } = storyDecisions(db, id);
  return {
    decisions: { ...decisions, log: [...log] },
    shown: getStory(db, id).state,
    corrections: [...listCorrections(db, id)].reverse().map(carriedCorrection),
    packages: [...packagesOf(db, id)].sort(byId).map((each) => ({
      id: each.id,
      name: each.name,
      members: each.members.map(({ story, role, slug }) => ({ story, role, slug })),
    })),
  };
}

function carriedCorrection(
  logged: ReturnType<typeof listCorrections>[number],
): BundledDesk['corrections'][number] {
  const { id, kind, text, date, position, carries, author, madeAt } = logged;
  return { id, kind, text, date, position, carries, author, madeAt };
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;
