import type { ReactNode } from 'react';
import { Meter } from '../../../ui/meter';
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
      <Meter value={length} most={target} label={`${name}, ${unit}`} isOver={isOver} />
      {length}/{target}
    </span>
  );
}
