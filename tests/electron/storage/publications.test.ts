import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PublicationState } from '../../../core/publication/publication';
import {
  findDestination,
  getDestination,
  insertDestination,
  listDestinations,
} from '../../../electron/storage/destinations';
import {
  getPublication,
  insertPublication,
  listPublications,
  moveState,
  publicationsInState,
  publicationsOfStory,
  tellingPublications,
} from '../../../electron/storage/publications';
import { wakingPublications } from '../../../electron/storage/publications-waking';
import { getStory, insertStory, listStories } from '../../../electron/storage/stories';
import { testEdition } from '../../helpers/edition';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const site = { id: randomUUID(), kind: 'folder', name: 'Site', settings: { path: '/srv/site' } } as const;

function outbox() {
  const clock = testClock();
  const { db } = temporaryDesk(clock);
  insertDestination(db, site, clock());
  const newStory = () => {
    const id = randomUUID();
    insertStory(db, id, clock());
    return id;
  };
  /** A publication of a story, due some minutes from now. */
  const plan = (storyId: string, minutes: number, state: PublicationState = 'waiting') => {
    const id = randomUUID();
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
    if (state !== 'waiting') expect(moveState(db, id, ['waiting'], state)).toBe(true);
    return id;
  };
  return { clock, db, newStory, plan };
}

test('destinations are listed by name, found letter for letter, and no name is taken twice', () => {
  const { db, clock } = outbox();
  const archive = { ...site, id: randomUUID(), name: 'Archive' };
  insertDestination(db, archive, clock());
  expect(listDestinations(db)).toEqual([archive, site]);
  expect(getDestination(db, site.id)).toEqual(site);
  expect(findDestination(db, 'Site')).toEqual(site);
  expect(findDestination(db, 'site')).toBeNull();
  expect(() => insertDestination(db, { ...site, id: randomUUID() }, clock())).toThrow(
    expect.objectContaining({
      code: 'refused',
      message: expect.stringContaining('already a destination "Site"') as unknown,
    }),
  );
});

test('a new publication waits, holds its edition word for word, and its story shows as scheduled', () => {
  const { db, newStory, plan, clock } = outbox();
  const story = newStory();
  const id = plan(story, 30);
  const publication = getPublication(db, id);
  expect(publication).toMatchObject({
    id,
    storyId: story,
    storyVersion: 41,
    destination: { id: site.id, kind: 'folder', name: 'Site' },
    due: { wall: '2026-12-01T18:30', zone: 'America/New_York', instant: clock.now + 1_800_000 },
    state: 'waiting',
    attempts: 0,
    reason: '',
    receipt: null,
    address: null,
    pageSha256: null,
  });
  expect(publication?.edition).toEqual(testEdition({ storyId: story, published: publication?.due ?? null }));
  expect(getStory(db, story)).toMatchObject({ state: 'scheduled', publication: { id } });
  expect(getPublication(db, randomUUID())).toBeNull();
});

test('a state is moved only from where it was expected, with what was written down, and the rest stays', () => {
  const { db, newStory, plan, clock } = outbox();
  const id = plan(newStory(), 0);
  const planned = { address: '/srv/site/a.html', pageSha256: 'ab', attempts: 1 };
  expect(moveState(db, id, ['waiting', 'missed'], 'sending', planned)).toBe(true);
  expect(moveState(db, id, ['waiting', 'missed'], 'sending', { attempts: 2 })).toBe(false);
  expect(getPublication(db, id)).toMatchObject({ state: 'sending', ...planned });

  const files = [{ name: 'a.html', sha256: 'ab' }];
  const receipt = { address: '/srv/site/a.html', sha256: 'ab', sentAt: clock.now, remoteId: '', files };
  expect(moveState(db, id, ['sending'], 'sent', { receipt })).toBe(true);
  expect(getPublication(db, id)).toMatchObject({ state: 'sent', ...planned, receipt });
  expect(moveState(db, id, ['sending'], 'refused', { reason: 'too late' })).toBe(false);
  expect(moveState(db, randomUUID(), ['waiting'], 'sent')).toBe(false);
  expect(getPublication(db, id)).toMatchObject({ state: 'sent', reason: '' });
});

test.each<[PublicationState[], string, PublicationState | null]>([
  [[], 'draft', null],
  [['cancelled'], 'draft', null],
  [['waiting'], 'scheduled', 'waiting'],
  [['sending', 'waiting'], 'scheduled', 'sending'],
  [['sent'], 'published', 'sent'],
  [['sent', 'waiting'], 'scheduled', 'waiting'],
  [['sent', 'refused', 'waiting'], 'scheduled', 'refused'],
  [['waiting', 'missed', 'refused', 'sent'], 'scheduled', 'missed'],
  [['sent', 'cancelled'], 'published', 'sent'],
])('a story with publications %j is %s and tells of the one %s', (states, shown, told) => {
  const { db, newStory, plan } = outbox();
  const story = newStory();
  for (const [index, state] of states.entries()) plan(story, index, state);
  expect(getStory(db, story).state).toBe(shown);
  expect(getStory(db, story).publication?.state ?? null).toBe(told);
  expect(listStories(db)).toEqual([getStory(db, story)]);
});

test('of several that wait the next is told of, of several that went out the last', () => {
  const { db, newStory, plan } = outbox();
  const [waits, went] = [newStory(), newStory()];
  plan(waits, 20);
  const next = plan(waits, 10);
  plan(waits, 30);
  plan(went, 1, 'sent');
  const last = plan(went, 2, 'sent');
  const told = tellingPublications(db);
  expect([told.get(waits)?.id, told.get(went)?.id]).toEqual([next, last]);
});

test('due is what waits until then, earliest first, to the millisecond', () => {
  const { db, newStory, plan, clock } = outbox();
  const second = plan(newStory(), 2);
  const first = plan(newStory(), 1);
  plan(newStory(), 3);
  plan(newStory(), 0, 'cancelled');
  const due = (minutes: number, milliseconds = 0) =>
    wakingPublications(db, clock.now + minutes * 60_000 + milliseconds).map(({ id }) => id);
  expect(due(1, -1)).toEqual([]);
  expect(due(1)).toEqual([first]);
  expect(due(2)).toEqual([first, second]);
});

test('lists: to come by time, then what is over, the newest first', () => {
  const { db, newStory, plan } = outbox();
  const story = newStory();
  const gone = [plan(story, 1, 'sent'), plan(story, 2, 'cancelled')];
  const coming = [plan(story, 3), plan(story, 4, 'missed'), plan(story, 5)];
  expect(listPublications(db).map(({ id }) => id)).toEqual([...coming, ...gone.reverse()]);
  expect(listPublications(db)[0]).toMatchObject({ slug: '', headline: '' });
  expect(publicationsOfStory(db, story)).toHaveLength(5);
  expect(publicationsOfStory(db, story)[0]?.id).toBe(coming[2]);
  expect(publicationsInState(db, 'missed').map(({ id }) => id)).toEqual([coming[1]]);
});
