import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyStory } from '#core/search/search';
import { searchHandlers } from '../../../electron/handlers/search';
import { deskFiles } from '../../../electron/storage/desk';
import { migrate } from '../../../electron/storage/migrate';
import { migrations } from '../../../electron/storage/migrations';
import { verifyDatabase } from '../../../electron/storage/verify';
import { oldDesk } from '../../helpers/old-desk';
import { portsOf } from '../../helpers/ports-of';

test('every story of a desk whose search knew no first letters is found by one, and a copy of it is kept', async () => {
  const old = oldDesk(2, 8);
  const { desk, clock, folder } = old.open();
  const handlers = searchHandlers(portsOf(desk, clock, () => undefined));
  const found = async (words: string) => {
    const search = { ...everyStory, words };
    const asked = { asked: randomUUID(), step: 'ranked', search, from: 0, most: 10 } as const;
    return (await handlers['search:stories'](asked)).stories.map(({ story }) => story.slug).sort();
  };
  expect(await found('f')).toContain('ferry-fares');
  expect(await found('')).toEqual(['ferry-fares', 'harbour', 'ice-road']);
  expect(verifyDatabase(desk.db)).toEqual([]);
  const copies = readdirSync(join(folder, deskFiles.backups));
  expect(copies.some((name) => name.startsWith('before-migration-from-8'))).toBe(true);
});

/** A database of schema 8 with stories as they stood on the desk, which the search had read. */
function searchedDesk() {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 8), () => undefined);
  const insert =
    db.prepare(`INSERT INTO story (id, slug, headline, byline, state, due_instant, word_count, version,
    counted_version, created_at, saved_at, search_number, searched_version)
    VALUES (:slug, :slug, '', '', :state, :due, 0, 3, 3, 0, :saved, :number, 3)`);
  const rows = [
    ['soon', 'draft', 100, 1],
    ['late', 'held', 50, 2],
    ['whenever', 'ready', null, 4],
    ['out', 'published', 70, 3],
    ['spiked', 'spiked', null, 5],
  ] as const;
  for (const [index, [slug, state, due, saved]] of rows.entries()) {
    insert.run({ slug, state, due, saved, number: index + 10 });
    db.prepare('INSERT INTO story_search (rowid, slug) VALUES (?, ?)').run(index + 10, slug);
  }
  return db;
}

test('stories keep their order and the number the search knows them by, and wait to be read', () => {
  const db = searchedDesk();
  migrate(db, migrations, () => undefined);
  const stories = db.prepare(`SELECT slug, search_number, searched_version FROM story
    ORDER BY due_order, saved_at DESC, rowid DESC`);
  expect(stories.raw().all()).toEqual([
    ['late', 11, -1],
    ['soon', 10, -1],
    ['whenever', 12, -1],
    ['spiked', 14, -1],
    ['out', 13, -1],
  ]);
  expect(db.prepare(`SELECT rowid FROM story_search WHERE story_search MATCH '"s" *'`).all()).toEqual([]);
  db.close();
});
