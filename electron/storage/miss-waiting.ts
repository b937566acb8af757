import type { Database } from 'better-sqlite3';
import type { PublicationSummary } from '#core/publication/publication';
import { getPublication, moveState, publicationsInState, type Publication } from './publications';
import { inTransaction } from './query';

/**
 * Makes every publication that would go out by itself ask a person first, with the reason. For a desk that was put
 * back to an earlier time, which does not know what went out, or was called off, since. Answers how many.
 */
export function missWaiting(db: Database, why: (publication: Publication) => string): number {
  return inTransaction(db, () => {
    const waiting = [...publicationsInState(db, 'waiting'), ...publicationsInState(db, 'sending')];
    return waiting.filter((publication) => missOne(db, publication, why)).length;
  });
}

function missOne(
  db: Database,
  { id }: PublicationSummary,
  why: (publication: Publication) => string,
): boolean {
  const publication = getPublication(db, id);
  return (
    publication !== null && moveState(db, id, ['waiting', 'sending'], 'missed', { reason: why(publication) })
  );
}
