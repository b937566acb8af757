import Database from 'better-sqlite3';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { placePhoto } from '../../../core/document/place-photo';
import { replaceBody } from '../../../core/story/change';
import { documentFromPlainText } from '../../../core/document/from-plain-text';
import { backupDesk } from '../../../electron/handlers/backup-desk';
import { liveStories } from '../../../electron/handlers/live-stories';
import { keepPhotoFile } from '../../../electron/handlers/attach-photo';
import { readyUnopened } from '../../../electron/handlers/ready-photo';
import { verifyDesk } from '../../../electron/handlers/verify-desk';
import { deskFiles } from '../../../electron/storage/desk';
import { openDesk } from '../../../electron/storage/open';
import { emptyStory } from '../../../electron/storage/read-story';
import { makeHarbourJpeg } from '../../helpers/make-photo';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';

const clock = testClock();

/** A desk with a story of two paragraphs and a photo, all of it settled. */
function furnished() {
  const desk = temporaryDesk(clock);
  const ports = portsOf(desk, clock, () => undefined);
  const stories = liveStories(ports);
  const photo = keepPhotoFile(
    ports,
    'harbour.jpg',
    readyUnopened(makeHarbourJpeg({ width: 64, height: 48 })),
  );
  const body = replaceBody(emptyStory.body, documentFromPlainText('The tide turned.\n\nNobody noticed.'));
  const story = stories.create([{ kind: 'field', field: 'slug', value: 'tide' }, body]);
  const { content } = stories.open(story);
  stories.append({
    storyId: story,
    batch: randomUUID(),
    base: 1,
    changes: [placePhoto(content.body, photo, true)],
  });
  stories.settle();
  const photoFile = ports.photos.path(photo.id, photo.mediaType);
  return { desk, ports, story, photo, photoFile, name: `Story tide (${story})` };
}

test('a whole desk is found whole', () => {
  const { ports } = furnished();
  expect(verifyDesk(ports)).toEqual({ ok: true, problems: [], stories: 1, photos: 1 });
});

test('a photo whose file is gone, or is another file now, is found', () => {
  const { ports, photoFile } = furnished();
  const bytes = readFileSync(photoFile);
  rmSync(photoFile);
  const gone = verifyDesk(ports);
  expect(gone).toMatchObject({ ok: false, photos: 1 });
  expect(gone.problems).toEqual([`The file of the photo harbour.jpg is gone or damaged: ${photoFile}`]);
  writeFileSync(photoFile, bytes.subarray(1));
  expect(verifyDesk(ports).problems).toEqual(gone.problems);
  writeFileSync(photoFile, bytes);
  expect(verifyDesk(ports).ok).toBe(true);
});

test('files among the photos that no row knows are found', () => {
  const { ports, desk, photoFile } = furnished();
  const stranger = join(desk.folder, deskFiles.photos, 'holiday.jpg');
  writeFileSync(stranger, 'sun');
  const unknown = join(dirname(photoFile), `${dirname(photoFile).slice(-2)}${'0'.repeat(62)}.jpg`);
  writeFileSync(unknown, 'rain');
  expect(verifyDesk(ports).problems).toEqual([
    `No photo of this desk has the file ${unknown}`,
    `This does not belong among the photos: ${stranger}`,
  ]);
});

test.each([
  [
    'a batch',
    "UPDATE journal SET changes = replace(changes, 'tide', 'tied') WHERE version = 1",
    'the journal is damaged after version 0.',
  ],
  ['a missing batch', 'DELETE FROM journal WHERE version = 1', 'the journal is damaged after version 0.'],
  [
    'a shown headline',
    "UPDATE story SET headline = 'Other'",
    'the list shows another headline than the story has.',
  ],
  [
    'a shown count',
    'UPDATE story SET word_count = 70',
    'the list shows another word count or lead photo than the story has.',
  ],
  ['a lost photo row', 'DELETE FROM photo', 'it uses the photo'],
])('%s that was tampered with is found', (_what, sql, problem) => {
  const { ports, desk, name } = furnished();
  expect(desk.db.prepare(sql).run().changes).toBe(1);
  expect(verifyDesk(ports).problems[0]).toContain(`${name}: ${problem}`);
});

