import type { Edition } from '#core/formats/edition';
import { compareStories } from '#core/history/compare';
import { NewsroomError } from '#core/newsroom-error';
import type { KillNotice } from '#core/publication/kill-notice';
import type { Destination, PublicationAction } from '#core/publication/publication';
import { wallTimeAt } from '#core/time/wall-time';
import { getPublication, type Publication } from '../storage/publications';
import { placesOf } from '../storage/publications-at-place';
import { driverOf } from './arrival';
import type { DryRunStep } from './destination-driver';
import { listAfter } from './list-after';
import { planRemoval, planSend } from './plan-send';
import { startRun, type PublishOptions, type PublishPorts, type Run } from './publish-ports';
import { faultInWords } from './refusal';

/** What would be done at a destination, and what would keep it from being done. */
export interface DryRun {
  readonly address: string;
  readonly steps: readonly DryRunStep[];
  readonly words: { readonly changes: number; readonly added: number; readonly removed: number } | null;
  readonly problems: readonly string[];
}

/** What is meant to be done. */
export interface Meant {
  readonly action: PublicationAction;
  readonly edition: Edition;
  readonly destination: Destination;
  readonly killNotice: KillNotice | null;
}

const unwritten = '00000000-0000-4000-8000-000000000000';

/** Plans it exactly as it would be done now, and does nothing. What stands in the way is a problem, not an error. */
export async function dryRun(
  ports: PublishPorts,
  meant: Meant,
  options: PublishOptions = {},
): Promise<DryRun> {
  const run = startRun(ports, 'person', ports.clock(), options);
  const publication = asIfWritten(run, meant);
  const words = meant.action === 'publish' ? difference(run, publication) : null;
  try {
    const done =
      meant.action === 'remove' ? await removal(run, publication) : await sending(run, publication);
    return { ...done, words, problems: [] };
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    return { address: '', steps: [], words, problems: [faultInWords(error)] };
  }
}

async function sending(run: Run, publication: Publication) {
  const { driver, destination } = driverOf(run, publication);
  const delivery = await planSend(run, publication);
  const list = listAfter(run, publication, { address: delivery.address, sentAt: run.now });
  return { address: delivery.address, steps: await driver.dryRunSend(destination, delivery, list) };
}

async function removal(run: Run, publication: Publication) {
  const { driver, destination } = driverOf(run, publication);
  const noted = planRemoval(run, publication);
  if (!noted) return { address: '', steps: [] };
  const list = listAfter(run, publication, { address: noted.address, sentAt: run.now });
  return { address: noted.address, steps: await driver.dryRunRemove(destination, noted, list) };
}

/** How what would go out differs from what stands there; null where nothing does. */
function difference({ ports }: Run, { storyId, destination, edition }: Publication): DryRun['words'] {
  const last = placesOf(ports.desk.db, storyId).find((each) => each.destination.id === destination.id);
  const standing = last?.action === 'publish' ? getPublication(ports.desk.db, last.id) : null;
  if (!standing) return null;
  const { changes, added, removed } = compareStories(standing.edition.content, edition.content);
  return { changes, added, removed };
}

/** The row as it would be written now. */
function asIfWritten(run: Run, { action, edition, destination, killNotice }: Meant): Publication {
  const { id, kind, name } = destination;
  return {
    ...{
      id: unwritten,
      storyId: edition.storyId,
      action,
      corrects: false,
      edition,
      killNotice,
      storyVersion: edition.version,
    },
    ...{ destination: { id, kind, name }, due: wallTimeAt(run.now, edition.zone), state: 'waiting' },
    ...{ attempts: 0, nextTry: null, isPaused: false, reason: '', receipt: null, createdAt: run.now },
    ...{ address: null, pageSha256: null, files: [] },
  };
}
