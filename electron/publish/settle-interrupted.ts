import type { Publication } from '../storage/publications';
import { findArrival, noteArrival } from './arrival';
import { pass } from './pass';
import type { Run } from './publish-ports';
import { forgotten } from './refusal';
import { settleFailure } from './settle-failure';

/**
 * Settles a publication that a crash left in sending, or whose answer never came. Where it arrived it is sent, with a
 * receipt; where not, it waits again, so that its own time, and the grace, decide anew; where nobody can tell, it is
 * asked again later, or a person is.
 */
export async function settleInterrupted(run: Run, publication: Publication): Promise<void> {
  try {
    await settle(run, publication);
  } catch (error) {
    run.log(error);
    await settleFailure(run, publication, error);
  }
}

async function settle(run: Run, publication: Publication): Promise<void> {
  const arrival = await findArrival(run, publication);
  run.at('looked');
  if (arrival) await noteArrival(run, publication, arrival);
  else pass(run, publication, 'waiting', forgotten);
  run.at('settled');
}
