import { NewsroomError } from '#core/newsroom-error';
import type { Publication } from '../storage/publications';
import { driverOf, findArrival, noteArrival } from './arrival';
import type { Arrival, Noted } from './destination-driver';
import { pass } from './pass';
import { planRemoval, planSend } from './plan-send';
import type { Run } from './publish-ports';
import { requirePublication } from './require-publication';
import { settleFailure } from './settle-failure';

/**
 * Does what one row of the outbox says, unless an earlier attempt turns out to have done it. It ends sent with a
 * receipt, refused with the reason, or waits to be tried again; where somebody moved it in between, or the app closes
 * before it began, it is left alone.
 */
export async function sendPublication(run: Run, publication: Publication): Promise<void> {
  try {
    const arrival = await findArrival(run, publication);
    if (arrival) await noteArrival(run, publication, arrival);
    else if (publication.action === 'remove') await remove(run, publication);
    else await send(run, publication);
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'cancelled') return;
    run.log(error);
    await settleFailure(run, publication, error);
  }
}

async function send(run: Run, publication: Publication): Promise<void> {
  const { driver, destination } = driverOf(run, publication);
  const delivery = await planSend(run, publication);
  run.at('planned');
  if (!note(run, publication, delivery, delivery.page.sha256)) return;
  run.at('noted');
  const arrival = await driver.send(destination, delivery);
  run.at('sent');
  await receipt(run, publication, arrival);
}

async function remove(run: Run, publication: Publication): Promise<void> {
  const { driver, destination } = driverOf(run, publication);
  const noted = planRemoval(run, publication);
  run.at('planned');
  if (!note(run, publication, noted, null)) return;
  run.at('noted');
  if (noted) await driver.remove(destination, noted);
  run.at('sent');
  await receipt(run, publication, {
    address: noted?.address ?? '',
    remoteId: noted?.remoteId ?? '',
    at: null,
  });
}

function note(run: Run, publication: Publication, noted: Noted | null, pageSha256: string | null): boolean {
  return pass(run, publication, 'sending', {
    address: noted?.address ?? null,
    files: noted?.files ?? [],
    pageSha256,
    attempts: publication.attempts + 1,
    reason: '',
  });
}

function receipt(run: Run, { id }: Publication, arrival: Arrival): Promise<void> {
  return noteArrival(run, requirePublication(run.ports.desk, id), arrival);
}
