import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from '../../../electron/storage/open';
import { migrations } from '../../../electron/storage/migrations';
import { getStory, insertStory } from '../../../electron/storage/stories';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';

const clock = testClock();

test('a new desk is set to survive a power cut', () => {
  const { db } = temporaryDesk();
  const setting = (name: string) => db.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('fullfsync')).toBe(1);
  expect(setting('checkpoint_fullfsync')).toBe(1);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('busy_timeout')).toBe(5_000);
  expect(setting('trusted_schema')).toBe(0);
  expect(setting('cell_size_check')).toBe(1);
  expect(setting('wal_autocheckpoint')).toBe(1_000);
  expect(setting('application_id')).toBe(0x4e757467);
  expect(setting('user_version')).toBe(migrations.length);
});

test('a new desk makes its folders and nothing else, and is one whole file once closed', () => {
  const folder = join(temporaryFolder(), 'news', 'desk');
  openDesk(folder, { clock }).close();
  expect(readdirSync(folder).sort()).toEqual(['backups', 'desk.lock', 'desk.sqlite', 'photos']);
});

test('closing empties the write-ahead log, and closing twice does no harm', () => {
  const desk = temporaryDesk(clock);
  insertStory(desk.db, randomUUID(), clock());
  const log = join(desk.folder, 'desk.sqlite-wal');
  expect(statSync(log).size).toBeGreaterThan(0);
  desk.close();
  desk.close();
  expect(existsSync(log)).toBe(false);
});

test('work that is left for closing is done while the desk is open, whatever other work throws', () => {
  const desk = temporaryDesk(clock);
  const story = randomUUID();
  desk.beforeClose(() => {
    throw new Error('no');
  });
  desk.beforeClose(() => insertStory(desk.db, story, clock()));
  desk.close();
  const again = openDesk(desk.folder, { clock });
  expect(getStory(again.db, story).id).toBe(story);
  again.close();
});

test('what an interrupted first start left behind is no desk, and the next start makes one', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'new-desk.sqlite'), 'half');
  openDesk(folder, { clock }).close();
  expect(readdirSync(folder).sort()).toEqual(['backups', 'desk.lock', 'desk.sqlite', 'photos']);
});

test('a desk may be looked at while it is written in, and nothing can be written that way', () => {
  const desk = temporaryDesk(clock);
  const look = openDesk(desk.folder, { clock, readOnly: true });
  const story = randomUUID();
  insertStory(desk.db, story, clock());
  expect(getStory(look.db, story).id).toBe(story);
  expect(() => insertStory(look.db, randomUUID(), clock())).toThrow(
    expect.objectContaining({ code: 'disk' }),
  );
  look.close();
  insertStory(desk.db, randomUUID(), clock());
});

test('to look at a desk makes none', () => {
  const folder = temporaryFolder();
  expect(() => openDesk(folder, { clock, readOnly: true })).toThrow(
    expect.objectContaining({ code: 'desk' }),
  );
  expect(readdirSync(folder)).toEqual([]);
});
