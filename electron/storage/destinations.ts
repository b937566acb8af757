import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { NewsroomError } from '#core/newsroom-error';
import { destinationKinds, type Destination, type DestinationId } from '#core/publication/publication';
import type { Instant } from '#core/time/instant';
import { rowOf, rowsOf, write, type Reader } from './query';

const columns = 'id, kind, name, settings';
const destinationRow = z.object({
  id: z.string(),
  kind: z.enum(destinationKinds),
  name: z.string(),
  settings: z.string().transform((json) => folderSettings.parse(JSON.parse(json))),
});
const folderSettings = z.object({ path: z.string() });

/** Keeps a new destination. @throws NewsroomError `refused` where the desk has one of that name. */
export function insertDestination(db: Database, destination: Destination, createdAt: Instant): void {
  const inserted = write(
    db,
    `INSERT INTO destination (id, kind, name, settings, created_at)
     VALUES (:id, :kind, :name, :settings, :createdAt) ON CONFLICT (name) DO NOTHING`,
    { ...destination, settings: JSON.stringify(destination.settings), createdAt },
  );
  if (inserted === 0)
    throw new NewsroomError(
      'refused',
      `There is already a destination "${destination.name}". Choose another name.`,
    );
}

/** Every destination, by name. */
export function listDestinations(db: Reader): readonly Destination[] {
  return rowsOf(db, destinationRow, `SELECT ${columns} FROM destination ORDER BY name`);
}

/** The destination of an id, or null. */
export function getDestination(db: Reader, id: DestinationId): Destination | null {
  return rowOf(db, destinationRow, `SELECT ${columns} FROM destination WHERE id = :id`, { id });
}

/** The destination of a name, letter for letter, or null. */
export function findDestination(db: Reader, name: string): Destination | null {
  return rowOf(db, destinationRow, `SELECT ${columns} FROM destination WHERE name = :name`, { name });
}
