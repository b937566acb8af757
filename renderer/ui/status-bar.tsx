import type { ReactNode } from 'react';
import styles from './status-bar.module.css';

export interface StatusBarProps {
  /** Facts about what is in view, from the left. */
  readonly children?: ReactNode;
  /** Where the work is and whether it is safe, from the right. */
  readonly end?: ReactNode;
}

/** The line at the foot of a view, 28px high. */
export function StatusBar({ children, end }: StatusBarProps): ReactNode {
  return (
    <footer className={styles['bar']}>
      {children}
      <span className={styles['space']} />
      {end}
    </footer>
  );
}
