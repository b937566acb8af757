import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { insertDestination } from '../../../electron/storage/destinations';
import { insertPublication } from '../../../electron/storage/publications';
import { setPaused, wakingPublications, wakingQuery } from '../../../electron/storage/publications-waking';
import { insertStory } from '../../../electron/storage/stories';
import { testEdition } from '../../helpers/edition';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const site = { id: randomUUID(), kind: 'folder', name: 'Site', settings: { path: '/srv/site' } } as const;

function outbox() {
  const clock = testClock();
  const { db } = temporaryDesk(clock);
  insertDestination(db, site, clock());
  const plan = (minutes: number) => {
    const [id, storyId] = [randomUUID(), randomUUID()];
    insertStory(db, storyId, clock());
    const due = { wall: '2026-12-01T18:30', zone: 'America/New_York', instant: clock.now + minutes * 60_000 };
    const edition = testEdition({ storyId, published: due });
    insertPublication(db, {
      id,
      edition,
      destinationId: site.id,
      due,
      createdAt: clock.now,
      author: 'Ada Fell',
    });
    return id;
  };
  return { clock, db, plan };
}

test('the clock reads the index of what wakes, and of the table only what it finds there', () => {
  const { db, clock, plan } = outbox();
  for (let minutes = 1; minutes <= 50; minutes += 1) plan(minutes);
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${wakingQuery}`).all({ now: clock.now }) as {
    detail: string;
  }[];
  const details = steps.map(({ detail }) => detail);
  expect(details).toContain('SEARCH publication USING INDEX publication_by_wake (wake_at<?)');
  expect(details.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
  expect(wakingPublications(db, clock.now)).toEqual([]);
});

test('what a person holds does not wake, and is where it was when it goes on', () => {
  const { db, clock, plan } = outbox();
  const id = plan(0);
  const waking = () => wakingPublications(db, clock.now).map((publication) => publication.id);
  expect(waking()).toEqual([id]);
  expect([setPaused(db, id, true), setPaused(db, id, true)]).toEqual([true, false]);
  expect(waking()).toEqual([]);
  expect(setPaused(db, id, false)).toBe(true);
  expect(waking()).toEqual([id]);
});
