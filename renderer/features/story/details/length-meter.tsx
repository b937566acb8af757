import type { ReactNode } from 'react';
import styles from './details.module.css';

export interface LengthMeterProps {
  /** What is measured: "Length of the web headline". */
  readonly name: string;
  readonly length: number;
  readonly target: number;
  /** What the numbers count. */
  readonly unit: string;
  readonly isOver: boolean;
}

/** A length against what there is room for. */
export function LengthMeter({ name, length, target, unit, isOver }: LengthMeterProps): ReactNode {
  return (
    <span className={[styles['meter'], isOver && styles['over']].filter(Boolean).join(' ')} title={unit}>
      <progress value={Math.min(length, target)} max={target} aria-label={`${name}, ${unit}`} />
      {length}/{target}
    </span>
  );
}
