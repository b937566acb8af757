import { expect, test } from 'vitest';
import type { CallInput } from '#core/contract/calls';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { noTerms } from '#core/photo/terms';
import { libraryHandlers } from '../../../electron/handlers/library';
import { liveStories } from '../../../electron/handlers/live-stories';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { editPhoto, getPhoto, insertPhoto } from '../../../electron/storage/photos';
import { verifyDatabase } from '../../../electron/storage/verify';
import { testPhoto } from '../../helpers/edition';
import { publishingDesk } from '../../helpers/publishing-desk';

type Search = CallInput<'photo:list'>['search'];

const minute = 60_000;

/** A desk with a library: `find` answers the file names of a search, newest first. */
function library() {
  const room = publishingDesk();
  const { ports } = room;
  const handlers = libraryHandlers(ports);
  const list = async (search: Partial<Search> = {}, from = 0, most = 100) =>
    await handlers['photo:list']({
      search: { words: '', agency: null, state: 'all', ...search },
      from,
      most,
    });
  return {
    ...room,
    handlers,
    list,
    find: async (search: Partial<Search> | string) => {
      const { photos } = await list(typeof search === 'string' ? { words: search } : search);
      return photos.map(({ fileName }) => fileName);
    },
    add: (number: number, fields: Parameters<typeof testPhoto>[1] = {}) =>
      insertPhoto(
        ports.desk.db,
        testPhoto(number, {
          fileName: `${String(number)}.jpg`,
          addedAt: room.clock.now + number * minute,
          ...fields,
        }),
      ),
  };
}

test('the newest come first, a stretch at a time, with how many there are', async () => {
  const { add, list } = library();
  for (const number of [1, 2, 3, 4, 5]) add(number);
  const { photos, total } = await list({}, 1, 2);
  expect(photos.map(({ fileName }) => fileName)).toEqual(['4.jpg', '3.jpg']);
  expect(total).toBe(5);
  expect(await list({}, 5, 2)).toEqual({ photos: [], total: 5 });
});

test('of photos of one instant the later comes first', async () => {
  const { add, find } = library();
  for (const number of [3, 1, 2]) add(number, { addedAt: 5 });
  expect(await find('')).toEqual(['2.jpg', '1.jpg', '3.jpg']);
});

test('a card says what the library shows of a photo', async () => {
  const { add, list, clock } = library();
  const terms = { ...noTerms, territory: 'Norway only' };
  const { id } = add(1, { description: 'Cranes.', credit: 'A B/AFP', takenAt: '2026-06-09', terms });
  expect((await list()).photos).toEqual([
    {
      id,
      fileName: '1.jpg',
      mediaType: 'image/jpeg',
      width: 1600,
      height: 1067,
      description: 'Cranes.',
      credit: 'A B/AFP',
      takenAt: '2026-06-09',
      terms,
      uses: 0,
      firstSentAt: null,
      addedAt: clock.now + minute,
    },
  ]);
});

test('words are found by their beginnings, in caption, credit, persons, place, keywords and file name', async () => {
  const { add, find } = library();
  add(1, { description: 'Cranes over the Grain berths', city: 'Norrhamn', country: 'Norway' });
  add(2, { credit: 'Photo by Ana Roth/POOL/AFP via Getty Images', keywords: ['strike'] });
  add(3, { persons: ['José Ålund', "Dara O'Neill"], fileName: 'DSC_0042.jpg' });
  add(4, { description: '北京の港', headline: 'Ferry' });
  expect(await find('gra')).toEqual(['1.jpg']);
  expect(await find('BERTHS cran')).toEqual(['1.jpg']);
  expect(await find('rain')).toEqual([]);
  expect(await find('norr norw')).toEqual(['1.jpg']);
  expect(await find('afp/get')).toEqual([]);
  expect(await find('pool/afp')).toEqual(['2.jpg']);
  expect(await find('stri roth')).toEqual(['2.jpg']);
  expect(await find('jose alund')).toEqual(['DSC_0042.jpg']);
  expect(await find("o'neill")).toEqual(['DSC_0042.jpg']);
  expect(await find('0042')).toEqual(['DSC_0042.jpg']);
  expect(await find('京の')).toEqual(['4.jpg']);
  expect(await find('ferry')).toEqual(['4.jpg']);
});

