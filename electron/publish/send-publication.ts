import { mustFix, runChecks } from '#core/checks/registry';
import type { Edition } from '#core/formats/edition';
import { NewsroomError } from '#core/newsroom-error';
import { timeliness, type Receipt } from '#core/publication/publication';
import { wallTimeAt } from '#core/time/wall-time';
import { claimedAddresses, getPublication, type Publication } from '../storage/publications';
import { driverOf, findArrival, noteArrival } from './arrival';
import type { Page, Reservation } from './destination-driver';
import { pass } from './pass';
import type { Run } from './publish-ports';
import { refusal } from './refusal';
import { renderPage } from './render-page';

/** What will be sent, and where to. */
interface Plan {
  readonly page: Page;
  readonly place: Reservation;
}

/**
 * Sends one publication, unless an earlier attempt turns out to have arrived. It ends sent with a receipt, or refused
 * with the reason; where somebody moved it in between, it is left alone.
 */
export async function sendPublication(run: Run, publication: Publication): Promise<void> {
  try {
    const receipt = await findArrival(run, publication);
    if (receipt) noteArrival(run, publication, receipt);
    else await deliver(run, publication);
  } catch (error) {
    run.log(error);
    await settleFailure(run, publication, error);
  }
}

async function deliver(run: Run, publication: Publication): Promise<void> {
  const { driver, destination } = driverOf(run, publication);
  const { page, place } = await makePlan(run, publication);
  run.at('planned');
  const { address } = place;
  const noted = { address, pageSha256: page.sha256, attempts: publication.attempts + 1, reason: '' };
  if (!pass(run, publication, 'sending', noted)) return;
  run.at('noted');
  await driver.send(destination, publication.id, page, place);
  run.at('sent');
  pass(run, publication, 'sent', { receipt: { address, sha256: page.sha256, sentAt: run.now } });
  run.at('receipted');
}

async function makePlan(run: Run, publication: Publication): Promise<Plan> {
  const { edition, due, storyId } = publication;
  const { driver, destination } = driverOf(run, publication);
  requireNoMustFix(edition);
  // A page says when it went out: at its time, or when a person sent it.
  const published = timeliness(due.instant, run.now) === 'due' ? due : wallTimeAt(run.now, due.zone);
  const page = renderPage(run.ports.photos, { ...edition, published }, driver.baseUrl(destination));
  const claims = claimedAddresses(run.ports.desk.db, destination.id);
  return { page, place: await driver.reserve(destination, storyId, page.name, claims) };
}

/** What was checked when it was scheduled is checked again, since checks may have become stricter. */
function requireNoMustFix(edition: Edition): void {
  const problems = mustFix(runChecks(edition)).map(({ message }) => message);
  if (problems.length > 0) throw new NewsroomError('refused', problems.join(' '));
}

async function settleFailure(run: Run, { id }: Publication, error: unknown): Promise<void> {
  const publication = getPublication(run.ports.desk.db, id);
  if (!publication) return;
  const arrival = await look(run, publication);
  if (typeof arrival === 'object') noteArrival(run, publication, arrival);
  else pass(run, publication, 'refused', refusal(publication, error, arrival));
}

async function look(run: Run, publication: Publication): Promise<Receipt | 'absent' | 'unknown'> {
  try {
    return (await findArrival(run, publication)) ?? 'absent';
  } catch (error) {
    run.log(error);
    return 'unknown';
  }
}
