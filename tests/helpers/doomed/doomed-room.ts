import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Destination, PublicationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { scheduleAt } from '#core/time/wall-time';
import type { Ports } from '../../../electron/handlers/ports';
import { publishDue, type PublishReport } from '../../../electron/publish/publish-due';
import type { PublishOptions } from '../../../electron/publish/publish-ports';
import { openDesk } from '../../../electron/storage/open';
import { takeIn, useOf } from '../photographed';
import { planDeed, zone, type Deed } from '../place/http-desk';
import { portsOf } from '../ports-of';
import { newStory, rewrite } from '../publishing-desk';
import { temporaryFolder } from '../temporary-desk';

const minutes = 60_000;
const first = '2026-12-01T18:00';
const second = '2026-12-01T18:30';
/** When the deed of a room falls due. */
export const due = scheduleAt(second, zone).instant;

/** A story of a room, and the row of the outbox that does the room's deed with it. */
export interface DoomedStory {
  readonly id: StoryId;
  readonly row: PublicationId;
  /** Its words once the deed is done, where they stand anywhere. */
  readonly says: string;
}

/** A desk, closed, with stories that are all about to be sent, changed, taken away or killed. */
export interface DoomedRoom {
  readonly desk: string;
  readonly deed: Deed;
  readonly destination: Destination;
  readonly stories: readonly DoomedStory[];
}

/** Opens the desk for as long as the work takes. Photos leave whole, as they do from the sending process. */
export async function withDesk<Value>(
  folder: string,
  work: (ports: Ports) => Promise<Value> | Value,
  now = due - 60 * minutes,
): Promise<Value> {
  const clock = () => now;
  const desk = openDesk(folder, { clock });
  try {
    return await work({ ...portsOf(desk, clock, () => undefined), darkroom: null });
  } finally {
    desk.close();
  }
}

/** Where a room's stories go, and how what is to be done before is done there. */
interface Doom {
  readonly deed: Deed;
  readonly count: number;
  readonly destinationOf: (ports: Ports, site: string) => Destination;
  readonly options?: PublishOptions;
}

/** A desk with stories of one slug. The first two show the same photo, and an update changes each for another. */
export async function doomedRoom({ deed, count, destinationOf, options }: Doom): Promise<DoomedRoom> {
  const root = realpathSync.native(temporaryFolder());
  const [desk, site] = [join(root, 'desk'), join(root, 'site')];
  mkdirSync(site);
  const before = await withDesk(desk, async (ports) => {
    const destination = destinationOf(ports, site);
    const stories = Array.from({ length: count }, (_, index) => write(ports, null, index, 'sails'));
    if (deed !== 'publish')
      for (const story of stories)
        await planDeed(ports, { story, to: destination, wall: first, deed: 'publish' });
    await lookAt(ports, scheduleAt(first, zone).instant, options);
    return { destination, stories };
  });
  const stories = await withDesk(desk, (ports) => planAll(ports, before, deed), due - 20 * minutes);
  return { desk, deed, destination: before.destination, stories };
}

async function planAll(
  ports: Ports,
  { destination, stories }: { readonly destination: Destination; readonly stories: readonly StoryId[] },
  deed: Deed,
): Promise<DoomedStory[]> {
  const planned: DoomedStory[] = [];
  for (const [index, id] of stories.entries()) {
    const verb = deed === 'update' ? 'is late' : 'sails';
    if (deed === 'update') write(ports, id, index, verb);
    const row = await planDeed(ports, { story: id, to: destination, wall: second, deed });
    planned.push({ id, row, says: words(index, verb) });
  }
  return planned;
}

function lookAt(ports: Ports, now: number, options?: PublishOptions): Promise<readonly PublishReport[]> {
  return publishDue({ ...ports, clock: () => now }, now, options);
}

const words = (index: number, verb: string): string => `Crossing ${index} ${verb}.`;

function write(ports: Ports, story: StoryId | null, index: number, verb: string): StoryId {
  const id = story ?? newStory(ports);
  const photo = takeIn(ports, { caption: `Quay ${Math.max(1, index)} as it ${verb}` });
  rewrite(ports, id, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words(index, verb) }] }, useOf(photo)],
  });
  return id;
}
