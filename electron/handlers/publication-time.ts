import type { PublicationSummary } from '#core/publication/publication';
import { timeForReaders } from '#core/publication/time-for-readers';
import type { ScheduledTime } from '#core/time/scheduled-time';

/**
 * When readers see a story: when it last went out, else when it is about to; null where neither is so. What waits for
 * a person's answer (missed, refused) has no time. `publications` are the story's, newest first.
 */
export function publicationTime(publications: readonly PublicationSummary[]): ScheduledTime | null {
  const published = publications.filter(({ action }) => action === 'publish');
  const sent = published.find(({ state }) => state === 'sent');
  if (sent) return sent.receipt ? timeForReaders(sent.due, sent.receipt.sentAt) : sent.due;
  return published.find(({ state }) => state === 'sending' || state === 'waiting')?.due ?? null;
}
