import type { ReactNode } from 'react';
import styles from './check-field.module.css';

export interface CheckFieldProps {
  readonly label: string;
  /** What follows from it; '' where that goes without saying. */
  readonly help?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A thing that is so or not. */
export function CheckField({ label, help = '', isOn, onChange }: CheckFieldProps): ReactNode {
  return (
    <label className={styles['field']}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
      {help !== '' && <small>{help}</small>}
    </label>
  );
}
