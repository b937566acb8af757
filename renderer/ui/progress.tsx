import type { ReactNode } from 'react';
import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; null where it is not known yet. */
  readonly part: number | null;
}

/** How far something is. */
export function Progress({ label, part }: ProgressProps): ReactNode {
  return (
    <progress
      className={styles['progress']}
      aria-label={label}
      max={1}
      {...(part !== null && { value: Math.min(1, part) })}
    />
  );
}
