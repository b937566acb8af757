import { NewsroomError } from '#core/newsroom-error';
import type { Destination, PublicationSummary, Receipt } from '#core/publication/publication';
import { getDestination } from '../storage/destinations';
import type { Publication } from '../storage/publications';
import type { DestinationDriver } from './destination-driver';
import { drivers } from './destinations/registry';
import { pass } from './pass';
import type { Run } from './publish-ports';

/** The destination of a publication and what drives it. @throws NewsroomError `not-found`. */
export function driverOf(
  { ports }: Pick<Run, 'ports'>,
  publication: PublicationSummary,
): { readonly driver: DestinationDriver; readonly destination: Destination } {
  const destination = getDestination(ports.desk.db, publication.destination.id);
  if (destination) return { destination, driver: drivers[destination.kind] };
  throw new NewsroomError(
    'not-found',
    `The destination ${publication.destination.name} is no longer on this desk.`,
  );
}

/** The receipt of an earlier attempt whose page turns out to stand at its address, or null. */
export async function findArrival(run: Run, publication: Publication): Promise<Receipt | null> {
  const { address, pageSha256, due } = publication;
  if (address === null || pageSha256 === null) return null;
  const { driver, destination } = driverOf(run, publication);
  const seen = await driver.find(destination, address, pageSha256);
  if (seen === null) return null;
  // The clock of a destination is its own: what it says of the time is believed between the due time and now.
  return { address, sha256: pageSha256, sentAt: Math.min(run.now, Math.max(seen, due.instant)) };
}

/** Writes down that a publication went out. */
export function noteArrival(run: Run, publication: Publication, receipt: Receipt): void {
  if (publication.state !== 'sending' && !pass(run, publication, 'sending')) return;
  pass(run, publication, 'sent', { receipt, reason: '' });
}