test.each([
  '"',
  '""',
  'a"',
  '"a',
  'NEAR(',
  'a AND',
  'OR',
  'NOT a',
  'credit:',
  '-a',
  '^a',
  'a*',
  '*',
  '(',
  '—',
  "'",
  '\u0000',
  '{a}',
  'a + b',
  '\\',
])('signs that mean something to SQLite are plain words: %j', async (words) => {
  const { add, find } = library();
  add(1, { description: 'A quay or not and near credit: b' });
  expect(await find(words)).toEqual(['1.jpg']);
});

test('what was edited is found by its new words alone, at once', async () => {
  const { add, find, ports } = library();
  const { id } = add(1, { description: 'Cranes', credit: 'A B/AFP' });
  expect(await find('cranes')).toEqual(['1.jpg']);
  editPhoto(ports.desk.db, id, { fields: { description: 'A ferry', credit: 'A B/Reuters' } });
  expect(await find('cranes')).toEqual([]);
  expect(await find('ferry')).toEqual(['1.jpg']);
  expect(await find({ agency: 'Reuters' })).toEqual(['1.jpg']);
  expect(await find({ agency: 'AFP' })).toEqual([]);
});

test('agencies are told with how many photos each has', async () => {
  const { add, handlers } = library();
  add(1, { credit: 'A B/AFP' });
  add(2, { credit: 'Photo by C D/AFP' });
  add(3, { credit: 'E F/Reuters' });
  add(4, { credit: '' });
  expect(await handlers['photo:agencies']({})).toEqual({
    agencies: [
      { agency: 'AFP', photos: 2 },
      { agency: 'Reuters', photos: 1 },
    ],
  });
});

test('photos without a credit: a dash is none', async () => {
  const { add, find } = library();
  add(1, { credit: '—' });
  add(2, { credit: 'Handout' });
  add(3, { credit: '' });
  expect(await find({ state: 'no-credit' })).toEqual(['3.jpg', '1.jpg']);
});

test('last days are wall dates of the newsroom', async () => {
  const { add, find, clock } = library();
  clock.now = Date.UTC(2026, 11, 2, 3); // the evening of the 1st in New York
  add(1, { terms: { ...noTerms, until: '2026-11-30' } });
  add(2, { terms: { ...noTerms, until: '2026-12-01' } });
  add(3, { terms: { ...noTerms, until: '2026-12-15' } });
  add(4, { terms: { ...noTerms, until: '2026-12-16' } });
  add(5);
  expect(await find({ state: 'expired' })).toEqual(['1.jpg']);
  expect(await find({ state: 'expiring' })).toEqual(['3.jpg', '2.jpg']);
});

test('days after the first use count from when it went out', async () => {
  const { addPhoto, ports, newStory, newDestination, find, clock, list } = library();
  const story = newStory();
  addPhoto(story, 1, { description: 'The quay', credit: 'A B/AFP' });
  editPhoto(ports.desk.db, testPhoto(1).id, { fields: {}, terms: { ...noTerms, daysAfterFirstUse: 3 } });
  expect(await find({ state: 'expiring' })).toEqual([]);
  const sentAt = clock.now;
  await scheduleStory(ports, { story, destination: newDestination('Website').id, at: 'now' });
  expect((await list()).photos).toMatchObject([{ uses: 1, firstSentAt: sentAt }]);
  expect(await find({ state: 'expiring' })).toEqual(['IMG_1.jpg']);
  clock.now += 4 * 24 * 60 * minute;
  expect(await find({ state: 'expired' })).toEqual(['IMG_1.jpg']);
});

