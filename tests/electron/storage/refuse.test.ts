import Database from 'better-sqlite3';
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NewsroomError } from '../../../core/newsroom-error';
import { deskFiles } from '../../../electron/storage/desk';
import { openDesk } from '../../../electron/storage/open';
import { getStory, insertStory } from '../../../electron/storage/stories';
import { bundled } from '../../helpers/bundled';
import { startChild } from '../../helpers/child';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';

const clock = testClock();

/** A folder with a desk of 300 stories in it, closed. */
function closedDesk(): { readonly folder: string; readonly file: string } {
  const desk = temporaryDesk(clock);
  desk.db.transaction(() => {
    for (let count = 0; count < 300; count += 1) insertStory(desk.db, randomUUID(), clock());
  })();
  desk.close();
  return { folder: desk.folder, file: join(desk.folder, deskFiles.database) };
}

/** Opens a folder that must be refused, and answers what was said; proves that nothing in it has changed. */
function refusal(folder: string): string {
  const before = contents(folder);
  try {
    openDesk(folder, { clock }).close();
  } catch (error) {
    expect(error).toBeInstanceOf(NewsroomError);
    expect(error).toHaveProperty('code', 'desk');
    expect(contents(folder)).toEqual(before);
    return (error as NewsroomError).message;
  }
  throw new Error('The desk was opened');
}

/** Every file of a folder with its SHA-256. The lock belongs to whoever looks, not to the desk. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== deskFiles.lock && statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

test('an empty file is no empty desk', () => {
  const { folder, file } = closedDesk();
  writeFileSync(file, '');
  const said = refusal(folder);
  expect(said).toContain(`The desk file ${file} is empty (0 bytes)`);
  expect(said).toContain('Nothing was changed.');
});

test('the newest backup is pointed to where there is one', () => {
  const { folder, file } = closedDesk();
  const copy = join(folder, deskFiles.backups, 'monday.sqlite');
  writeFileSync(copy, readFileSync(file));
  writeFileSync(file, '');
  expect(refusal(folder)).toContain(
    `The newest backup is ${copy}: the command restore monday.sqlite puts it back.`,
  );
});

test('a file that is no database is refused', () => {
  const { folder, file } = closedDesk();
  writeFileSync(file, 'Minutes of the harbour board, Tuesday.\n'.repeat(500));
  expect(refusal(folder)).toContain('is not a database');
});

test('a database with its header wiped out is refused', () => {
  const { folder, file } = closedDesk();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 100));
  expect(refusal(folder)).toContain('is not a database');
});

test('a database of another program is refused', () => {
  const folder = temporaryFolder();
  const foreign = new Database(join(folder, deskFiles.database));
  foreign.exec('CREATE TABLE song (title TEXT)');
  foreign.close();
  mkdirSync(join(folder, deskFiles.photos));
  mkdirSync(join(folder, deskFiles.backups));
  expect(refusal(folder)).toContain('is a database of another program');
});

test('a desk of a newer Nutgraf is refused', () => {
  const { folder, file } = closedDesk();
  const db = new Database(file);
  db.pragma('user_version = 999');
  db.close();
  expect(refusal(folder)).toMatch(/was written by a newer Nutgraf \(form 999; this one knows up to \d+\)/);
});

test('a newer desk is found out when only the write-ahead log says so', () => {
  const { folder, file } = closedDesk();
  const saved = join(temporaryFolder(), 'log');
  const db = new Database(file);
  db.pragma('user_version = 999');
  writeFileSync(saved, readFileSync(`${file}-wal`));
  db.pragma('user_version = 1');
  db.close();
  writeFileSync(`${file}-wal`, readFileSync(saved));
  const before = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(() => openDesk(folder, { clock })).toThrow('was written by a newer Nutgraf');
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
  expect(readFileSync(`${file}-wal`)).toEqual(readFileSync(saved));
});

test('a desk with a page written over is refused', () => {
  const { folder, file } = closedDesk();
  const bytes = readFileSync(file);
  const page = 4096;
  writeFileSync(file, bytes.fill(0xab, 8 * page, 9 * page));
  expect(refusal(folder)).toContain('is damaged');
});

test('a desk that was cut off is refused', () => {
  const { folder, file } = closedDesk();
  truncateSync(file, statSync(file).size - 3 * 4096);
  expect(refusal(folder)).toContain('is damaged');
});

test('a folder with photos but no database gets no new, empty desk', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, deskFiles.photos, 'ab'), { recursive: true });
  mkdirSync(join(folder, deskFiles.backups));
  expect(refusal(folder)).toContain('is gone, but there is photos of a desk');
});

test('a path that is a file is refused', () => {
  const path = join(temporaryFolder(), 'desk');
  writeFileSync(path, 'not a folder');
  expect(() => openDesk(path, { clock })).toThrow('cannot be written, so no desk can be opened in it');
});

test.skipIf(process.platform === 'win32')('a folder that cannot be written is refused', async () => {
  const script = await bundled('tests/electron/storage/processes/open-desk.ts');
  const { folder } = closedDesk();
  const before = contents(folder);
  chmodSync(join(folder, '..'), 0o755);
  chmodSync(folder, 0o555);
  // The superuser may write anywhere, so somebody else has to try.
  const somebody = startChild(script, process.getuid?.() === 0 ? [folder, '65534'] : [folder]);
  expect(await somebody.nextLine()).toContain('cannot be written');
  chmodSync(folder, 0o755);
  expect(contents(folder)).toEqual(before);
});

test('a desk left behind by a kill opens with what the write-ahead log holds', () => {
  const { folder } = closedDesk();
  const story = randomUUID();
  const killed = temporaryFolder();
  const desk = openDesk(folder, { clock });
  insertStory(desk.db, story, clock());
  for (const name of [deskFiles.database, `${deskFiles.database}-wal`])
    writeFileSync(join(killed, name), readFileSync(join(folder, name)));
  desk.close();

  const reopened = openDesk(killed, { clock });
  expect(getStory(reopened.db, story).id).toBe(story);
  reopened.close();
});
