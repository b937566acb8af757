import { useId, useState, type ReactNode } from 'react';
import { printedDateline } from '#core/story/dateline';
import { citiesAbroad, citiesOfTheStates, states } from '#core/story/dateline/places';
import { readDateline } from '#core/story/dateline/read-dateline';
import { explainDateline, writeDateline, type DatelineParts } from '#core/story/dateline/write-dateline';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import type { StorySession } from '../session/story-session';
import { Options } from './options';
import styles from './builder.module.css';

const longest = 191;
const cities = [...Object.keys(citiesOfTheStates), ...Object.keys(citiesAbroad)].sort();
const regions = [...new Set([...Object.keys(states), ...Object.values(citiesAbroad)])].sort();

export interface DatelineDialogProps {
  readonly session: StorySession;
  readonly onClose: () => void;
}

/** Builds the dateline from its parts by the rules of the AP, and says why it is as it is. */
export function DatelineDialog({ session, onClose }: DatelineDialogProps): ReactNode {
  const id = useId();
  const [before] = useState(() => session.fields().dateline);
  const [parts, setParts] = useState(() => readDateline(before));
  const [line, setLine] = useState(before);
  const change = (next: DatelineParts) => {
    setParts(next);
    session.setField('dateline', writeDateline(next));
    setLine(session.fields().dateline);
  };
  const putBack = () => {
    session.setField('dateline', before);
    setParts(readDateline(before));
    setLine(before);
  };
  const field = (
    part: keyof DatelineParts,
    label: string,
    rest: { list?: string; placeholder?: string } = {},
  ) => (
    <TextField
      {...rest}
      label={label}
      maxLength={longest}
      dir="auto"
      data-first-focus={part === 'city' || undefined}
      spellCheck={false}
      value={parts[part]}
      onChange={(event) => change({ ...parts, [part]: event.target.value })}
    />
  );
  return (
    <Dialog
      title="Dateline"
      onClose={onClose}
      footer={
        <>
          {line !== before && <Button onClick={putBack}>Put back as it was</Button>}
          <Button tone="primary" className={styles['done']} onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['builder']}>
        <div className={styles['parts']}>
          {field('city', 'City', { list: `${id}-cities` })}
          {field('region', 'State or country', { list: `${id}-regions` })}
          {field('agency', 'Agency', { placeholder: 'Goes in brackets' })}
          {field('filed', 'Filed', { placeholder: 'Nov. 23, where it matters' })}
        </div>
        <Options id={`${id}-cities`} options={cities} />
        <Options id={`${id}-regions`} options={regions} />
        <p className={styles['printed']}>
          <span>Prints as</span>
          <output dir="auto">{printedDateline(line) || 'Nothing yet'}</output>
        </p>
        <p className={styles['note']} role="status">
          {explainDateline(parts)}
        </p>
      </div>
    </Dialog>
  );
}
