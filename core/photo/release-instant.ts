import { isCalendarDate } from '../time/ap-date';
import type { Instant } from '../time/instant';
import { resolveWallTime } from '../time/wall-time';

const written =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/u;

/**
 * The instant from which a photo may be published. A day is meant from its beginning; a time without an offset is the
 * newsroom's, the later one where it happens twice. null where nothing that can be read is said.
 */
export function releaseInstant(releaseAt: string, zone: string): Instant | null {
  const [all = '', date = '', hour = '00', minute = '00', offset] = written.exec(releaseAt) ?? [];
  if (!isCalendarDate(date)) return null;
  if (offset !== undefined) return Date.parse(all);
  const resolved = resolveWallTime(`${date}T${hour}:${minute}`, zone);
  if (resolved.kind === 'once') return resolved.instant;
  return resolved.kind === 'twice' ? resolved.second : Date.parse(`${date}T${hour}:${minute}:00Z`);
}
