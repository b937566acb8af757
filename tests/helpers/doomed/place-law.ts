import { expect } from 'vitest';
import { sha256Of } from '../../../electron/files/sha256-of';
import type { Place } from '../place/place-server';
import type { DoomedRoom } from './doomed-room';
import { expectAllDone, type Done } from './expect-all-done';

/** At the end: each row was done once at the place, every receipt is true of what stands there, and the list names it. */
export async function expectExactlyOnceAt(place: Place, room: DoomedRoom): Promise<void> {
  const done = await expectAllDone(room);
  for (const each of done) expectTrueReceipt(place, each);
  expect(place.halfWritten()).toEqual([]);
  const stands = room.deed === 'publish' || room.deed === 'update';
  expect([...place.list()].sort()).toEqual(stands ? done.map(({ id }) => id).sort() : []);
}

function expectTrueReceipt({ effects, pages, url }: Place, { id, row, says, publication }: Done): void {
  const page = pages.get(id);
  expect(effects.filter(({ key }) => key === row)).toHaveLength(1);
  if (publication.action === 'remove') {
    expect([page, publication.receipt?.sha256]).toEqual([undefined, '']);
    return;
  }
  expect(publication.receipt).toMatchObject({
    address: `${url}stories/${id}`,
    sha256: sha256Of(page ?? ''),
    remoteId: `post-${id}`,
  });
  expect([page?.includes(says), page?.includes('Mandatory kill')]).toEqual(
    publication.action === 'kill' ? [false, true] : [true, false],
  );
}
