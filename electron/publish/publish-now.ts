import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import { sayTime } from '#core/time/say-time';
import { wallTimeAt } from '#core/time/wall-time';
import type { Publication } from '../storage/publications';
import { oneAtATime } from './one-at-a-time';
import { startRun, type PublishOptions, type PublishPorts, type Run } from './publish-ports';
import { requirePublication, requireSummary } from './require-publication';
import { sendPublication } from './send-publication';
import { settleInterrupted } from './settle-interrupted';

/**
 * Sends a waiting, missed or refused publication at once, because a person said so. Answers how it ended: sent, or
 * refused with the reason. @throws NewsroomError `not-found`, or `refused` where it is over.
 */
export async function publishNow(
  ports: PublishPorts,
  id: PublicationId,
  options: PublishOptions = {},
): Promise<PublicationSummary> {
  requireNotOver(requirePublication(ports.desk, id));
  await oneAtATime(ports.desk, () => send(startRun(ports, 'person', ports.clock(), options), id));
  return requireSummary(ports.desk, id);
}

async function send(run: Run, id: PublicationId): Promise<void> {
  const { desk } = run.ports;
  const publication = requirePublication(desk, id);
  if (publication.state === 'sending') await settleInterrupted(run, publication);
  const settled = requirePublication(desk, id);
  // The clock may have sent it while this waited its turn: then all is done that the person wanted.
  if (settled.state === 'sent') return;
  requireNotOver(settled);
  await sendPublication(run, settled);
}

function requireNotOver(publication: Publication): void {
  const { receipt, due, destination, state } = publication;
  const what = `${editionName(publication.edition)} cannot be sent: it`;
  if (state === 'cancelled') throw new NewsroomError('refused', `${what} was cancelled. Schedule it again.`);
  if (receipt === null) return;
  const when = sayTime(wallTimeAt(receipt.sentAt, due.zone));
  throw new NewsroomError('refused', `${what} went out to ${destination.name} at ${when}.`);
}
