import type { ScheduledTime } from './scheduled-time';
import { wallTimeAt } from './wall-time';

/**
 * Whether clocks of its zone still show, at its instant, the wall time somebody chose. Governments change the rules of
 * zones; what was planned before then has an instant of the old rules.
 */
export function fitsWallTime({ wall, zone, instant }: ScheduledTime): boolean {
  try {
    return wallTimeAt(instant, zone).wall === wall.slice(0, 16);
  } catch {
    return false; // a zone that is no more
  }
}
