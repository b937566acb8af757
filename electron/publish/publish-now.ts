import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import { sayTime } from '#core/time/say-time';
import { wallTimeAt } from '#core/time/wall-time';
import type { Desk } from '../storage/desk';
import type { Publication } from '../storage/publications';
import { earlierAtPlace, isOutboxPaused } from '../storage/publications-waking';
import { oneAtATime } from './one-at-a-time';
import { startRun, type PublishOptions, type PublishPorts, type Run } from './publish-ports';
import { requirePublication, requireSummary } from './require-publication';
import { sendPublication } from './send-publication';
import { settleInterrupted } from './settle-interrupted';

/**
 * Does what an open row says at once, because a person said so: one that waits, was missed, was refused, or whose
 * answer never came. Answers how it ended. One that waits behind an earlier row of its story at its place goes on
 * waiting. @throws NewsroomError `not-found`, or `refused` where it is over or the outbox is held.
 */
export async function publishNow(
  ports: PublishPorts,
  id: PublicationId,
  options: PublishOptions = {},
): Promise<PublicationSummary> {
  requireNotOver(requirePublication(ports.desk, id));
  requireNotHeld(ports.desk);
  await oneAtATime(ports.desk, () => send(startRun(ports, 'person', ports.clock(), options), id));
  return requireSummary(ports.desk, id);
}

/** @throws NewsroomError `refused` while a person holds the whole outbox. */
export function requireNotHeld({ db }: Desk): void {
  if (!isOutboxPaused(db)) return;
  throw new NewsroomError(
    'refused',
    'The outbox is paused: nothing leaves this desk, and nothing was sent. Resume it first.',
  );
}

async function send(run: Run, id: PublicationId): Promise<void> {
  const { desk } = run.ports;
  const publication = requirePublication(desk, id);
  if (publication.state === 'sending') await settleInterrupted(run, publication);
  const settled = requirePublication(desk, id);
  // The clock may have done it while this waited its turn: then all is done that the person wanted.
  if (settled.state === 'sent' || settled.state === 'sending') return;
  requireNotOver(settled);
  if (earlierAtPlace(desk.db, id) === null) await sendPublication(run, settled);
}

function requireNotOver(publication: Publication): void {
  const { receipt, due, destination, state, action } = publication;
  const name = editionName(publication.edition);
  if (state === 'cancelled')
    throw new NewsroomError('refused', `${name} cannot be sent: it was cancelled. Schedule it again.`);
  if (receipt === null) return;
  const when = sayTime(wallTimeAt(receipt.sentAt, due.zone));
  const done = { publish: 'it went out to', remove: 'it was taken away from', kill: 'it was killed at' }[
    action
  ];
  throw new NewsroomError('refused', `${name} cannot be sent: ${done} ${destination.name} at ${when}.`);
}
