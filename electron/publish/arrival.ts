import { basename } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination, PublicationSummary, Receipt, SentFile } from '#core/publication/publication';
import { getDestination } from '../storage/destinations';
import type { Publication } from '../storage/publications';
import { filesOfOthers } from '../storage/files-at-place';
import { traceAt } from '../storage/publications-at-place';
import type { Arrival, DestinationDriver, Noted } from './destination-driver';
import { listAfter } from './list-after';
import { pass } from './pass';
import type { Run } from './publish-ports';
import { faultInWords } from './refusal';
import { Trouble } from './trouble';

/** The destination of a publication and what drives it. @throws NewsroomError `not-found`. */
export function driverOf(
  { ports, drivers }: Pick<Run, 'ports' | 'drivers'>,
  publication: Pick<PublicationSummary, 'destination'>,
): { readonly driver: DestinationDriver; readonly destination: Destination } {
  const destination = getDestination(ports.desk.db, publication.destination.id);
  if (destination) return { destination, driver: drivers[destination.kind] };
  throw new NewsroomError(
    'not-found',
    `The destination ${publication.destination.name} is no longer on this desk.`,
  );
}

/** What is noted on the desk of a publication that is being sent, or null where nothing is. */
export function notedOf({ ports }: Pick<Run, 'ports'>, publication: Publication): Noted | null {
  const { id, storyId, destination, address } = publication;
  if (address === null) return null;
  const files = publication.files.length > 0 ? publication.files : pageAlone(address, publication.pageSha256);
  const { last, files: before } = traceAt(ports.desk.db, storyId, destination.id, id);
  const others = othersAt({ ports }, publication, [...files, ...before]);
  return { key: id, storyId, address, remoteId: last?.remoteId ?? '', files, before, others };
}

/** Which of these files other stories need at the place a publication goes to, or may need. */
export function othersAt(
  { ports }: Pick<Run, 'ports'>,
  { storyId, destination, edition }: Publication,
  files: readonly SentFile[],
): readonly SentFile[] {
  const photos = edition.photos.map(({ id }) => id);
  return filesOfOthers(ports.desk.db, storyId, destination.id, { files, photos });
}

/** What was noted before files were: the page. */
function pageAlone(address: string, sha256: string | null): Noted['files'] {
  return sha256 === null ? [] : [{ name: basename(address), sha256 }];
}

/**
 * Asks the destination what an earlier try of this publication has done, after taking away what it left half-written.
 * Null: certainly nothing.
 */
export async function findArrival(run: Run, publication: Publication): Promise<Arrival | null> {
  const noted = notedOf(run, publication);
  if (noted === null) return null;
  const { driver, destination } = driverOf(run, publication);
  if (publication.action === 'remove') return findGone(driver, destination, noted);
  await driver.tidy(destination, noted);
  run.at('tidied');
  return driver.find(destination, noted);
}

async function findGone(
  driver: DestinationDriver,
  destination: Destination,
  noted: Noted,
): Promise<Arrival | null> {
  const { address, remoteId } = noted;
  return (await driver.isGone(destination, noted)) ? { address, remoteId, at: null } : null;
}

/**
 * Finishes what arrived and writes down that it did. Where the rest cannot be brought up to date because the destination
 * says no, it went out all the same, and that is said; where it is trouble, it is finished later.
 */
export async function noteArrival(run: Run, publication: Publication, arrival: Arrival): Promise<void> {
  const noted = notedOf(run, publication);
  if (publication.state !== 'sending' && !pass(run, publication, 'sending')) return;
  const receipt = receiptOf(run, publication, noted, arrival);
  const reason = noted ? await finish(run, publication, noted, receipt) : '';
  run.at('finished');
  pass(run, publication, 'sent', { receipt, reason });
  run.at('receipted');
}

async function finish(run: Run, publication: Publication, noted: Noted, receipt: Receipt): Promise<string> {
  const { driver, destination } = driverOf(run, publication);
  try {
    await driver.finish(destination, noted, listAfter(run, publication, receipt));
    return '';
  } catch (error) {
    if (error instanceof Trouble) throw error;
    run.log(error);
    return `Not all of ${destination.name} could be brought up to date with it. ${faultInWords(error)}`;
  }
}

function receiptOf(
  run: Run,
  { action, due, pageSha256 }: Publication,
  noted: Noted | null,
  arrival: Arrival,
): Receipt {
  const isRemoval = action === 'remove';
  return {
    address: arrival.address,
    sha256: isRemoval ? '' : (pageSha256 ?? ''),
    // The clock of a destination is its own: what it says of the time is believed between the due time and now.
    sentAt: arrival.at === null ? run.now : Math.min(run.now, Math.max(arrival.at, due.instant)),
    remoteId: arrival.remoteId,
    files: (isRemoval ? noted && takenAway(noted) : noted?.files) ?? [],
  };
}

/** What a removal takes away: all that the story has there, but for what other stories need. */
function takenAway({ before, others }: Noted): Noted['files'] {
  const kept = new Set(others.map(({ name }) => name));
  return before.filter(({ name }) => !kept.has(name));
}
