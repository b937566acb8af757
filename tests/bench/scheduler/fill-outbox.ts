import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import * as entity from '#core/contract/entities';
import { wallTimeAt } from '#core/time/wall-time';
import { insertDestination } from '../../../electron/storage/destinations';
import { openDesk } from '../../../electron/storage/open';
import { insertPublication } from '../../../electron/storage/publications';
import { rowsOf } from '../../../electron/storage/query';
import { fillDesk } from '../desk/fill-desk';

const zone = 'America/New_York';
const hour = 3_600_000;
const snapshotRow = z.object({
  storyId: z.string(),
  content: z.string().transform((json) => entity.storyContent.parse(JSON.parse(json))),
});

/** Makes a desk on which so many stories wait for their time, one a minute from tomorrow on. */
export function fillOutbox(folder: string, count: number): void {
  fillDesk(folder, count, () => undefined);
  const now = Date.now();
  const desk = openDesk(folder, { clock: () => now });
  const { db } = desk;
  db.pragma('synchronous = OFF');
  const site = { id: randomUUID(), kind: 'folder', name: 'Site', settings: { path: '/nowhere' } } as const;
  insertDestination(db, site, now);
  const stories = rowsOf(db, snapshotRow, 'SELECT story_id AS storyId, content FROM snapshot');
  db.transaction(() => {
    stories.forEach(({ storyId, content }, index) => {
      const due = wallTimeAt(now + 24 * hour + index * 60_000, zone);
      const edition = {
        storyId,
        version: 1,
        content,
        photos: [],
        createdAt: now,
        savedAt: now,
        zone,
      } as const;
      insertPublication(db, {
        ...{ id: randomUUID(), destinationId: site.id, due, createdAt: now, author: 'Ada Fell' },
        edition: { ...edition, published: due, embargo: null, standing: 'usable' },
      });
    });
  })();
  desk.close();
}
