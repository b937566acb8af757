import type { Publication } from '../storage/publications';
import { driverOf, findArrival, noteArrival } from './arrival';
import { pass } from './pass';
import type { Run } from './publish-ports';
import { refusal } from './refusal';

/**
 * Settles a publication that a crash left in sending. Where its page arrived it is sent, with a receipt; where not, it
 * waits again, so that its own time, and the grace, decide anew; where nobody can tell, it asks.
 */
export async function settleInterrupted(run: Run, publication: Publication): Promise<void> {
  try {
    await settle(run, publication);
  } catch (error) {
    run.log(error);
    pass(run, publication, 'refused', refusal(publication, error, 'unknown'));
  }
}

async function settle(run: Run, publication: Publication): Promise<void> {
  const { driver, destination } = driverOf(run, publication);
  if (publication.address !== null) await driver.tidy(destination, publication.id, publication.address);
  run.at('tidied');
  const receipt = await findArrival(run, publication);
  run.at('looked');
  if (receipt) noteArrival(run, publication, receipt);
  else pass(run, publication, 'waiting', { address: null, pageSha256: null });
  run.at('settled');
}
