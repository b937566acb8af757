import { grace, isStillMeant } from '#core/publication/publication';
import { nextTryAt } from '#core/publication/try-again';
import type { Instant } from '#core/time/instant';
import { getPublication, type Publication, type StateDetails } from '../storage/publications';
import { findArrival, noteArrival } from './arrival';
import { pass } from './pass';
import type { Run } from './publish-ports';
import { faultInWords, forgotten, refusal, sayFailed, sayUnknown } from './refusal';
import { Trouble } from './trouble';

/**
 * Settles a try that failed. What arrived all the same is sent. What certainly did not is refused, or, where it was
 * trouble and may still go out by itself, waits for its next try. Where nobody can tell, it stays in sending and the
 * destination is asked again, so that it is never sent twice.
 */
export async function settleFailure(
  run: Run,
  { id }: Pick<Publication, 'id'>,
  error: unknown,
): Promise<void> {
  const publication = getPublication(run.ports.desk.db, id);
  if (!publication) return;
  try {
    const arrival = await findArrival(run, publication);
    if (arrival) await noteArrival(run, publication, arrival);
    else setBack(run, publication, error);
  } catch (unseen) {
    run.log(unseen);
    stayUnknown(run, getPublication(run.ports.desk.db, id) ?? publication, error, unseen);
  }
}

/** Nothing of it is there. */
function setBack(run: Run, publication: Publication, error: unknown): void {
  if (error instanceof Trouble && isMeant(run, publication) && mayWait(publication))
    pass(run, publication, 'waiting', { ...forgotten, ...tryAgain(run, publication, error) });
  else pass(run, publication, 'refused', refusal(publication, error, 'absent'));
}

/** It may be there, or not. */
function stayUnknown(run: Run, publication: Publication, error: unknown, unseen: unknown): void {
  if (publication.state === 'sending' && (error instanceof Trouble || unseen instanceof Trouble))
    pass(run, publication, 'sending', {
      ...tryAgain(run, publication, unseen),
      reason: `${sayUnknown(publication)} ${faultInWords(unseen)} It is asked again by itself before anything is sent.`,
    });
  else if (publication.address === null) setBack(run, publication, error);
  else pass(run, publication, 'refused', refusal(publication, error, 'unknown'));
}

const isMeant = (run: Run, publication: Publication): boolean => isStillMeant(publication, run.now);
const mayWait = ({ state }: Publication): boolean => state === 'waiting' || state === 'sending';

/**
 * What is written down with trouble: what it is, and when it is tried again: not before the destination
 * wants it, and never later than it asks.
 */
function tryAgain(run: Run, publication: Publication, error: unknown): StateDetails {
  const attempts = publication.state === 'sending' ? publication.attempts : publication.attempts + 1;
  const asked = error instanceof Trouble ? error.pause : 0;
  const next = Math.max(nextTryAt(run.now, attempts, run.jitter()), run.now + asked);
  return {
    attempts,
    nextTry: Math.min(next, asksAt(run, publication) ?? next),
    reason: `${sayFailed(publication)} ${faultInWords(error)} It is tried again by itself.`,
  };
}

/** When a publication that waits will be too late for its time; null where it never is, or that has passed. */
function asksAt({ now }: Run, { action, due }: Publication): Instant | null {
  const end = due.instant + grace + 1;
  return action === 'publish' && now < end ? end : null;
}
