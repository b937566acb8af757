import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { addDays } from '#core/time/wall-date';
import { useDeskInfo } from '../../app/desk-info';
import { placeName } from '../../newsroom/zone-times';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ReadyMenu } from './ready-menu';
import { sayWeek } from './say-week';
import styles from './schedule-head.module.css';
import type { ScheduleLook } from './schedule-look';
import { ZoneMenu } from './zone-menu';

export interface ScheduleHeadProps {
  readonly week: string;
  readonly look: ScheduleLook;
  readonly now: Instant;
  readonly onWeek: (monday: string) => void;
  readonly onToday: () => void;
  readonly onLook: (change: Partial<ScheduleLook>) => void;
}

const views = { week: 'Week', agenda: 'Agenda' } as const;

/** Which week, in which zones, shown how. */
export function ScheduleHead({ week, look, now, onWeek, onToday, onLook }: ScheduleHeadProps): ReactNode {
  const { zone: newsroom } = useDeskInfo();
  const isWeek = look.shows === 'week';
  return (
    <div className={styles['head']}>
      <h1>{isWeek ? sayWeek(week) : 'Schedule'}</h1>
      {isWeek && (
        <>
          <Button
            square
            tone="bare"
            aria-label="Previous week"
            aria-keyshortcuts="ArrowLeft"
            onClick={() => onWeek(addDays(week, -7))}
          >
            <Icon of={ChevronLeft} />
          </Button>
          <Button
            square
            tone="bare"
            aria-label="Next week"
            aria-keyshortcuts="ArrowRight"
            onClick={() => onWeek(addDays(week, 7))}
          >
            <Icon of={ChevronRight} />
          </Button>
          <Button keys="T" onClick={onToday}>
            Today
          </Button>
        </>
      )}
      <span className={styles['space']} />
      <ZoneMenu
        label="Times in"
        value={look.zone ?? newsroom}
        now={now}
        onChange={(zone) => onLook({ zone: zone === newsroom ? null : zone })}
      />
      {isWeek && <Also look={look} now={now} onLook={onLook} />}
      <div role="group" aria-label="View" className={styles['views']}>
        {(['week', 'agenda'] as const).map((shows) => (
          <button
            key={shows}
            type="button"
            aria-pressed={look.shows === shows}
            className={styles['view']}
            onClick={() => onLook({ shows })}
          >
            {views[shows]}
          </button>
        ))}
      </div>
      <ReadyMenu />
    </div>
  );
}

/** The second zone: chosen from the menu, and put away by a press. */
function Also({ look, now, onLook }: Pick<ScheduleHeadProps, 'look' | 'now' | 'onLook'>): ReactNode {
  if (look.also !== null)
    return (
      <Button tone="bare" aria-pressed className={styles['also']} onClick={() => onLook({ also: null })}>
        Also {placeName(look.also)}
      </Button>
    );
  return <ZoneMenu label="Also" value={null} now={now} onChange={(also) => onLook({ also })} />;
}
