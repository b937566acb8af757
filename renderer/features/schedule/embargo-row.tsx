import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { sayWhen } from '../../newsroom/say-times';
import { Icon } from '../../ui/icon';
import type { EmbargoBar } from './embargo-bars';
import styles from './embargo-row.module.css';

export interface EmbargoRowProps {
  readonly bars: readonly EmbargoBar[];
  readonly zone: string;
  readonly now: Instant;
}

/** What is under embargo, over the days it holds on. */
export function EmbargoRow({ bars, zone, now }: EmbargoRowProps): ReactNode {
  if (bars.length === 0) return null;
  return (
    <ul className={styles['row']} aria-label="Embargoes">
      {bars.map(({ story, embargo, from, to, row }) => (
        <li
          key={story.id}
          className={embargo.lifted ? styles['lifted'] : styles['bar']}
          style={{ gridColumn: `${from + 2} / ${to + 2}`, gridRow: row + 1 }}
        >
          <Icon of={LockKeyhole} size={14} />
          <span className={styles['slug']}>{story.slug || story.headline || 'No slug yet'}</span>
          <span className={styles['until']}>
            {embargo.lifted ? 'lifted, was' : ''} until {sayWhen(embargo.until.instant, zone, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}
