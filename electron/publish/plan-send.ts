import { runChecks } from '#core/checks/registry';
import { leaving } from '#core/checks/ways-out';
import type { Edition } from '#core/formats/edition';
import { storyFileStem } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import { killPage } from '#core/publication/kill-page';
import { timeForReaders } from '#core/publication/time-for-readers';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { sha256Of } from '../files/sha256-of';
import { checkContext } from '../storage/photo-facts';
import type { Publication } from '../storage/publications';
import { claimedAddresses, firstAtPlace, traceAt } from '../storage/publications-at-place';
import { driverOf, othersAt } from './arrival';
import type { Delivery, LeavingFile, Noted } from './destination-driver';
import type { Run } from './publish-ports';
import { renderPage, type LeavingPage } from './render-page';

/** All that will be sent of a publication or a kill, and where to. Nothing is written. */
export async function planSend(run: Run, publication: Publication): Promise<Delivery> {
  const { id, storyId, destination: to } = publication;
  const { db } = run.ports.desk;
  const { driver, destination } = driverOf(run, publication);
  const { page, beside } = await writePage(run, publication, driver.baseUrl(destination));
  const trace = traceAt(db, storyId, to.id);
  const besideNames = beside.map(({ name, sha256 }) => ({ name, sha256 }));
  const others = othersAt(run, publication, [...besideNames, ...trace.files]);
  const wanted = { storyId, name: page.name, beside: besideNames, before: trace.files, others };
  const { address, name, replaces } = await driver.reserve(destination, wanted, claimedAddresses(db, to.id));
  return {
    key: id,
    storyId,
    address,
    replaces,
    remoteId: trace.last?.remoteId ?? '',
    page: { ...page, name },
    beside,
    files: [{ name, sha256: page.sha256 }, ...besideNames],
    before: trace.files,
    others,
  };
}

/** What will be taken away, or null where nothing of the story is there. */
export function planRemoval(run: Run, publication: Publication): Noted | null {
  const { id, storyId, destination } = publication;
  const { db } = run.ports.desk;
  const trace = traceAt(db, storyId, destination.id);
  const address = claimedAddresses(db, destination.id).find(
    (claim) => claim.storyId === storyId && claim.stands,
  )?.address;
  if (!trace.stands || address === undefined) return null;
  return {
    key: id,
    storyId,
    address,
    remoteId: trace.last?.remoteId ?? '',
    files: [],
    before: trace.files,
    others: othersAt(run, publication, trace.files),
  };
}

async function writePage(run: Run, publication: Publication, baseUrl: string): Promise<LeavingPage> {
  const { edition } = publication;
  if (publication.action === 'kill') return { page: noticeOf(publication), beside: [] };
  requireNoMustFix(run, edition);
  return renderPage(run.ports, { ...edition, published: readersTime(run, publication) }, baseUrl);
}

function noticeOf({ edition, killNotice, storyId, due }: Publication): LeavingFile {
  const notice = killNotice ?? { reason: 'No reason was given', substitute: false };
  const { slug } = edition.content.fields;
  const bytes = Buffer.from(killPage({ storyId, slug, notice, killedAt: due }), 'utf8');
  return { name: `${storyFileStem(edition)}.html`, mediaType: 'text/html', bytes, sha256: sha256Of(bytes) };
}

/** Since when readers have the story at a place: since its first time there, or since now. */
function readersTime({ ports, now }: Run, { due, storyId, destination }: Publication): ScheduledTime {
  const first = firstAtPlace(ports.desk.db, storyId, destination.id);
  return first?.receipt ? timeForReaders(first.due, first.receipt.sentAt) : timeForReaders(due, now);
}

/**
 * What was checked when it was scheduled is checked again, since checks may have become stricter; and as it goes out now,
 * which may be before its time where a person says so: no embargo is over because the plan was for later.
 */
function requireNoMustFix({ ports, now }: Run, edition: Edition): void {
  const context = checkContext(ports.desk.db, edition, now);
  const { stops } = leaving('publish', runChecks({ ...edition, published: null }, context));
  const problems = stops.map(({ message }) => message);
  if (problems.length > 0) throw new NewsroomError('refused', problems.join(' '));
}
