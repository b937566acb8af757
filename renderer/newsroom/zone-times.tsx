import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { wallDateAt } from '#core/time/wall-date';
import { sayClock, sayDate, zoneName } from './say-times';
import styles from './zone-times.module.css';

export interface ZoneTimesProps {
  readonly instant: Instant;
  /** The zone that is said already, with UTC; its day is not said again. */
  readonly beside: string;
  /** The zones to say it in, each once. */
  readonly zones: readonly string[];
}

/** One instant as the walls of several zones show it, so that nobody has to count hours. */
export function ZoneTimes({ instant, beside, zones }: ZoneTimesProps): ReactNode {
  const others = otherZones(instant, beside, zones).filter((zone) => zone !== 'UTC');
  if (others.length === 0) return null;
  return (
    <ul className={styles['times']} aria-label="The same time elsewhere">
      {others.map((zone) => (
        <li key={zone}>
          {sayBeside(instant, zone, beside)} <span>{placeName(zone)}</span>
        </li>
      ))}
    </ul>
  );
}

/** An instant in a zone, with its day where that is another than beside: `Thu 11 Jun, 00:30 CEST`. */
export function sayBeside(instant: Instant, zone: string, beside: string): string {
  const day = wallDateAt(instant, zone);
  const isOther = day !== wallDateAt(instant, beside);
  return [isOther && sayDate(day).slice(0, -5), sayClock(instant, zone)].filter(Boolean).join(', ');
}

/** The zones that show another time than `beside`, UTC last. */
export function otherZones(instant: Instant, beside: string, zones: readonly string[]): readonly string[] {
  const said = (zone: string) => sayBeside(instant, zone, 'UTC');
  return [...new Set([...zones, 'UTC'])].filter(
    (zone, index, all) =>
      said(zone) !== said(beside) && all.findIndex((each) => said(each) === said(zone)) === index,
  );
}

/** The place a zone is called after: `New York`, `UTC`. */
export function placeName(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A zone by its place and what clocks call it: `New York, EST`; only the name where that says it all. */
export function sayZone(instant: Instant, zone: string): string {
  const [place, name] = [placeName(zone), zoneName(instant, zone)];
  return place === name ? name : `${place}, ${name}`;
}
