import type { StoryId } from '#core/story/story';
import { putDecisions } from '../../storage/carried-decisions';
import { appendCarried, insertCarriedStory, type CarriedStory } from '../../storage/carried-story';
import { milestonesOfStory, putMilestone, type StoredMilestone } from '../../storage/milestones';
import { inTransaction, type Reader } from '../../storage/query';
import { getStory } from '../../storage/stories';
import type { BroughtIn } from '../brought-in';
import { liveStories } from '../live-stories';
import type { Ports } from '../ports';
import { bringDecisions } from './bring-decisions';
import { joinPackages, type Joined } from './join-packages';
import { keepCorrections } from './keep-corrections';
import type { WordsMeeting } from './meet-words';
import type { ReadBundle } from './read-bundle';

/** Makes a story of a bundle whose name this desk does not know, all or nothing. */
export function bringNew(ports: Ports, { carried, desk }: ReadBundle, isParted: boolean): BroughtIn {
  const { db } = ports.desk;
  const { id } = carried;
  const { touched, told } = inTransaction(db, (): Joined => {
    insertCarriedStory(db, carried);
    if (desk === null) return { touched: [], told: [withoutDesk] };
    putDecisions(db, id, desk.decisions, desk.decisions.log);
    keepCorrections(db, id, desk.corrections);
    // Its packages hold the story it parted from.
    const joined = joinPackages(db, id, isParted ? [] : desk.packages, ports.clock());
    return { ...joined, told: [...planSaid(desk.shown), ...joined.told] };
  });
  return settled(ports, id, touched, [...(isParted ? [parted] : []), ...told]);
}

/** Brings a story this desk has up to a bundle, all or nothing; where the bundle has nothing new, nothing changes. */
export function bringUp(
  ports: Ports,
  { carried, desk }: ReadBundle,
  words: Exclude<WordsMeeting, 'parted'>,
): BroughtIn {
  const { db } = ports.desk;
  const { id } = carried;
  const { version } = getStory(db, id);
  const said = inTransaction(db, (): Joined & { readonly isChanged: boolean } => {
    const milestones = laterMilestones(db, carried);
    if (words === 'later') appendCarried(db, { ...carried, milestones }, version);
    else for (const milestone of milestones) putMilestone(db, id, milestone);
    const isRead = words === 'later' || milestones.length > 0;
    const told = isRead ? ['The story was brought up to what was written elsewhere.'] : [];
    if (desk === null) return { isChanged: isRead, touched: [], told };
    const decided = bringDecisions(ports, id, desk);
    const isNoted = keepCorrections(db, id, desk.corrections);
    const joined = joinPackages(db, id, desk.packages, ports.clock());
    return {
      isChanged: isRead || decided.isChanged || isNoted || joined.touched.length > 0,
      touched: joined.touched,
      told: [
        ...told,
        ...decided.told,
        ...(isNoted ? ['Its corrections log was brought up to what was noted elsewhere.'] : []),
        ...joined.told,
      ],
    };
  });
  if (said.isChanged) return settled(ports, id, said.touched, said.told);
  const same = 'This desk has the story already. Nothing was changed.';
  return { story: getStory(db, id), warnings: [same, ...said.told] };
}

/** What versions are remembered for elsewhere, as far as this desk does not say so, or said so before. */
function laterMilestones(db: Reader, { id, milestones }: CarriedStory): CarriedStory['milestones'] {
  const own = milestonesOfStory(db, id);
  const ownOf = ({ version, kind }: StoredMilestone) =>
    own.find((milestone) => milestone.version === version && milestone.kind === kind);
  return milestones.filter((each) => (ownOf(each)?.recordedAt ?? Number.NEGATIVE_INFINITY) < each.recordedAt);
}

const parted =
  'This desk has the story already and went on writing it. What was brought in is a story of its own, in no package.';
const withoutDesk =
  'It was written by an older Nutgraf, which carried no state, no plan and no embargo. Ask whether it is under embargo ' +
  'before it goes anywhere.';

/** What is planned or stands on the other desk is not here: that is said, so that nobody waits for it. */
function planSaid(shown: string): readonly string[] {
  if (shown === 'scheduled')
    return ['On the desk it comes from it waits to go out. Here nothing of it does.'];
  const isOut = shown === 'published' || shown === 'corrected';
  return isOut ? ['On the desk it comes from it went out. From this one it did not.'] : [];
}

/** What lists show is read from the story, and everybody who looks at it is told. */
function settled(
  ports: Ports,
  id: StoryId,
  touched: readonly StoryId[],
  warnings: readonly string[],
): BroughtIn {
  liveStories(ports).forget(id);
  liveStories(ports).settle();
  for (const story of new Set([id, ...touched])) ports.emit('story:changed', { story });
  return { story: getStory(ports.desk.db, id), warnings };
}
