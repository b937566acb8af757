import type { ReactNode } from 'react';
import { minutesOfDay } from '#core/time/calendar-day';
import type { Instant } from '#core/time/instant';

import { resolveWallTime, wallTimeAt } from '#core/time/wall-time';
import { heightOf, placeInWeek, type WeekGrid } from '#core/time/week-grid';
import { scale } from './place-chips';
import styles from './week-view.module.css';

export interface WeekHoursProps {
  readonly grid: WeekGrid;
  /** The day whose hours the second zone is told by: the two may drift apart within the week. */
  readonly day: string;
  readonly also: string | null;
}

const everyMinutes = 180;
const hours = Array.from(
  { length: minutesOfDay / everyMinutes - 1 },
  (_, index) => (index + 1) * everyMinutes,
);

/** The hours at the left, in one zone or two. What is passed twice is said to be so. */
export function WeekHours({ grid, day, also }: WeekHoursProps): ReactNode {
  return (
    <div className={styles['hours']} aria-hidden>
      {hours.map((minute) => (
        <span key={minute} style={{ top: heightOf(grid, minute) * scale }}>
          {clockOf(minute)}
          {also !== null && <small>{elsewhere(day, minute, grid.zone, also)}</small>}
        </span>
      ))}
      {grid.repeated.map(({ from }) => (
        <span key={`again ${from}`} style={{ top: heightOf(grid, from, true) * scale }}>
          {clockOf(from)}
          <small>again</small>
        </span>
      ))}
    </div>
  );
}

export interface WeekLinesProps {
  readonly grid: WeekGrid;
  readonly now: Instant;
  readonly today: string;
}

/** The columns of the days with their hours, what clocks skip or repeat there, and where now is. */
export function WeekLines({ grid, now, today }: WeekLinesProps): ReactNode {
  const here = placeInWeek(grid, now);
  return grid.days.map((day, index) => (
    <div key={day.date} className={day.date === today ? styles['today'] : styles['day']} aria-hidden>
      {hours.map((minute) => (
        <i key={minute} className={styles['line']} style={{ top: heightOf(grid, minute) * scale }} />
      ))}
      <i className={styles['line']} style={{ top: grid.length * scale }} />
      {emptyStretches(grid, index).map(({ top, bottom, says }) => (
        <i key={top} className={styles['empty']} style={{ top: top * scale, height: (bottom - top) * scale }}>
          {says}
        </i>
      ))}
      {here?.day === index && <i className={styles['now']} style={{ top: here.height * scale }} />}
    </div>
  ));
}

/** Where nothing can stand on a day: what it skips, and the second row of what other days of the week repeat. */
function emptyStretches(grid: WeekGrid, index: number) {
  const turns = grid.days[index]?.turns ?? [];
  const skipped = turns
    .filter(({ kind }) => kind === 'skipped')
    .map(({ from, to }) => ({
      top: heightOf(grid, from),
      bottom: heightOf(grid, to),
      says: 'Clocks skip this',
    }));
  const single = grid.repeated
    .filter(({ from }) => !turns.some((turn) => turn.kind === 'repeated' && turn.from === from))
    .map(({ from, to }) => ({ top: heightOf(grid, from, true), bottom: heightOf(grid, to), says: '' }));
  return [...skipped, ...single];
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function elsewhere(day: string, minute: number, zone: string, also: string): string {
  const resolution = resolveWallTime(`${day}T${clockOf(minute)}`, zone);
  if (resolution.kind === 'never') return '';
  const instant = resolution.kind === 'once' ? resolution.instant : resolution.first;
  return wallTimeAt(instant, also).wall.slice(11, 16);
}
