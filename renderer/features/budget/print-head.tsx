import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../app/desk-info';
import { sayClock, sayDay } from '../../newsroom/say-times';
import styles from './budget-view.module.css';

interface PrintHeadProps {
  readonly title: string;
  readonly beside: string;
  readonly now: Instant;
}

/** What a printed budget says of itself; not shown on the screen. */
export function PrintHead({ title, beside, now }: PrintHeadProps): ReactNode {
  const { zone, author } = useDeskInfo();
  return (
    <header className={styles['printHead']}>
      <b>Story budget: {title}</b>
      <span>
        {beside}. Printed {sayDay(now, zone, now)}, {sayClock(now, zone)} by {author}. Internal.
      </span>
    </header>
  );
}
