import { editionName } from '#core/publication/edition-name';
import { timeliness, type PublicationId, type PublicationSummary } from '#core/publication/publication';
import { whyMissed } from '#core/publication/why-missed';
import type { Instant } from '#core/time/instant';
import {
  duePublications,
  getPublication,
  listPublications,
  moveState,
  publicationsInState,
  type ListedPublication,
  type Publication,
} from '../storage/publications';
import { oneAtATime } from './one-at-a-time';
import { pass, tell } from './pass';
import { startRun, type PublishOptions, type PublishPorts, type Run } from './publish-ports';
import { faultInWords } from './refusal';
import { sendPublication } from './send-publication';
import { settleInterrupted } from './settle-interrupted';

/** What became of a publication in one look at the clock. */
export interface PublishReport extends ListedPublication {
  /** What kept the desk itself from going on with it; empty where nothing did. It is tried again at the next look. */
  readonly fault: string;
}

/**
 * One look at the clock: settles what a crash interrupted, sends what is due, and marks what is late by more than the
 * grace as missed. Answers what became of each publication it touched. Never runs twice at once on a desk.
 */
export function publishDue(
  ports: PublishPorts,
  now: Instant,
  options: PublishOptions = {},
): Promise<readonly PublishReport[]> {
  return oneAtATime(ports.desk, () => lookAtAll(startRun(ports, 'clock', now, options)));
}

async function lookAtAll(run: Run): Promise<readonly PublishReport[]> {
  const { db } = run.ports.desk;
  const faults = new Map<PublicationId, string>();
  for (const summary of publicationsInState(db, 'sending'))
    faults.set(summary.id, await faultOf(run, summary, settleInterrupted));
  for (const summary of duePublications(db, run.now))
    faults.set(summary.id, await faultOf(run, summary, sendOrMiss));
  if (faults.size === 0) return [];
  return listPublications(db).flatMap((listed) => {
    const fault = faults.get(listed.id);
    return fault === undefined ? [] : [{ ...listed, fault }];
  });
}

async function sendOrMiss(run: Run, publication: Publication): Promise<void> {
  if (timeliness(publication.due.instant, run.now) === 'due') return sendPublication(run, publication);
  pass(run, publication, 'missed', {
    reason: whyMissed(editionName(publication.edition), publication, run.watchingSince),
  });
}

/** Does the work on one publication and answers what went wrong, or nothing: the others go on either way. */
async function faultOf(
  run: Run,
  summary: PublicationSummary,
  work: (run: Run, publication: Publication) => Promise<void>,
): Promise<string> {
  try {
    const publication = getPublication(run.ports.desk.db, summary.id);
    if (publication) await work(run, publication);
    return '';
  } catch (error) {
    run.log(error);
    askAbout(run, summary, error);
    return faultInWords(error);
  }
}

/** What cannot even be begun must not wait in silence for ever. */
function askAbout(run: Run, { id, storyId }: PublicationSummary, error: unknown): void {
  try {
    const reason = `This publication could not be begun. ${faultInWords(error)} Nothing was sent.`;
    if (moveState(run.ports.desk.db, id, ['waiting'], 'refused', { reason })) tell(run, storyId);
  } catch (again) {
    run.log(again);
  }
}
