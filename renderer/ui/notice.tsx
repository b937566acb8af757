import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './notice.module.css';

export interface NoticeProps {
  /** stop: it cannot go on · warn: worth a look · good: it is done. */
  readonly tone: 'stop' | 'warn' | 'good';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud when it appears: at once (`alert`) or when there is a pause (`status`). */
  readonly role?: 'alert' | 'status';
}

const glyphs = { stop: OctagonAlert, warn: TriangleAlert, good: Check } as const;

/** A fact in the place it is about, with the way out of it. */
export function Notice({ tone, title, children, actions, role }: NoticeProps): ReactNode {
  return (
    <div className={[styles['notice'], styles[tone]].join(' ')} role={role}>
      <Icon of={glyphs[tone]} />
      <div className={styles['words']}>
        <b>{title}</b>
        {children}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
