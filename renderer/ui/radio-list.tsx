import { useId, type ReactNode } from 'react';
import styles from './radio-list.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface RadioListProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function RadioList<Value extends string>(props: RadioListProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles['list']}>
      <legend className={styles['legend']}>{props.label}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            checked={choice.value === props.value}
            onChange={() => props.onChange(choice.value)}
          />
          <span className={styles['name']}>{choice.label}</span>
          {choice.detail && <span className={styles['detail']}>{choice.detail}</span>}
        </label>
      ))}
    </fieldset>
  );
}
