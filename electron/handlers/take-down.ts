import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import type { KillNotice } from '#core/publication/kill-notice';
import { mayPass } from '#core/publication/passages';
import type { PublicationAction, PublicationId, PublicationSummary } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { scheduleAt, wallTimeAt } from '#core/time/wall-time';
import { publishNow } from '../publish/publish-now';
import { requirePublication } from '../publish/require-publication';
import { setDeskState } from '../storage/desk-decisions';
import { insertPublication, moveState, publicationsOfStory } from '../storage/publications';
import { placesOf } from '../storage/publications-at-place';
import { isOutboxPaused, listedPublications } from '../storage/publications-waking';
import { inTransaction } from '../storage/query';
import type { Ports } from './ports';
import { currentAuthor } from './current-author';
import { liveStories } from './live-stories';

type TakeDownCalls = 'story:unpublish' | 'story:kill';

/** Taking stories away again, and killing them. */
export function takeDownHandlers(ports: Ports): Pick<Handlers, TakeDownCalls> {
  return {
    'story:unpublish': (wanted) => unpublishStory(ports, wanted),
    'story:kill': ({ story, ...notice }) => killStory(ports, story, notice),
  };
}

/**
 * Takes a story away from where it stands, now or at a time. @throws NewsroomError `refused` where it stands nowhere,
 * or the time does not exist or happens twice; `not-found`.
 */
export async function unpublishStory(
  ports: Ports,
  { story, destinations, at }: CallInput<'story:unpublish'>,
): Promise<CallOutput<'story:unpublish'>> {
  liveStories(ports).open(story);
  const due =
    at === 'now' ? wallTimeAt(ports.clock(), ports.zone) : scheduleAt(at.wall, at.zone, at.occurrence);
  const places = placesOf(ports.desk.db, story).filter(
    ({ destination, action }) => action === 'publish' && (destinations?.includes(destination.id) ?? true),
  );
  if (places.length === 0)
    throw new NewsroomError(
      'refused',
      'The story stands nowhere it could be taken away from. Nothing was done.',
    );
  const named = new Set(places.map(({ destination }) => destination.id));
  return takeDown(ports, story, places, { action: 'remove', due, isNow: at === 'now' }, (row) =>
    named.has(row.destination.id),
  );
}

/** Kills a story everywhere it went and calls off all that waits. @throws NewsroomError `not-found`. */
export async function killStory(
  ports: Ports,
  story: StoryId,
  notice: KillNotice,
): Promise<CallOutput<'story:kill'>> {
  liveStories(ports).open(story);
  const due = wallTimeAt(ports.clock(), ports.zone);
  const places = placesOf(ports.desk.db, story);
  return takeDown(ports, story, places, { action: 'kill', due, isNow: true, notice }, () => true);
}

interface TakingDown {
  readonly action: Exclude<PublicationAction, 'publish'>;
  readonly due: ScheduledTime;
  readonly isNow: boolean;
  readonly notice?: KillNotice;
}

/** One row for each place, in one transaction with what is called off for it; then, if it is meant now, all are tried. */
async function takeDown(
  ports: Ports,
  story: StoryId,
  places: readonly PublicationSummary[],
  down: TakingDown,
  isCalledOff: (row: PublicationSummary) => boolean,
): Promise<CallOutput<'story:kill'>> {
  const { db } = ports.desk;
  const { ids, calledOff } = inTransaction(db, () => ({
    calledOff: callOff(ports, story, down.action, isCalledOff),
    decided: down.notice ? decideKilled(ports, story, down.notice) : null,
    ids: places.map((place) => writeRow(ports, place, down)),
  }));
  ports.emit('publication:changed', { story });
  if (down.isNow && !isOutboxPaused(db)) for (const id of ids) await publishNow(ports, id);
  return { rows: [...listedPublications(db, ids)], calledOff };
}

/** The desk shows it as killed, with the reason. */
function decideKilled(ports: Ports, story: StoryId, { reason }: KillNotice): number {
  return setDeskState(ports.desk.db, story, 'killed', {
    at: ports.clock(),
    author: currentAuthor(ports),
    note: reason,
  });
}

function writeRow(ports: Ports, { id: lastId }: PublicationSummary, down: TakingDown): PublicationId {
  const { edition, storyVersion, destination } = requirePublication(ports.desk, lastId);
  const id = ports.newId();
  insertPublication(ports.desk.db, {
    ...{ id, edition, storyVersion, destinationId: destination.id, due: down.due, action: down.action },
    createdAt: ports.clock(),
    author: currentAuthor(ports),
    ...(down.notice ? { killNotice: down.notice } : {}),
  });
  return id;
}

const because = { remove: 'It is taken away.', kill: 'The story was killed.' } as const;

/** Calls off what would undo it, or would be done in vain. Answers how many. */
function callOff(
  { desk }: Ports,
  story: StoryId,
  action: TakingDown['action'],
  isCalledOff: (row: PublicationSummary) => boolean,
): number {
  const rows = publicationsOfStory(desk.db, story).filter(
    (row) => isCalledOff(row) && mayPass(row.state, 'cancelled', 'person'),
  );
  for (const { id, state } of rows) moveState(desk.db, id, [state], 'cancelled', { reason: because[action] });
  return rows.length;
}
