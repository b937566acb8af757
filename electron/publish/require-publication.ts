import { NewsroomError } from '#core/newsroom-error';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import type { Desk } from '../storage/desk';
import { getPublication, getPublicationSummary, type Publication } from '../storage/publications';

/** A publication with its edition. @throws NewsroomError `not-found`. */
export function requirePublication({ db }: Desk, id: PublicationId): Publication {
  return getPublication(db, id) ?? notFound(id);
}

/** A publication as lists show it. @throws NewsroomError `not-found`. */
export function requireSummary({ db }: Desk, id: PublicationId): PublicationSummary {
  return getPublicationSummary(db, id) ?? notFound(id);
}

function notFound(id: PublicationId): never {
  throw new NewsroomError('not-found', `There is no publication ${id} on this desk.`);
}
