import { calendarDay, minutesOfDay, type CalendarDay, type ClockTurn } from './calendar-day';
import type { Instant } from './instant';
import { addDays } from './wall-date';
import { wallTimeAt, type Occurrence } from './wall-time';

/**
 * Seven days of a zone side by side, so that one height is one wall time on each of them. Where clocks go back, the
 * stretch that is passed twice has two rows, and the other days leave the second empty; where they go forward, the
 * stretch that is skipped stays, and nothing can stand in it.
 */
export interface WeekGrid {
  readonly zone: string;
  readonly days: readonly CalendarDay[];
  /** Stretches that have a second row, in minutes of the wall, in order. */
  readonly repeated: readonly Stretch[];
  /** Height of a day, in minutes. */
  readonly length: number;
}

/** Minutes from one to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A wall time that a person pointed at; `occurrence` where it is passed twice. */
export interface PointedTime {
  readonly wall: string;
  readonly occurrence: Occurrence | null;
}

/** The week that begins on a date (`2026-10-26`), as the clocks of a zone pass it. */
export function weekGrid(first: string, zone: string): WeekGrid {
  const days = Array.from({ length: 7 }, (_, index) => calendarDay(addDays(first, index), zone));
  const repeated = distinct(days.flatMap(({ turns }) => turns.filter(isRepeated)));
  return { zone, days, repeated, length: minutesOfDay + widthOf(repeated) };
}

/** How far down a wall minute stands, in minutes from the top; in the second row where it is passed a second time. */
export function heightOf({ repeated }: Pick<WeekGrid, 'repeated'>, minute: number, isSecond = false): number {
  const rows = repeated.filter(({ from, to }) => to <= minute || (isSecond && from <= minute));
  return minute + widthOf(rows);
}

/** Where an instant stands: the place of its day, 0 to 6, and how far down, in minutes; null in another week. */
export function placeInWeek(
  grid: WeekGrid,
  instant: Instant,
): { readonly day: number; readonly height: number } | null {
  const day = grid.days.findIndex(({ start, end }) => start <= instant && instant < end);
  const found = grid.days[day];
  if (!found) return null;
  const minute = minuteOf(wallTimeAt(instant, grid.zone).wall);
  const turn = found.turns.find((each) => isRepeated(each) && isIn(each, minute));
  return { day, height: heightOf(grid, minute, turn !== undefined && instant >= turn.at) };
}

/** The wall time at a height of a day, to the quarter of an hour. In a row that this day leaves empty, the end of it. */
export function timeAtHeight(grid: WeekGrid, day: number, height: number): PointedTime {
  const found = grid.days[Math.max(0, Math.min(6, day))];
  const { minute, isSecond } = wallMinute(
    grid,
    Math.max(0, Math.min(grid.length - quarter, toQuarter(height))),
  );
  const turn = found?.turns.find((each) => isRepeated(each) && isIn(each, minute));
  const settled = turn || !isSecond ? minute : endOfRow(grid, minute);
  return {
    wall: `${found?.date ?? ''}T${clockOf(Math.min(minutesOfDay - quarter, settled))}`,
    occurrence: turn ? (isSecond ? 'second' : 'first') : null,
  };
}

const quarter = 15;
const toQuarter = (minutes: number): number => Math.round(minutes / quarter) * quarter;
const isRepeated = ({ kind }: ClockTurn): boolean => kind === 'repeated';
const isIn = ({ from, to }: Stretch, minute: number): boolean => from <= minute && minute < to;
const widthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

function distinct(turns: readonly ClockTurn[]): readonly Stretch[] {
  const byKey = new Map(turns.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...byKey.values()].sort((a, b) => a.from - b.from);
}

function wallMinute({ repeated }: WeekGrid, height: number): { minute: number; isSecond: boolean } {
  let above = 0;
  for (const { from, to } of repeated) {
    if (height - above < to) break;
    if (height - above < to + (to - from)) return { minute: height - above - (to - from), isSecond: true };
    above += to - from;
  }
  return { minute: height - above, isSecond: false };
}

const endOfRow = ({ repeated }: WeekGrid, minute: number): number =>
  repeated.find((each) => isIn(each, minute))?.to ?? minute;

const minuteOf = (wall: string): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
