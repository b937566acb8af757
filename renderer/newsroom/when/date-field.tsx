import { CalendarDays } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { sayDate } from '../say-times';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { readDate } from './read-date';
import styles from './date-field.module.css';

export interface DateFieldProps {
  /** `2026-12-01`, or '' where there is none. */
  readonly value: string;
  readonly today: string;
  readonly onChange: (date: string) => void;
}

/** A day, typed as people write it or taken from a calendar, and shown with its weekday so that nobody misreads it. */
export function DateField({ value, today, onChange }: DateFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onChange(readDate(text, today) ?? '');
  };
  const leave = () => {
    if (value !== '') setTyped(null);
  };
  const isWrong = typed !== null && typed.trim() !== '' && value === '';
  return (
    <TextField
      label="Date"
      data-first-focus
      autoComplete="off"
      spellCheck={false}
      placeholder="1 Dec"
      value={typed ?? (value === '' ? '' : sayDate(value))}
      error={isWrong ? 'Write it like 1 Dec 2026.' : undefined}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      after={
        <CalendarButton
          value={value}
          today={today}
          onChange={(date) => {
            setTyped(null);
            onChange(date);
          }}
        />
      }
    />
  );
}

/** Opens the platform's own calendar; what is picked there is what a date field of the page would hold. */
function CalendarButton({ value, today, onChange }: DateFieldProps): ReactNode {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        aria-label="Choose from a calendar"
        className={styles['button']}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon of={CalendarDays} size={14} />
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={styles['calendar']}
        min={today}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
