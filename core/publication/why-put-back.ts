import type { Instant } from '../time/instant';
import { sayTime } from '../time/say-time';
import { wallTimeAt } from '../time/wall-time';
import type { PublicationSummary } from './publication';

/** Says for people why a publication that was waiting asks now: its desk was put back to what it was at an instant. */
export function whyPutBack(
  name: string,
  { due, destination }: Pick<PublicationSummary, 'due' | 'destination'>,
  backupAt: Instant,
  zone: string,
): string {
  return (
    `Missed: ${name} was waiting for ${sayTime(due)} when this desk was put back as it was at ` +
    `${sayTime(wallTimeAt(backupAt, zone))}. It may have gone out since then, or been called off. Nothing was sent by ` +
    `putting the desk back. Look at ${destination.name} before it is sent.`
  );
}
