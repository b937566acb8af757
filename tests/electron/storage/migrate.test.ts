import Database from 'better-sqlite3';
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskFiles } from '../../../electron/storage/desk';
import { keepCopyBeforeMigration } from '../../../electron/storage/keep-copy-before-migration';
import { migrate } from '../../../electron/storage/migrate';
import { migrations } from '../../../electron/storage/migrations';
import { applicationId, schemaVersion } from '../../../electron/storage/pragmas';
import { getStory, insertStory } from '../../../electron/storage/stories';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

// A shipped migration is frozen: somebody's desk has run it. A change of the schema is a new file.
const shipped: Readonly<Record<string, string>> = {
  '0001-first-desk.sql': '819b5f6c8c5436e6f0effe779a1a6742f2095372f4b0078f7f797c9306999518',
  '0002-writing-surface.sql': '6739d038e5f440f9ec22beeec03014bb8080e989f5a57f4fdd129ec527bf6de9',
  '0003-photos.sql': 'a6a057cd8501484054fa132c48fd44b7f7ce0cffd6f178704a917d2b0c1ac4f0',
  '0004-desk.sql': '6c526cfa20cbbf791d5eb3a827e7c74e605369d90273c5c3d45044b8d5bd441b',
  '0005-search.sql': '8f0c7ea1af4203c0e68fc8d4971c35e44f99ffd70b27c594f4976934a2918438',
  '0006-outbox.sql': 'fdad2e6dd5dc8e6c4a6b4750b79f95d98fb4a1cf1d3fd89ab219f2a09722ea3e',
  '0007-packages.sql': 'a0aed110d1c5fe5270da247047859f8ccc79ae256ad0ee8dce940c94ca69720b',
  '0008-templates.sql': '06bea7d4e734d0b391b68d0dcef485623b0e72a4c845a340304af6515ced5a2f',
  '0009-many-stories.sql': 'c77d191f9d58c158e9682b84a5979f314cf3bf44a3f8c46e6f16a613276788db',
  '0010-lighter-saves.sql': 'f0a304b4e2dc5eb7750239264ec9cacdc93a254f94de116dc5bf7e3344107a7f',
};

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const clock = testClock();
const known = migrations.length;
const better = { version: known + 1, name: 'better.sql', sql: 'ALTER TABLE story ADD COLUMN mood TEXT;' };

test('no shipped migration has changed, and none came without being written down here', () => {
  const hashes = migrations.map(({ name, sql }) => [name, hash(sql.replaceAll('\r\n', '\n'))]);
  expect(Object.fromEntries(hashes)).toEqual(shipped);
});

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('a desk is brought forward after a copy of it was kept', () => {
  const desk = temporaryDesk(clock);
  const story = randomUUID();
  insertStory(desk.db, story, clock());
  const copies: string[] = [];
  migrate(desk.db, [...migrations, better], (from) => {
    expect(from).toBe(known);
    copies.push(keepCopyBeforeMigration(desk.db, desk.folder, from, clock()));
  });
  expect(schemaVersion(desk.db)).toBe(known + 1);
  expect(desk.db.prepare('SELECT mood FROM story').get()).toEqual({ mood: null });

  expect(copies).toEqual([
    join(
      desk.folder,
      deskFiles.backups,
      `before-migration-from-${String(known)}-2026-12-01T12-00-00Z.sqlite`,
    ),
  ]);
  expect(readdirSync(join(desk.folder, deskFiles.backups))).toHaveLength(1);
  const copy = new Database(String(copies[0]), { readonly: true });
  expect(schemaVersion(copy)).toBe(known);
  expect(copy.pragma('application_id', { simple: true })).toBe(applicationId);
  expect(getStory(copy, story).id).toBe(story);
  copy.close();
});

test('a migration that fails leaves nothing of itself, and those before it stand', () => {
  const desk = temporaryDesk(clock);
  const broken = {
    version: known + 2,
    name: 'broken.sql',
    sql: 'CREATE TABLE half (done INTEGER); INSERT INTO nowhere VALUES (1);',
  };
  expect(() => migrate(desk.db, [...migrations, better, broken], () => undefined)).toThrow(
    /could not be brought to the form .*\(broken\.sql: .*no such table: nowhere/,
  );
  expect(schemaVersion(desk.db)).toBe(known + 1);
  expect(desk.db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
});

test('a migration does not begin where the copy could not be kept', () => {
  const desk = temporaryDesk(clock);
  const full = () => {
    throw new Error('disk full');
  };
  expect(() => migrate(desk.db, [...migrations, better], full)).toThrow('disk full');
  expect(schemaVersion(desk.db)).toBe(known);
});

test('a desk that is up to date keeps no copy', () => {
  const desk = temporaryDesk(clock);
  expect(readdirSync(join(desk.folder, deskFiles.backups))).toEqual([]);
});
