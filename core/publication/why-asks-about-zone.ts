import { zoneAbbreviation } from '../time/ap-time';
import { sayWall } from '../time/say-time';
import type { ScheduledTime } from '../time/scheduled-time';
import { wallTimeAt } from '../time/wall-time';

/** Says for people why a publication asks: the rules of its zone changed, and its minute is no longer one and the same. */
export function whyAsksAboutZone(name: string, { wall, zone, instant }: ScheduledTime): string {
  return (
    `${name} was planned for ${sayWall(wall)} in ${zone}, and the clocks there follow other rules now: at that instant ` +
    `they will show ${shown(instant, zone)}. Nothing was sent. Choose the time again.`
  );
}

function shown(instant: number, zone: string): string {
  try {
    return `${sayWall(wallTimeAt(instant, zone).wall)} ${zoneAbbreviation(instant, zone)}`;
  } catch {
    return 'nothing, because this computer knows that zone no more';
  }
}
