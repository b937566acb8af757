import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Destination, PublicationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { scheduleAt } from '#core/time/wall-time';
import type { Ports } from '../../../electron/handlers/ports';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { killStory, unpublishStory } from '../../../electron/handlers/take-down';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { insertDestination } from '../../../electron/storage/destinations';
import { setOutboxPaused } from '../../../electron/storage/publications-waking';
import { publishingDesk, rewrite } from '../publishing-desk';
import { placeDriver } from './place-driver';
import { openPlace, type Place } from './place-server';

export const zone = 'America/New_York';
/** How a story can be sent, changed and taken back. */
export const deeds = ['publish', 'update', 'remove', 'kill'] as const;
export type Deed = (typeof deeds)[number];

const options = { drivers: { folder: placeDriver }, jitter: () => 0.5 };

/** Keeps a place as a destination of a desk. */
export function addPlace(ports: Pick<Ports, 'desk' | 'clock'>, { url }: Pick<Place, 'url'>): Destination {
  const wire: Destination = { id: randomUUID(), kind: 'folder', name: 'Wire', settings: { path: url } };
  insertDestination(ports.desk.db, wire, ports.clock());
  return wire;
}

/** Plans a deed without doing it, whatever the outbox would do at once. Answers its row. */
export async function planDeed(
  ports: Ports,
  {
    story,
    to,
    wall,
    deed,
  }: { readonly story: StoryId; readonly to: Destination; readonly wall: string; readonly deed: Deed },
): Promise<PublicationId> {
  const at = { wall, zone };
  if (deed === 'remove') return (await unpublishStory(ports, { story, at })).rows[0]?.id ?? '';
  if (deed === 'publish' || deed === 'update')
    return (await scheduleStory(ports, { story, destination: to.id, at })).id;
  setOutboxPaused(ports.desk.db, true);
  const { rows } = await killStory(ports, story, { reason: 'A forgery', substitute: false });
  setOutboxPaused(ports.desk.db, false);
  return rows[0]?.id ?? '';
}

/** A desk whose stories go to a place over HTTP; both end with the test. */
export async function httpDesk() {
  const world = publishingDesk();
  const place = await openPlace();
  place.clock = world.clock;
  onTestFinished(() => place.close());
  const { ports, clock } = world;
  const wire = addPlace(ports, place);
  const look = (now: number) => publishDue(ports, (clock.now = now), options);
  const bySomebody = (id: PublicationId) => publishNow(ports, id, options);

  /** A story that is about to be sent, changed, taken away or killed: its row, and when that falls due. */
  const about = async (deed: Deed) => {
    const story = world.newStory();
    if (deed !== 'publish') {
      await planDeed(ports, { story, to: wire, wall: '2026-12-01T18:00', deed: 'publish' });
      await look(scheduleAt('2026-12-01T18:00', zone).instant);
    }
    if (deed === 'update') rewrite(ports, story, 'Fares rise by a third.');
    const wall = '2026-12-01T18:30';
    const id = await planDeed(ports, { story, to: wire, wall, deed });
    const due = deed === 'kill' ? clock.now : scheduleAt(wall, zone).instant;
    return { story, id, due };
  };
  return { ...world, place, wire, look, bySomebody, about };
}

/** Whether a request does something to a story. */
export const changes = ({ path, method }: { readonly path: string; readonly method: string }): boolean =>
  path.startsWith('/stories/') && method !== 'GET';
