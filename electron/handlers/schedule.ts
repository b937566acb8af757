import { mustFix, runChecks } from '#core/checks/registry';
import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Edition } from '#core/formats/edition';
import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import { mayPass, statesBefore } from '#core/publication/passages';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import { sayTime } from '#core/time/say-time';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { resolveWallTime, scheduleAt, wallTimeAt } from '#core/time/wall-time';
import { publishNow } from '../publish/publish-now';
import { requirePublication, requireSummary } from '../publish/require-publication';
import {
  insertPublication,
  listPublications,
  moveState,
  publicationsOfStory,
  type Publication,
} from '../storage/publications';
import { inTransaction } from '../storage/query';
import { requireDestination } from './destinations';
import { gatherEdition } from './edition';
import type { Ports } from './ports';

type ScheduleCalls =
  'schedule:resolve' | 'schedule:set' | 'schedule:list' | 'schedule:cancel' | 'schedule:publish-now';

/** Planning when a story goes out, and changing one's mind. */
export function scheduleHandlers(ports: Ports): Pick<Handlers, ScheduleCalls> {
  return {
    'schedule:resolve': ({ wall, zone }) => resolveWallTime(wall, zone),
    'schedule:set': (plan) => scheduleStory(ports, plan),
    'schedule:list': () => ({ publications: [...listPublications(ports.desk.db)] }),
    'schedule:cancel': ({ publication }) => cancelPublication(ports, publication),
    'schedule:publish-now': ({ publication }) => publishNow(ports, publication),
  };
}

/**
 * Freezes a story as it stands and plans that version for a destination, in the place of what waited or asked there.
 * `now` is sent before this answers. @throws NewsroomError `refused` where something must be fixed first, or the time
 * does not exist or happens twice; `not-found`; `bad-request` where time or zone cannot be read.
 */
export async function scheduleStory(
  ports: Ports,
  { story, destination, at }: CallInput<'schedule:set'>,
): Promise<PublicationSummary> {
  const { db } = ports.desk;
  const target = requireDestination(ports, destination);
  const due =
    at === 'now' ? wallTimeAt(ports.clock(), ports.zone) : scheduleAt(at.wall, at.zone, at.occurrence);
  const edition = gatherEdition(ports, story, due);
  requireNoMustFix(edition, at === 'now' ? 'published' : 'scheduled');
  const id = ports.newId();
  inTransaction(db, () => {
    cancelEarlier(ports, story, target.id, due);
    insertPublication(db, { id, edition, destinationId: target.id, due, createdAt: ports.clock() });
  });
  ports.emit('publication:changed', { story });
  return at === 'now' ? publishNow(ports, id) : requireSummary(ports.desk, id);
}

/**
 * Calls a publication off. @throws NewsroomError `not-found`, or `refused` where it is being sent or is over.
 */
export function cancelPublication(ports: Ports, id: PublicationId): PublicationSummary {
  const publication = requirePublication(ports.desk, id);
  if (!moveState(ports.desk.db, id, statesBefore('cancelled', 'person'), 'cancelled'))
    throw new NewsroomError('refused', whyNotCancelled(publication));
  ports.emit('publication:changed', { story: publication.storyId });
  return requireSummary(ports.desk, id);
}

function requireNoMustFix(edition: Edition, done: 'scheduled' | 'published'): void {
  const problems = mustFix(runChecks(edition)).map(({ message }) => message);
  if (problems.length === 0) return;
  throw new NewsroomError('refused', `${editionName(edition)} cannot be ${done}: ${problems.join(' ')}`);
}

/** A story has one plan for a destination: the newest. */
function cancelEarlier(ports: Ports, story: string, destination: string, due: ScheduledTime): void {
  for (const earlier of publicationsOfStory(ports.desk.db, story))
    if (earlier.destination.id === destination && mayPass(earlier.state, 'cancelled', 'person'))
      moveState(ports.desk.db, earlier.id, [earlier.state], 'cancelled', {
        reason: `Planned anew for ${sayTime(due)}.`,
      });
}

function whyNotCancelled({ state, receipt, destination, due, edition }: Publication): string {
  const what = `${editionName(edition)} cannot be cancelled: it`;
  if (state === 'cancelled') return `${what} has been cancelled already.`;
  if (receipt === null) return `${what} is being sent to ${destination.name} right now.`;
  const when = sayTime(wallTimeAt(receipt.sentAt, due.zone));
  return `${what} went out to ${destination.name} at ${when}. The page stands at ${receipt.address}.`;
}
