import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import type { Publication, StateDetails } from '../storage/publications';

/**
 * What is written down with a refusal: why, said for people, and what is known of the page. Where it is certainly
 * not there, its address is free again.
 */
export function refusal(publication: Publication, error: unknown, page: 'absent' | 'unknown'): StateDetails {
  const { name } = publication.destination;
  const why = `${editionName(publication.edition)} did not go out to ${name}. ${faultInWords(error)}`;
  if (page === 'absent') return { reason: `${why} Nothing was sent.`, address: null, pageSha256: null };
  return {
    reason: `${why} Whether an earlier try arrived cannot be seen now; it is looked for before it is sent again.`,
  };
}

/** An error as people may read it. */
export function faultInWords(error: unknown): string {
  return error instanceof NewsroomError ? error.message : `A fault in Nutgraf stopped it (${String(error)}).`;
}
