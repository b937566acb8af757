import { sayTime } from '../time/say-time';
import type { PublicationSummary } from './publication';

/** What the system's notifications show: a line, and what stands under it. */
export interface News {
  readonly title: string;
  readonly body: string;
}

/**
 * What is told of a publication that the clock has just settled: that it went out, did not, or was not taken; null
 * where nothing is settled yet.
 */
export function publicationNews(
  publication: Pick<PublicationSummary, 'state' | 'due' | 'destination' | 'reason'> & {
    readonly slug: string;
    readonly headline: string;
  },
): News | null {
  const { state, due, destination, reason, slug, headline } = publication;
  const name = slug || headline || 'A story without a slug';
  if (state === 'sent')
    return { title: `${name} went out`, body: `To ${destination.name}, due ${sayTime(due)}.` };
  if (state !== 'missed' && state !== 'refused') return null;
  const body = reason.replace(/^Missed:\s*/, '');
  return { title: state === 'missed' ? `${name} was missed` : `${name} was not taken`, body };
}
