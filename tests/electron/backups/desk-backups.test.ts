import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups, placeOf, requireBackup } from '../../../electron/backups/backup-places';
import { createDeskBackups } from '../../../electron/backups/desk-backups';
import { runJob, runOnThread } from '../../../electron/backups/run-job';
import { deskFiles } from '../../../electron/storage/desk';
import { bundled } from '../../helpers/bundled';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';
import { writeStory, writing } from './furnished';

const day = 24 * 3_600_000;

function furnished() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const ports = writing(desk, clock);
  const story = writeStory(ports, 'tide', 'The tide turned.\n\nNobody noticed.');
  return { clock, desk, ports, story, backups: createDeskBackups(desk.folder, clock) };
}

const photosIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jpg'));

test('a backup is a folder that is whole by itself, verified, and costs no room for photos', async () => {
  const { desk, backups } = furnished();
  const made = await backups.make('asked-for');
  expect(made).toMatchObject({
    name: '2026-12-01T12-00-00Z-asked-for',
    kind: 'asked-for',
    stories: 1,
    state: 'verified',
  });
  expect(backups.list()).toEqual([made]);
  const place = placeOf(desk.folder, made.name);
  expect(readdirSync(place.path).sort()).toEqual(['backup.json', 'desk.sqlite', 'photos']);
  const copy = new Database(place.database, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  copy.close();
  const [photo = ''] = photosIn(place.photos);
  expect(statSync(join(place.photos, photo)).ino).toBe(
    statSync(join(desk.folder, deskFiles.photos, photo)).ino,
  );
});

test('what is written while a backup is made is not in it, and is not held up by it', async () => {
  const { desk, ports, backups } = furnished();
  let written = 0;
  const made = await backups.make('daily', {
    onProgress: () => {
      if (written === 0) writeStory(ports, 'later', 'Written meanwhile.');
      written += 1;
    },
  });
  expect(written).toBeGreaterThan(0);
  const stories = await runJob('stories', { place: requireBackup(desk.folder, made.name) });
  expect(stories.map(({ slug }) => slug)).toEqual(['tide']);
});

test('a backup that is cancelled leaves nothing, and the next one is made', async () => {
  const { desk, backups } = furnished();
  const making = backups.make('asked-for');
  backups.cancel();
  await expect(making).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(join(desk.folder, deskFiles.backups))).toEqual([]);
  expect(backups.problem()).toBe('');
  expect(await backups.make('asked-for')).toMatchObject({ state: 'verified' });
});

test('what an interrupted backup left behind is no backup, and is swept away', async () => {
  const { desk, backups } = furnished();
  const half = join(desk.folder, deskFiles.backups, '2026-11-30T12-00-00Z-daily.part');
  mkdirSync(half);
  writeFileSync(join(half, 'desk.sqlite'), 'half');
  expect(backups.list()).toEqual([]);
  await backups.make('daily');
  expect(existsSync(half)).toBe(false);
});

test('damage is found: at once where the file is shorter, else when it is verified', async () => {
  const { desk, backups } = furnished();
  const { name } = await backups.make('daily');
  const { database, photos } = placeOf(desk.folder, name);
  const bytes = readFileSync(database);
  writeFileSync(database, bytes.subarray(0, bytes.length - 4096));
  expect(backups.list()).toMatchObject([{ name, state: 'damaged' }]);

  const spoiled = Buffer.from(bytes);
  const at = spoiled.indexOf('Nobody noticed');
  expect(at).toBeGreaterThan(0);
  spoiled.write('Everybody knew', at);
  writeFileSync(database, spoiled);
  expect(backups.list()).toMatchObject([{ name, state: 'verified' }]);
  expect((await backups.verify(name)).problems).not.toEqual([]);
  expect(backups.list()).toMatchObject([{ name, state: 'damaged' }]);

  writeFileSync(database, bytes);
  expect((await backups.verify(name)).problems).toEqual([]);
  expect(backups.list()).toMatchObject([{ name, state: 'verified' }]);
  rmSync(photos, { recursive: true });
  expect((await backups.verify(name)).problems).toEqual([
    'The file of the photo tide.jpg is gone or damaged.',
  ]);
});

test('a photo that the desk itself has lost does not make its backups useless', async () => {
  const { desk, backups } = furnished();
  rmSync(join(desk.folder, deskFiles.photos), { recursive: true });
  const made = await backups.make('daily');
  expect(made.state).toBe('verified');
  expect((await backups.verify(made.name)).problems).toEqual([]);
});

test('the rule lets go of old ones, never of what somebody put there', async () => {
  const { clock, desk, backups } = furnished();
  const theirs = join(desk.folder, deskFiles.backups, 'monday.sqlite');
  writeFileSync(theirs, readFileSync(placeOf(desk.folder, (await backups.make('daily')).name).database));
  for (let days = 0; days < 40; days += 1) {
    clock.now += day;
    await backups.make('daily');
  }
  const left = backups.list();
  expect(left.filter(({ kind }) => kind === 'daily').length).toBeLessThanOrEqual(11);
  expect(left[0]).toMatchObject({ at: clock.now, state: 'verified' });
  expect(existsSync(theirs)).toBe(true);
  expect(left.some(({ name, state }) => name === 'monday.sqlite' && state === 'unverified')).toBe(true);
});

test('a copy somebody put there is verified like any other', async () => {
  const { desk, backups } = furnished();
  const made = await backups.make('daily');
  const file = join(desk.folder, deskFiles.backups, 'monday.sqlite');
  writeFileSync(file, readFileSync(placeOf(desk.folder, made.name).database));
  expect(await backups.verify('monday.sqlite')).toMatchObject({
    problems: [],
    backup: { state: 'verified', stories: 1 },
  });
  expect(backups.list().map(({ state }) => state)).toEqual(['verified', 'verified']);
});

test.each(['../desk', 'a/b', '.part', 'x.part', 'set-aside-1', '', 'gone'])(
  'there is no backup called “%s”',
  (name) => {
    const { desk } = furnished();
    expect(() => requireBackup(desk.folder, name)).toThrow(expect.objectContaining({ code: 'not-found' }));
  },
);

test('where the folder of backups cannot be written, that is said and told until one is made', async () => {
  const { desk, backups } = furnished();
  const folder = join(desk.folder, deskFiles.backups);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  await expect(backups.make('daily')).rejects.toMatchObject({ code: 'disk' });
  expect(backups.problem()).toContain('could not be written');
  rmSync(folder);
  expect(listBackups(desk.folder)).toEqual([]);
  expect(await backups.make('daily')).toMatchObject({ state: 'verified' });
  expect(backups.problem()).toBe('');
});

test('on a thread of its own the same is made, with progress, and can be cancelled', async () => {
  const { desk } = furnished();
  const thread = await bundled('electron/backups/backup-thread.ts');
  const target = join(desk.folder, deskFiles.backups, 'threaded.part');
  const told: number[] = [];
  const made = await runOnThread(
    thread,
    'make',
    { desk: desk.folder, target },
    { onProgress: (done, total) => told.push(done / total) },
  );
  expect(made).toMatchObject({ problems: [], stories: 1, photos: 1, missingPhotos: [] });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((part) => part >= 0 && part <= 1)).toBe(true);
  const signal = AbortSignal.abort();
  await expect(
    runOnThread(thread, 'make', { desk: desk.folder, target: `${target}2` }, { signal }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  const place = { ...placeOf(desk.folder, 'nowhere'), database: join(desk.folder, 'none') };
  await expect(runOnThread(thread, 'stories', { place })).rejects.toMatchObject({ code: 'disk' });
});
