import type { Instant } from '../time/instant';
import type { ScheduledTime } from '../time/scheduled-time';
import { wallTimeAt } from '../time/wall-time';
import { timeliness } from './publication';

/** The time a page says it went out at: the one it was meant for, or the one a person sent it at after all. */
export function timeForReaders(due: ScheduledTime, sentAt: Instant): ScheduledTime {
  return timeliness(due.instant, sentAt) === 'due' ? due : wallTimeAt(sentAt, due.zone);
}
