import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { storySearch } from '#core/contract/search-entities';
import type { SavedSearch } from '#core/search/search';
import type { Instant } from '#core/time/instant';
import { rowsOf, write, type Reader } from './query';

const savedRow = z.object({ id: z.string(), name: z.string(), search: z.string() });

/** Every saved search by its name. One that cannot be read is left out. */
export function savedSearches(db: Reader): readonly SavedSearch[] {
  const sql = 'SELECT id, name, search FROM saved_search ORDER BY name COLLATE NOCASE, created_at';
  return rowsOf(db, savedRow, sql).flatMap(({ search, ...saved }) => {
    const read = readSearch(search);
    return read ? [{ ...saved, search: read }] : [];
  });
}

function readSearch(json: string): SavedSearch['search'] | null {
  try {
    return storySearch.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Keeps a search; one of the same id is replaced. */
export function saveSearch(db: Database, { id, name, search }: SavedSearch, now: Instant): void {
  write(
    db,
    `INSERT INTO saved_search (id, name, search, created_at) VALUES (:id, :name, :search, :now)
     ON CONFLICT (id) DO UPDATE SET name = :name, search = :search`,
    { id, name, search: JSON.stringify(search), now },
  );
}

/** Lets a saved search go. Answers whether it was there. */
export function forgetSearch(db: Database, id: string): boolean {
  return write(db, 'DELETE FROM saved_search WHERE id = :id', { id }) === 1;
}
