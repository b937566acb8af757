import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largestPhotoFile } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import { attachPhoto } from '../../../electron/handlers/attach-photo';
import { photoHandlers } from '../../../electron/handlers/photos';
import type { Ports } from '../../../electron/handlers/ports';
import { listPhotos } from '../../../electron/storage/photos';
import { makeHarbourJpeg, makeHarbourPng } from '../../helpers/make-photo';
import { nightShiftStory } from '../../helpers/night-shift-story';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';

const { caption, creator, creditInFile, credit, copyright } = nightShiftStory;
const jpeg = makeHarbourJpeg({ width: 60, height: 40, caption, creator, credit: creditInFile, copyright });
const id = createHash('sha256').update(jpeg).digest('hex');

/** A newsroom on a real desk, with what it told the window. */
function newsroom(chosen: readonly string[] | null = null) {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const told: unknown[] = [];
  const ports: Ports = portsOf(desk, clock, (name, payload) => void told.push([name, payload]));
  const withDialog: Ports = {
    ...ports,
    dialogs: { ...ports.dialogs, choosePhotoFiles: () => Promise.resolve(chosen) },
  };
  return { ports: withDialog, handlers: photoHandlers(withDialog), told, clock };
}

function filesOf({ desk }: Ports): string[] {
  const folder = join(desk.folder, 'photos');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

function failure(work: () => unknown): NewsroomError {
  try {
    work();
  } catch (error) {
    if (error instanceof NewsroomError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

async function failed(work: Promise<unknown>): Promise<NewsroomError> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof NewsroomError) return error;
  throw error;
}

test('a photo is kept with what its file says', async () => {
  const { ports, handlers, clock } = newsroom();
  const photo = await handlers['photo:attach']({
    fileName: 'C:\\pictures\\harbour.jpg',
    bytes: new Uint8Array(jpeg),
  });
  const fields = { description: caption, creator, credit, copyright };
  expect(photo).toMatchObject({
    ...fields,
    id,
    fileName: 'harbour.jpg',
    mediaType: 'image/jpeg',
    byteLength: jpeg.length,
    width: 60,
    height: 40,
    fromFile: fields,
    addedAt: clock.now,
  });
  expect(handlers['photo:get']({ photo: id })).toEqual(photo);
  expect(filesOf(ports)).toEqual([`${id}.jpg`]);
  expect(ports.photos.isWhole(id, 'image/jpeg')).toBe(true);
});

test('the same file again is the same photo, with what people wrote', async () => {
  const { ports, handlers, clock } = newsroom();
  await attachPhoto(ports, 'harbour.jpg', jpeg);
  const edited = handlers['photo:edit']({
    photo: id,
    fields: { credit: 'Photo by Someone Else', description: '' },
  });
  clock.now += 60_000;
  expect(await attachPhoto(ports, 'copy of harbour.jpg', jpeg)).toEqual(edited);
  expect(listPhotos(ports.desk.db)).toHaveLength(1);
});

test('attaching a photo again brings its lost file back', async () => {
  const { ports } = newsroom();
  await attachPhoto(ports, 'harbour.jpg', jpeg);
  ports.photos.forget(id, 'image/jpeg');
  await attachPhoto(ports, 'harbour.jpg', jpeg);
  expect(ports.photos.isWhole(id, 'image/jpeg')).toBe(true);
});

test('an edit trims nothing, keeps what the file said, and tells the window', async () => {
  const { ports, handlers, told } = newsroom();
  await attachPhoto(ports, 'harbour.jpg', jpeg);
  const words = '  Cranes \n at dusk  ';
  const edited = handlers['photo:edit']({ photo: id, fields: { description: words, credit: '' } });
  expect(edited).toMatchObject({ description: words, credit: '', creator, copyright });
  expect(edited).toMatchObject({ fromFile: { description: caption, credit } });
  expect(told).toEqual([['photo:changed', { photo: id }]]);
});

test('a photo the desk does not know', () => {
  const { handlers, told } = newsroom();
  const unknown = 'f'.repeat(64);
  expect(failure(() => handlers['photo:get']({ photo: unknown })).code).toBe('not-found');
  expect(failure(() => handlers['photo:edit']({ photo: unknown, fields: { credit: 'A' } })).code).toBe(
    'not-found',
  );
  expect(told).toEqual([]);
});

test('what is no photo is refused with its name, and nothing stays', async () => {
  const { ports } = newsroom();
  const { code, message } = await failed(attachPhoto(ports, '/tmp/notes.jpg', Buffer.from('%PDF-1.7')));
  expect(code).toBe('bad-request');
  expect(message).toMatch(/^notes\.jpg: This file is a PDF document\. Nothing was kept\./);
  expect(filesOf(ports)).toEqual([]);
  expect(listPhotos(ports.desk.db)).toEqual([]);
});

test('a row that cannot be written takes the file of a new photo with it', async () => {
  const { ports } = newsroom();
  ports.desk.db.pragma('query_only = ON');
  expect((await failed(attachPhoto(ports, 'harbour.jpg', jpeg))).code).toBe('disk');
  expect(filesOf(ports)).toEqual([]);
});

test('a row that cannot be written leaves a photo alone that was there before', async () => {
  const { ports } = newsroom();
  await attachPhoto(ports, 'harbour.jpg', jpeg);
  ports.desk.db.pragma('query_only = ON');
  expect((await failed(attachPhoto(ports, 'harbour.jpg', jpeg))).code).toBe('disk');
  expect(ports.photos.isWhole(id, 'image/jpeg')).toBe(true);
});

test('a file that cannot be kept leaves no row', async () => {
  const { ports } = newsroom();
  rmdirSync(join(ports.desk.folder, 'photos'));
  writeFileSync(join(ports.desk.folder, 'photos'), 'a file in the way');
  const { code, message } = await failed(attachPhoto(ports, 'harbour.jpg', jpeg));
  expect(code).toBe('disk');
  expect(message).toMatch(/^harbour\.jpg: The photo was not kept\./);
  expect(listPhotos(ports.desk.db)).toEqual([]);
});

test.each([
  ['..', '..'],
  ['', 'photo'],
  ['/', 'photo'],
  ['a\u0000b\u0007.jpg', 'ab.jpg'],
  ['../../etc/passwd', 'passwd'],
  [`${'long '.repeat(100)}.jpg`, 'long '.repeat(51)],
])('the name %j is shown as %j and is no path', async (given, shown) => {
  const { ports } = newsroom();
  expect((await attachPhoto(ports, given, jpeg)).fileName).toBe(shown);
  expect(filesOf(ports)).toEqual([`${id}.jpg`]);
});

test('of files chosen in a dialog each is taken in or has its reason', async () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('one.jpg'), jpeg);
  writeFileSync(path('two.png'), makeHarbourPng({ width: 30, height: 20 }));
  writeFileSync(path('notes.txt'), 'Just words.');
  writeFileSync(path('huge.jpg'), '');
  truncateSync(path('huge.jpg'), largestPhotoFile + 1);
  mkdirSync(path('folder.jpg'));
  const chosen = ['one.jpg', 'notes.txt', 'gone.jpg', 'huge.jpg', 'folder.jpg', 'two.png'].map(path);
  const { ports, handlers } = newsroom(chosen);
  const { photos, problems } = await handlers['photo:choose']({});
  expect(photos.map((photo) => photo.fileName)).toEqual(['one.jpg', 'two.png']);
  expect(problems).toEqual([
    expect.stringMatching(/^notes\.txt: This file is a text\. Nothing was kept\./),
    expect.stringMatching(/^gone\.jpg: This file could not be read \(ENOENT\)\. Nothing was kept\./),
    expect.stringMatching(/^huge\.jpg: This file is larger than 200 MB\. Nothing was kept\./),
    expect.stringMatching(/^folder\.jpg: This file could not be read \(EISDIR\)\. Nothing was kept\./),
  ]);
  expect(listPhotos(ports.desk.db)).toHaveLength(2);
});

test('a dialog that is closed changes nothing', async () => {
  const { ports, handlers } = newsroom(null);
  await expect(handlers['photo:choose']({})).rejects.toMatchObject({ code: 'cancelled' });
  expect(listPhotos(ports.desk.db)).toEqual([]);
});