test('where a photo stands and went out', async () => {
  const { addPhoto, ports, newStory, newDestination, find, handlers, write, clock } = library();
  const [one, two] = [newStory({ slug: 'one' }), newStory({ slug: 'two', headline: 'Second' })];
  const photo = addPhoto(one, 1, { description: 'The quay', credit: 'A B/AFP' });
  addPhoto(two, 1, {});
  await scheduleStory(ports, { story: two, destination: newDestination('Website').id, at: 'now' });
  const told = await handlers['photo:uses']({ photo });
  expect(told.stories.map(({ slug }) => slug).sort()).toEqual(['one', 'two']);
  expect(told.sent).toEqual([{ story: two, headline: 'Second', at: clock.now }]);
  write(one, 'No photo.');
  write(two, 'None here.');
  expect(await find({ state: 'used' })).toEqual([]);
  expect(await find({ state: 'unused' })).toEqual(['IMG_1.jpg']);
  expect(await handlers['photo:uses']({ photo })).toMatchObject({ stories: [], sent: [{ story: two }] });
  expect(() => handlers['photo:uses']({ photo: testPhoto(9).id })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(verifyDatabase(ports.desk.db)).toEqual([]);
});

test('a photo a story or a plan uses stays, and is said why', async () => {
  const { add, addPhoto, ports, newStory, newDestination, handlers, write, told } = library();
  const story = newStory({ headline: 'Ferry sails' });
  const photo = addPhoto(story, 1, { description: 'The quay', credit: 'A B/AFP' });
  const { id: loose } = add(2);
  told.length = 0;
  const unknown = testPhoto(9).id;
  expect(await handlers['photo:delete']({ photos: [photo, loose, unknown] })).toEqual({
    deleted: [loose],
    refused: [
      { photo, reason: 'It stands in “Ferry sails”.' },
      { photo: unknown, reason: 'This photo is not on this desk.' },
    ],
  });
  expect(told.filter((each) => each.startsWith('library:changed'))).not.toEqual([]);
  const at = { wall: '2026-12-02T09:00', zone: 'America/New_York' };
  const plan = await scheduleStory(ports, { story, destination: newDestination('Website').id, at });
  write(story, 'No photo.');
  const why = async () => (await handlers['photo:delete']({ photos: [photo] })).refused[0]?.reason;
  expect(await why()).toBe('It goes out with “Ferry sails”, which is scheduled.');
  ports.desk.db.prepare("UPDATE publication SET state = 'missed' WHERE id = ?").run(plan.id);
  expect(await why()).toBe('It goes out with “Ferry sails”, which missed its time and asks what to do.');
  ports.desk.db.prepare("UPDATE publication SET state = 'cancelled' WHERE id = ?").run(plan.id);
  expect(await why()).toBeUndefined();
});

test('a photo that went out stays for the record', async () => {
  const { addPhoto, ports, newStory, newDestination, handlers, write } = library();
  const story = newStory({ headline: 'Ferry sails' });
  const photo = addPhoto(story, 1, { description: 'The quay', credit: 'A B/AFP' });
  await scheduleStory(ports, { story, destination: newDestination('Website').id, at: 'now' });
  write(story, 'No photo.');
  expect(await handlers['photo:delete']({ photos: [photo] })).toEqual({
    deleted: [],
    refused: [{ photo, reason: 'It went out with “Ferry sails” and stays for the record.' }],
  });
});

test('a deleted photo comes back with all that was said of it', async () => {
  const { add, find, handlers, ports, list } = library();
  const photo = add(1, { description: 'Cranes', credit: 'A B/AFP' });
  add(2);
  const listed = await list();
  await handlers['photo:delete']({ photos: [photo.id] });
  expect(await find('')).toEqual(['2.jpg']);
  expect(await find('cranes')).toEqual([]);
  expect(await find({ state: 'deleted' })).toEqual(['1.jpg']);
  expect(await handlers['photo:agencies']({})).toEqual({ agencies: [] });
  expect(getPhoto(ports.desk.db, photo.id)).toEqual(photo);
  await handlers['photo:put-back']({ photos: [photo.id] });
  expect(await list()).toEqual(listed);
  expect(await find('cranes')).toEqual(['1.jpg']);
  expect(getPhoto(ports.desk.db, photo.id)).toEqual(photo);
});

test('the file of a deleted photo taken in again puts it back, as people wrote it', async () => {
  const { add, find, handlers, ports } = library();
  const { id } = add(1, { credit: 'A B/AFP' });
  const edited = editPhoto(ports.desk.db, id, { fields: { credit: 'Photo by A B/AFP' } });
  await handlers['photo:delete']({ photos: [id] });
  expect(add(1, { credit: 'other' })).toEqual(edited);
  expect(await find('')).toEqual(['1.jpg']);
});

test('a deleted photo that stands in a story again is back', async () => {
  const { addPhoto, newStory, handlers, write, find, ports } = library();
  const story = newStory();
  const photo = addPhoto(story, 1, { credit: 'A B/AFP' });
  const with_ = liveStories(ports).open(story).content.body.toJSON() as never;
  write(story, 'No photo.');
  expect((await handlers['photo:delete']({ photos: [photo] })).deleted).toEqual([photo]);
  write(story, with_);
  expect(await find('')).toEqual(['IMG_1.jpg']);
  expect(await find({ state: 'deleted' })).toEqual([]);
  expect(verifyDatabase(ports.desk.db)).toEqual([]);
});

test('the library and a story edit one photo at once: each keeps the fields it wrote', async () => {
  const { add, ports, find } = library();
  const { id } = add(1, { description: 'Cranes', credit: 'A B/AFP', keywords: ['port'] });
  editPhoto(ports.desk.db, id, { fields: { credit: 'Photo by A B/AFP' } }); // in the library
  editPhoto(ports.desk.db, id, { fields: { description: 'A ferry' } }); // in a story that was opened before
  editPhoto(ports.desk.db, id, { fields: {}, terms: { ...noTerms, isOneTime: true } });
  editPhoto(ports.desk.db, id, { fields: { persons: ['Dana Whitlock'] }, keepsGps: true });
  expect(getPhoto(ports.desk.db, id)).toMatchObject({
    ...emptyPhotoFields,
    description: 'A ferry',
    credit: 'Photo by A B/AFP',
    keywords: ['port'],
    persons: ['Dana Whitlock'],
    terms: { ...noTerms, isOneTime: true },
    keepsGps: true,
  });
  expect(await find('ferry dana port')).toEqual(['1.jpg']);
});

test('a stretch of the library is read from its narrow index, not from the rows', () => {
  const { ports } = library();
  const planOf = (where: string) =>
    ports.desk.db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT number FROM photo WHERE ${where} ORDER BY added_at DESC, number DESC`,
      )
      .all()
      .map((step) => (step as { detail: string }).detail)
      .join('; ');
  for (const where of [
    'deleted_at IS NULL',
    "deleted_at IS NULL AND last_day <> '' AND last_day < '2026-12-01'",
    'deleted_at IS NULL AND has_credit = 0',
    'deleted_at IS NULL AND EXISTS (SELECT 1 FROM photo_use WHERE photo_id = photo.id)',
    `deleted_at IS NULL AND +number IN (SELECT rowid FROM photo_search WHERE photo_search MATCH '"a"*')`,
  ])
    expect(planOf(where)).toMatch(/^SCAN photo USING (COVERING )?INDEX photo_in_library/);
  expect(planOf("deleted_at IS NULL AND agency = 'AFP'")).toMatch(
    /^SEARCH photo USING (COVERING )?INDEX photo_by_agency/,
  );
});
