import type { Database } from 'better-sqlite3';
import type { PublicationId } from '#core/publication/publication';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { write } from './query';

/**
 * Gives a publication that waits another time. Answers whether it did: false means that it no longer waits, or that
 * somebody moved it since `from` was read, and nothing was written.
 */
export function moveDue(db: Database, id: PublicationId, from: ScheduledTime, to: ScheduledTime): boolean {
  const touched = write(
    db,
    `UPDATE publication SET due_wall = :wall, due_zone = :zone, due_instant = :instant
     WHERE id = :id AND state = 'waiting' AND due_instant = :was`,
    { id, was: from.instant, ...to },
  );
  return touched === 1;
}
