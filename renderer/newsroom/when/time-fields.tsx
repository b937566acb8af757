import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { wallTimeAt } from '#core/time/wall-time';
import { sayOffset, zoneName } from '../say-times';
import { Combobox } from '../../ui/combobox';
import { TextField } from '../../ui/field';
import { useNow } from '../../ui/use-now';
import { DateField } from './date-field';
import { findZones } from './find-zones';
import { readClock } from './read-clock';
import type { WhenDraft } from './when';
import styles from './when.module.css';

export interface TimeFieldsProps {
  readonly draft: WhenDraft;
  /** Zones are named as they are at this instant. */
  readonly instant: Instant;
  readonly onChange: (change: Partial<WhenDraft>) => void;
}

/** Day, time and zone. A time is never without its zone. */
export function TimeFields({ draft, instant, onChange }: TimeFieldsProps): ReactNode {
  const now = useNow(60_000);
  const clock = readClock(draft.time);
  const describe = (zone: string) => {
    const [name, offset] = [zoneName(instant, zone), sayOffset(instant, zone)];
    return name === offset ? offset : `${name}, ${offset}`;
  };
  return (
    <div className={styles['times']}>
      <DateField
        value={draft.date}
        today={wallTimeAt(now, draft.zone).wall.slice(0, 10)}
        onChange={(date) => onChange({ date, occurrence: null })}
      />
      <TextField
        label="Time"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder="18:30"
        value={draft.time}
        error={draft.time.trim() !== '' && clock === null ? 'Write it like 18:30.' : undefined}
        onChange={(event) => onChange({ time: event.target.value, occurrence: null })}
        onBlur={() => clock !== null && onChange({ time: clock })}
      />
      <Combobox
        label="Time zone"
        value={draft.zone}
        find={findZones}
        describe={describe}
        onChange={(zone) => onChange({ zone, occurrence: null })}
      />
    </div>
  );
}
