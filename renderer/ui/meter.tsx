import type { ReactNode } from 'react';
import styles from './meter.module.css';

export interface MeterProps {
  readonly value: number;
  /** What there is room for. */
  readonly most: number;
  /** Said to those who do not see it; '' where the words beside it say it all. */
  readonly label: string;
  /** Whether it is too much, which is not the same everywhere as above `most`. */
  readonly isOver: boolean;
}

/** A short bar of how much of the room for something is taken. */
export function Meter({ value, most, label, isOver }: MeterProps): ReactNode {
  return (
    <progress
      className={styles['meter']}
      value={Math.min(value, most)}
      max={most}
      data-over={isOver || undefined}
      {...(label === '' ? { 'aria-hidden': true } : { 'aria-label': label })}
    />
  );
}
