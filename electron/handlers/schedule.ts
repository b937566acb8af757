import { runChecks } from '#core/checks/registry';
import { leaving } from '#core/checks/ways-out';
import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Edition } from '#core/formats/edition';
import { printedEdition } from '#core/formats/printed-edition';
import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import { mayPass, statesBefore } from '#core/publication/passages';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import { sayTime } from '#core/time/say-time';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { resolveWallTime, scheduleAt, wallTimeAt } from '#core/time/wall-time';
import { publishNow, requireNotHeld } from '../publish/publish-now';
import { requirePublication, requireSummary } from '../publish/require-publication';
import { checkContext } from '../storage/photo-facts';
import {
  insertPublication,
  listPublications,
  moveState,
  publicationsOfStory,
  type Publication,
} from '../storage/publications';
import { inTransaction } from '../storage/query';
import { currentAuthor } from './current-author';
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
  const gathered = gatherEdition(ports, story, due);
  requireNoMustFix(ports, gathered, at === 'now' ? 'published' : 'scheduled');
  if (at === 'now') requireNotHeld(ports.desk);
  const edition = printedEdition(gathered, 'accepted');
  const id = ports.newId();
  inTransaction(db, () => {
    cancelEarlier(ports, story, target.id, due);
    insertPublication(db, {
      id,
      edition,
      destinationId: target.id,
      due,
      createdAt: ports.clock(),
      author: currentAuthor(ports),
    });
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

function requireNoMustFix({ desk, clock }: Ports, edition: Edition, done: 'scheduled' | 'published'): void {
  const context = checkContext(desk.db, edition, clock());
  const { stops } = leaving('publish', runChecks(edition, context));
  const problems = stops.map(({ message }) => message);
  if (problems.length === 0) return;
  throw new NewsroomError('refused', `${editionName(edition)} cannot be ${done}: ${problems.join(' ')}`);
}

/** A story has one plan for a destination: the newest. */
function cancelEarlier(ports: Ports, story: string, destination: string, due: ScheduledTime): void {
  for (const earlier of publicationsOfStory(ports.desk.db, story))
    if (
      earlier.action === 'publish' &&
      earlier.destination.id === destination &&
      mayPass(earlier.state, 'cancelled', 'person')
    )
      moveState(ports.desk.db, earlier.id, [earlier.state], 'cancelled', {
        reason: `Planned anew for ${sayTime(due)}.`,
      });
}

function whyNotCancelled({
  state,
  receipt,
  destination,
  due,
  edition,
  nextTry,
  action,
}: Publication): string {
  const what = `${editionName(edition)} cannot be cancelled: it`;
  const { name } = destination;
  if (state === 'cancelled') return `${what} has been cancelled already.`;
  if (nextTry !== null)
    return `${what} may have reached ${name}, which does not answer. It is asked again by itself, and then it can be cancelled.`;
  if (receipt === null) return `${what} is being sent to ${name} right now.`;
  const when = sayTime(wallTimeAt(receipt.sentAt, due.zone));
  if (action === 'remove') return `${what} was taken away from ${name} at ${when}.`;
  if (action === 'kill') return `${what} was killed at ${name} at ${when}.`;
  return `${what} went out to ${name} at ${when}. The page stands at ${receipt.address}.`;
}
