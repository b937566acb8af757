import { editionName } from '#core/publication/edition-name';
import { isStillMeant, type PublicationId, type PublicationSummary } from '#core/publication/publication';
import { whyMissed } from '#core/publication/why-missed';
import { fitsWallTime } from '#core/time/fits-wall-time';
import type { Instant } from '#core/time/instant';
import { getPublication, moveState, type ListedPublication, type Publication } from '../storage/publications';
import { isOutboxPaused, listedPublications, wakingPublications } from '../storage/publications-waking';
import { askAboutZone } from './ask-about-zones';
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
 * One look at the clock: settles what a crash interrupted or trouble left open, does what is due, and marks what is
 * late by more than the grace as missed. Answers what became of each row it touched. Never runs twice at once on a
 * desk, and does nothing while a person holds the outbox.
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
  for (let round = nextRound(run, faults); round.length > 0; round = nextRound(run, faults))
    for (const summary of round) faults.set(summary.id, await faultOf(run, summary));
  if (faults.size === 0) return [];
  return listedPublications(db, [...faults.keys()]).map((listed) => ({
    ...listed,
    fault: faults.get(listed.id) ?? '',
  }));
}

/** What wakes now and was not looked at yet: with one done at a place, the next there may follow. */
function nextRound(run: Run, done: ReadonlyMap<PublicationId, string>): readonly PublicationSummary[] {
  const { db } = run.ports.desk;
  if (isOutboxPaused(db)) return [];
  return wakingPublications(db, run.now).filter(({ id }) => !done.has(id));
}

async function goOnWith(run: Run, publication: Publication): Promise<void> {
  if (publication.state === 'sending') await settleInterrupted(run, publication);
  const settled = getPublication(run.ports.desk.db, publication.id);
  const isDue = (settled?.due.instant ?? Infinity) <= run.now && (settled?.nextTry ?? 0) <= run.now;
  if (settled?.state === 'waiting' && isDue) await sendOrMiss(run, settled);
}

async function sendOrMiss(run: Run, publication: Publication): Promise<void> {
  if (!fitsWallTime(publication.due)) askAboutZone(run, publication);
  else if (isStillMeant(publication, run.now)) await sendPublication(run, publication);
  else miss(run, publication);
}

function miss(run: Run, publication: Publication): void {
  pass(run, publication, 'missed', {
    reason: whyMissed(editionName(publication.edition), publication, run.watchingSince),
  });
}

/** Does the work on one publication and answers what went wrong, or nothing: the others go on either way. */
async function faultOf(run: Run, summary: PublicationSummary): Promise<string> {
  try {
    const publication = getPublication(run.ports.desk.db, summary.id);
    if (publication) await goOnWith(run, publication);
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