test('a copy that says other than the journal is found', () => {
  const { ports, desk, name } = furnished();
  const { folder } = desk;
  desk.close();
  const db = new Database(join(folder, deskFiles.database));
  db.exec("UPDATE snapshot SET content = replace(content, 'Nobody', 'Everybody')");
  db.close();
  const reopened = openDesk(folder, { clock });
  const verified = verifyDesk({ ...ports, desk: reopened });
  reopened.close();
  expect(verified.problems).toEqual([`${name}: the stored copy of version 2 is damaged.`]);
});

test('rows that belong to nothing are found', () => {
  const { ports, desk } = furnished();
  desk.db.pragma('foreign_keys = OFF');
  desk.db.exec('DELETE FROM story');
  expect(verifyDesk(ports).problems).toContain('A row of journal belongs to a story that is not there.');
});

test('a backup is whole, opens as a desk of its own, and holds all stories and photos', async () => {
  const { ports, story, photo } = furnished();
  const target = join(temporaryFolder(), 'tuesday.sqlite');
  expect(await backupDesk(ports, target)).toEqual({ file: target, photos: `${target}-photos`, warnings: [] });
  expect(readdirSync(dirname(target)).sort()).toEqual(['tuesday.sqlite', 'tuesday.sqlite-photos']);

  const restored = join(temporaryFolder(), 'restored');
  mkdirSync(restored);
  copyFileSync(target, join(restored, deskFiles.database));
  cpSync(`${target}-photos`, join(restored, deskFiles.photos), { recursive: true });
  const desk = openDesk(restored, { clock });
  const restoredPorts = portsOf(desk, clock, () => undefined);
  expect(verifyDesk(restoredPorts)).toEqual({ ok: true, problems: [], stories: 1, photos: 1 });
  expect(liveStories(restoredPorts).open(story).content.body.textContent).toContain('Nobody noticed.');
  expect(restoredPorts.photos.read(photo.id, photo.mediaType)).toEqual(
    ports.photos.read(photo.id, photo.mediaType),
  );
  desk.close();
});

test('a backup goes on while the desk is written in, and later writing does not reach it', async () => {
  const { ports, story } = furnished();
  const target = join(temporaryFolder(), 'noon.sqlite');
  const made = backupDesk(ports, target);
  const changes = [{ kind: 'field' as const, field: 'headline' as const, value: 'Written meanwhile' }];
  liveStories(ports).append({ storyId: story, batch: randomUUID(), base: 2, changes });
  await made;
  expect(liveStories(ports).open(story).version).toBe(3);
  const copy = new Database(target, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

test('a backup never takes the place of a file, nor of a folder of photos', async () => {
  const { ports } = furnished();
  const folder = temporaryFolder();
  const target = join(folder, 'b.sqlite');
  writeFileSync(target, 'mine');
  await expect(backupDesk(ports, target)).rejects.toMatchObject({ code: 'conflict' });
  expect(readFileSync(target, 'utf8')).toBe('mine');
  mkdirSync(join(folder, 'c.sqlite-photos'));
  await expect(backupDesk(ports, join(folder, 'c.sqlite'))).rejects.toMatchObject({ code: 'conflict' });
  expect(readdirSync(folder).sort()).toEqual(['b.sqlite', 'c.sqlite-photos']);
});

test('a backup leaves what is beside it alone, and a file that comes while it is made', async () => {
  const { ports } = furnished();
  const folder = temporaryFolder();
  const target = join(folder, 'b.sqlite');
  const beside = `${target}.part`;
  writeFileSync(beside, 'mine');
  const made = backupDesk(ports, target);
  writeFileSync(target, 'theirs');
  await expect(made).rejects.toMatchObject({ code: 'conflict' });
  expect(readFileSync(target, 'utf8')).toBe('theirs');
  expect(readFileSync(beside, 'utf8')).toBe('mine');
  expect(readdirSync(folder).sort()).toEqual(['b.sqlite', 'b.sqlite.part']);
});

test('a backup into a folder that is not there leaves nothing', async () => {
  const { ports } = furnished();
  const target = join(temporaryFolder(), 'missing', 'b.sqlite');
  await expect(backupDesk(ports, target)).rejects.toMatchObject({ code: 'not-found' });
  expect(existsSync(dirname(target))).toBe(false);
});

test('a photo the desk has lost is said to be missing from the backup', async () => {
  const { ports, photoFile } = furnished();
  rmSync(photoFile);
  const target = join(temporaryFolder(), 'b.sqlite');
  const { warnings } = await backupDesk(ports, target);
  expect(warnings).toEqual([expect.stringContaining('The photo harbour.jpg')]);
  expect(existsSync(target)).toBe(true);
});
