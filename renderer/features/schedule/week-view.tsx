import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { choiceAt } from '#core/time/step-time';
import { wallDateAt } from '#core/time/wall-date';
import { resolveWallTime } from '#core/time/wall-time';
import { heightOf, placeInWeek, timeAtHeight, type WeekGrid } from '#core/time/week-grid';
import { useRoutes } from '../../app/routes';
import { zoneName } from '../../newsroom/say-times';
import { placeName } from '../../newsroom/zone-times';
import { DayHeads } from './day-heads';
import { embargoBars } from './embargo-bars';
import { EmbargoRow } from './embargo-row';
import { EventChip, type Point } from './event-chip';
import { MovePanel } from './move-panel';
import { placeChips, scale } from './place-chips';
import { sayWeekday } from './say-week';
import { isMovable, type ScheduleChip } from './schedule-chips';
import type { Mover } from './use-moving';
import { WeekHours, WeekLines } from './week-hours';
import styles from './week-view.module.css';

export interface WeekViewProps {
  readonly grid: WeekGrid;
  readonly also: string | null;
  readonly chips: readonly ScheduleChip[];
  readonly stories: readonly StorySummary[];
  readonly now: Instant;
  readonly mover: Mover;
}

const firstHour = 5 * 60;
/** Room for the chip of the last half hour, in pixels. */
const belowMidnight = 72;

/** Seven days with all that goes out, went out, did not, or is wanted on them. */
export function WeekView({ grid, also, chips, stories, now, mover }: WeekViewProps): ReactNode {
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = firstHour * scale;
  }, []);
  const { zone, days } = grid;
  const today = wallDateAt(now, zone);
  const monday = days[0]?.date ?? today;
  const drag = (chip: ScheduleChip, point: Point, isSettled: boolean) => {
    const at = timeUnder(field.current, grid, point);
    if (at) mover.to(chip, inOwnZone(at, chip.zone), isSettled);
  };
  return (
    <div className={styles['week']}>
      <div className={styles['heads']}>
        <div className={styles['corner']}>
          <span>{zoneName(days[0]?.start ?? now, zone)}</span>
          {also !== null && <span>{placeName(also)}</span>}
        </div>
        <DayHeads grid={grid} chips={chips} today={today} />
        <EmbargoRow bars={embargoBars(stories, grid)} zone={zone} now={now} />
      </div>
      <div ref={scroll} className={styles['scroll']}>
        <div
          ref={field}
          role="group"
          aria-label={`Week of ${sayWeekday(monday)}, times in ${zoneName(days[0]?.start ?? now, zone)}`}
          className={styles['field']}
          style={{ height: grid.length * scale + belowMidnight }}
        >
          <WeekHours
            grid={grid}
            day={today >= monday && today <= (days[6]?.date ?? '') ? today : monday}
            also={also}
          />
          <WeekLines grid={grid} now={now} today={today} />
          <WeekChips grid={grid} chips={chips} mover={mover} onDrag={drag} />
        </div>
      </div>
      {mover.moving && (
        <MovePanel key={mover.moving.chip.key} moving={mover.moving} mover={mover} shown={zone} also={also} />
      )}
    </div>
  );
}

interface WeekChipsProps extends Pick<WeekViewProps, 'grid' | 'chips' | 'mover'> {
  readonly onDrag: (chip: ScheduleChip, point: Point, isSettled: boolean) => void;
}

function WeekChips({ grid, chips, mover, onDrag }: WeekChipsProps): ReactNode {
  const { go } = useRoutes();
  const [stop, setStop] = useState('');
  const { moving } = mover;
  // What moved stands elsewhere in the page now, and lost the focus with that.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.getElementById(`chip-${stop}`)?.focus({ preventScroll: true });
  }, [chips, stop]);
  const placed = placeChips(
    chips.flatMap((chip) => {
      const place = chip.key === moving?.chip.key ? placeOfMoving(grid, moving) : placeInWeek(grid, chip.at);
      return place ? [{ chip, day: place.day, top: place.height * scale }] : [];
    }),
  );
  // The page keeps the order of their own times while one is moved, so that the focus stays on it.
  const inOrder = chips.flatMap((chip) => placed.filter((each) => each.chip.key === chip.key));
  const reached = inOrder.some(({ chip }) => chip.key === stop) ? stop : inOrder[0]?.chip.key;
  return inOrder.map((each) => {
    const isMoving = each.chip.key === moving?.chip.key;
    return (
      <EventChip
        key={each.chip.key}
        placed={each}
        zone={grid.zone}
        at={isMoving ? (moving.instant ?? each.chip.at) : each.chip.at}
        isMoving={isMoving}
        isStop={each.chip.key === reached}
        onFocus={() => setStop(each.chip.key)}
        onOpen={() => void go({ view: 'story', id: each.chip.story })}
        onKey={(event, chip) => handleKey(event, chip, mover)}
        onDrag={onDrag}
      />
    );
  });
}

/** ↑ ↓ go from one to the next, with Alt a quarter of an hour and with Alt and Shift a day; Enter says yes to a move. */
function handleKey(event: KeyboardEvent, chip: ScheduleChip, mover: Mover): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const isBeingMoved = mover.moving?.chip.key === chip.key;
  if (step !== undefined && event.altKey) {
    if (isMovable(chip))
      (event.shiftKey ? mover.byDays : mover.byMinutes)(chip, event.shiftKey ? step : step * 15);
  } else if (step !== undefined) focusBeside(event.currentTarget, step);
  else if (event.key === 'Enter' && isBeingMoved) answerMove();
  else return;
  event.preventDefault();
}

/** Says yes to the move; where something has to be answered first, goes there. */
function answerMove(): void {
  const yes = document.querySelector<HTMLButtonElement>('#move-now');
  if (yes && !yes.disabled) yes.click();
  else yes?.closest('section')?.querySelector<HTMLElement>('input, button:not(:disabled)')?.focus();
}

function focusBeside(chip: Element, step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-chip]')];
  all[all.findIndex((each) => each === chip) + step]?.focus();
}

/** Where a move points to: an instant, or a time of the shown zone that clocks skip or pass twice. */
function placeOfMoving(grid: WeekGrid, { choice, instant }: NonNullable<Mover['moving']>) {
  if (instant !== null) return placeInWeek(grid, instant);
  const day = grid.days.findIndex(({ date }) => date === choice.wall.slice(0, 10));
  const minute = Number(choice.wall.slice(11, 13)) * 60 + Number(choice.wall.slice(14, 16));
  return day < 0 ? null : { day, height: heightOf(grid, minute) };
}

function timeUnder(field: HTMLElement | null, grid: WeekGrid, { x, y }: Point) {
  const box = field?.getBoundingClientRect();
  const hours = field?.firstElementChild?.getBoundingClientRect().width ?? 0;
  if (!box) return null;
  const day = Math.floor(((x - box.left - hours) / (box.width - hours)) * 7);
  return { ...timeAtHeight(grid, day, (y - box.top) / scale), zone: grid.zone };
}

/** A time pointed at in the shown zone, as the zone it was planned in has it; where it is not one time, as pointed at. */
function inOwnZone(at: Parameters<Mover['to']>[1], zone: string): Parameters<Mover['to']>[1] {
  const resolution = resolveWallTime(at.wall, at.zone);
  if (resolution.kind === 'once') return choiceAt(resolution.instant, zone);
  // A row was pointed at, but it is for the person to say which of the two is meant.
  return resolution.kind === 'twice' && at.zone === zone ? { ...at, occurrence: null } : at;
}
