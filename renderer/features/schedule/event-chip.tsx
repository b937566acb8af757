import { Folder, LockKeyhole } from 'lucide-react';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { isUnderEmbargo } from '#core/story/embargo';
import { stateName } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { wallDateAt } from '#core/time/wall-date';
import { sayClock } from '../../newsroom/say-times';
import { markWord, type Mark } from '../../newsroom/state-mark';
import { Icon } from '../../ui/icon';
import styles from './event-chip.module.css';
import { mostDestinations, type PlacedChip } from './place-chips';
import { sayWeekday } from './say-week';
import { isMovable, markOf, type ScheduleChip } from './schedule-chips';

export interface EventChipProps {
  readonly placed: PlacedChip;
  readonly zone: string;
  /** What it shows as its time: where it is being moved to, or its own. */
  readonly at: Instant;
  readonly isMoving: boolean;
  /** One chip of the week is reached by Tab; arrows go on from there. */
  readonly isStop: boolean;
  readonly onKey: (event: KeyboardEvent, chip: ScheduleChip) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  /** `point` is where the upper edge is dragged to, in pixels of the window. */
  readonly onDrag: (chip: ScheduleChip, point: Point, isSettled: boolean) => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const slack = 4;

/** A story in the week: when, what, where to, and how it stands. */
export function EventChip(props: EventChipProps): ReactNode {
  const { placed, zone, at, isMoving, isStop, onKey, onFocus, onOpen } = props;
  const { chip, day, top, height, lane, lanes } = placed;
  const drag = useDrag(props);
  const classes = [styles['chip'], styles[chip.state ?? 'wanted'], isMoving && styles['moving']];
  const width = `((100% - var(--week-hours)) / 7)`;
  return (
    <button
      type="button"
      id={`chip-${chip.key}`}
      data-chip
      data-pane-start={isStop || undefined}
      className={classes.filter(Boolean).join(' ')}
      style={{
        top,
        minHeight: height,
        left: `calc(var(--week-hours) + ${width} * ${day + lane / lanes} + 3px)`,
        width: `calc(${width} / ${lanes} - 6px)`,
      }}
      tabIndex={isStop ? 0 : -1}
      aria-label={describe(chip, zone, at)}
      aria-keyshortcuts={isMovable(chip) ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
      onKeyDown={(event) => onKey(event, chip)}
      onFocus={onFocus}
      onClick={() => drag.wasDragged() || onOpen()}
      {...drag.handlers}
    >
      <span className={styles['time']}>
        <b>{sayClock(at, zone)}</b>
        {wordOf(chip)}
        {isUnderEmbargo(chip.embargo, at) && <Icon of={LockKeyhole} size={14} />}
      </span>
      <span className={styles['slug']}>{nameOf(chip)}</span>
      <Destinations chip={chip} />
    </button>
  );
}

function Destinations({ chip: { publications } }: { readonly chip: ScheduleChip }): ReactNode {
  const rest = publications.length - mostDestinations;
  return publications.slice(0, mostDestinations).map(({ id, destination }, index) => (
    <span key={id} className={styles['destination']}>
      <Icon of={Folder} size={14} />
      {destination.name}
      {rest > 0 && index === mostDestinations - 1 && ` +${rest}`}
    </span>
  ));
}

/** What a hand does: it takes hold of a chip that can be moved, and lets go of it elsewhere. */
function useDrag({ placed: { chip }, onDrag }: EventChipProps) {
  const held = useRef<{ readonly x: number; readonly y: number; readonly above: number } | null>(null);
  const moved = useRef(false);
  const pointOf = (event: PointerEvent): Point => ({
    x: event.clientX,
    y: event.clientY - (held.current?.above ?? 0),
  });
  const down = (event: PointerEvent<HTMLElement>) => {
    moved.current = false;
    if (event.button !== 0 || !isMovable(chip)) return;
    const above = event.clientY - event.currentTarget.getBoundingClientRect().top;
    held.current = { x: event.clientX, y: event.clientY, above };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const { current } = held;
    if (!current) return;
    moved.current ||= Math.hypot(event.clientX - current.x, event.clientY - current.y) > slack;
    if (moved.current) onDrag(chip, pointOf(event), false);
  };
  const up = (event: PointerEvent) => {
    if (held.current && moved.current) onDrag(chip, pointOf(event), true);
    held.current = null;
  };
  return {
    wasDragged: () => moved.current,
    handlers: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up },
  };
}

const nameOf = ({ slug, headline }: ScheduleChip): string => slug || headline || 'No slug yet';

// What most chips are goes without saying.
const unsaid: readonly Mark[] = ['scheduled', 'published'];

function wordOf(chip: ScheduleChip): string {
  const mark = markOf(chip);
  if (mark !== null) return unsaid.includes(mark) ? '' : markWord(mark);
  return chip.standing === 'ready' ? 'not scheduled' : 'not ready';
}

function describe(chip: ScheduleChip, zone: string, at: Instant): string {
  const { action, standing, publications, embargo } = chip;
  const mark = markOf(chip);
  const standingName = standing === null ? '' : stateName[standing].toLowerCase();
  return [
    `${sayClock(at, zone)}, ${sayWeekday(wallDateAt(at, zone))}: ${nameOf(chip)}`,
    mark !== null ? markWord(mark).toLowerCase() : `wanted by then, ${standingName}, not scheduled`,
    publications.length > 0 &&
      `${action === 'publish' ? 'to' : 'at'} ${publications.map(({ destination }) => destination.name).join(' and ')}`,
    isUnderEmbargo(embargo, at) &&
      `under embargo until ${sayClock(embargo.until.instant, embargo.until.zone)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
