import { timeliness, type PublicationSummary } from '#core/publication/publication';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { wallTimeAt } from '#core/time/wall-time';

/**
 * When readers see a story: when it last went out, else when it is about to; null where neither is so. What waits for
 * a person's answer (missed, refused) has no time. `publications` are the story's, newest first.
 */
export function publicationTime(publications: readonly PublicationSummary[]): ScheduledTime | null {
  const sent = publications.find(({ state }) => state === 'sent');
  if (sent) return sentTime(sent);
  return publications.find(({ state }) => state === 'sending' || state === 'waiting')?.due ?? null;
}

/** The time it was due, or else the time a person sent it after all. */
function sentTime({ due, receipt }: PublicationSummary): ScheduledTime {
  if (!receipt || timeliness(due.instant, receipt.sentAt) === 'due') return due;
  return wallTimeAt(receipt.sentAt, due.zone);
}
