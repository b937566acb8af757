import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { isUnderEmbargo } from '#core/story/embargo';
import type { Instant } from '#core/time/instant';
import { wallDateAt } from '#core/time/wall-date';
import { useRoutes } from '../../app/routes';
import { DestinationChip } from '../../newsroom/destination-chip';
import { sayClock, sayDay, sayWhen } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { otherZones, sayBeside } from '../../newsroom/zone-times';
import { Icon } from '../../ui/icon';
import { ScrollRegion } from '../../ui/scroll-region';
import styles from './next-up.module.css';
import { markOf, type ScheduleChip } from './schedule-chips';

export interface NextUpProps {
  readonly chips: readonly ScheduleChip[];
  readonly zone: string;
  readonly also: string | null;
  readonly now: Instant;
}

const mostShown = 30;

/** What comes next, by day, whatever week is shown. */
export function NextUp({ chips, zone, also, now }: NextUpProps): ReactNode {
  const coming = chips
    .filter(({ at, state }) => at >= now && (state === null || state === 'waiting' || state === 'sending'))
    .slice(0, mostShown);
  const days = [...new Set(coming.map(({ at }) => wallDateAt(at, zone)))];
  const today = wallDateAt(now, zone);
  return (
    <aside className={styles['agenda']} aria-label="Next up" data-pane>
      <ScrollRegion aria-label="What comes next">
        {days.length === 0 && <p className={styles['nothing']}>Nothing is to come.</p>}
        {days.map((day, index) => {
          const ofDay = coming.filter(({ at }) => wallDateAt(at, zone) === day);
          const name = day === today ? 'today' : sayDay(ofDay[0]?.at ?? now, zone, now);
          return (
            <section key={day}>
              <h2 className={styles['group']}>
                {index === 0 && 'Next up'}{' '}
                <span className={index > 0 ? styles['dayName'] : undefined}>{name}</span>
              </h2>
              <ul className={styles['items']}>
                {ofDay.map((chip) => (
                  <Item key={chip.key} chip={chip} zone={zone} also={also} now={now} />
                ))}
              </ul>
            </section>
          );
        })}
      </ScrollRegion>
    </aside>
  );
}

interface ItemProps extends Omit<NextUpProps, 'chips'> {
  readonly chip: ScheduleChip;
}

function Item({ chip, zone, also, now }: ItemProps): ReactNode {
  const { go } = useRoutes();
  const { at, slug, headline, embargo, publications, state, standing, story } = chip;
  const elsewhere = otherZones(at, zone, [...(also === null ? [] : [also]), chip.zone]).slice(0, 2);
  return (
    <li className={styles['item']}>
      <div>
        <div className={styles['time']}>{sayClock(at, zone)}</div>
        {elsewhere.map((each) => (
          <div key={each} className={styles['elsewhere']}>
            {sayBeside(at, each, zone)}
          </div>
        ))}
      </div>
      <div className={styles['what']}>
        <div className={styles['line']}>
          <Slug slug={slug} />
          <StateMark mark={markOf(chip) ?? standing ?? 'draft'} />
        </div>
        <button
          type="button"
          className={styles['headline']}
          dir="auto"
          onClick={() => void go({ view: 'story', id: story })}
        >
          {headline || 'No headline yet'}
        </button>
        <div className={styles['places']}>
          {publications.map(({ id, destination }) => (
            <DestinationChip key={id} name={destination.name} />
          ))}
        </div>
        {state === null && <p className={styles['help']}>{wantedNote(standing)}</p>}
        {isUnderEmbargo(embargo, now) && (
          <p className={styles['embargo']}>
            <Icon of={LockKeyhole} size={14} />
            Embargo ends {sayWhen(embargo.until.instant, zone, now)}
          </p>
        )}
      </div>
    </li>
  );
}

const wantedNote = (standing: ScheduleChip['standing']): string =>
  standing === 'ready'
    ? 'Wanted by then. It goes out when somebody schedules it.'
    : 'Wanted by then. It is not ready, and nothing is scheduled.';
