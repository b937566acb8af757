import type { ReactNode } from 'react';
import type { CalendarDay } from '#core/time/calendar-day';
import type { WeekGrid } from '#core/time/week-grid';
import { sayColumn } from './say-week';
import type { ScheduleChip } from './schedule-chips';
import styles from './week-view.module.css';

export interface DayHeadsProps {
  readonly grid: WeekGrid;
  readonly chips: readonly ScheduleChip[];
  readonly today: string;
}

/** The days of the week, and how much each has. */
export function DayHeads({ grid, chips, today }: DayHeadsProps): ReactNode {
  return grid.days.map((day) => {
    const ofDay = chips.filter(({ at }) => day.start <= at && at < day.end);
    return (
      <div key={day.date} className={styles['head']} aria-current={day.date === today ? 'date' : undefined}>
        <b>{sayColumn(day.date)}</b>
        <span>{[sayCount(ofDay, day.date, today), sayLength(day)].filter(Boolean).join(', ')}</span>
      </div>
    );
  });
}

function sayCount(chips: readonly ScheduleChip[], date: string, today: string): string {
  const toGo = chips.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  const sent = chips.filter(({ action, state }) => action === 'publish' && state === 'sent').length;
  if (date === today) return `Today, ${toGo} to go`;
  if (chips.length === 0) return date < today ? 'Nothing' : 'Nothing yet';
  const failed = chips.filter(({ state }) => state === 'missed' || state === 'refused').length;
  if (date < today && sent > 0) return `${sent} published`;
  if (date < today) return failed > 0 ? `${failed} did not go out` : 'Nothing published';
  return `${chips.length} ${chips.length === 1 ? 'story' : 'stories'}`;
}

function sayLength({ start, end }: CalendarDay): string {
  const hours = (end - start) / 3_600_000;
  return hours === 24 ? '' : `${hours} hours`;
}
