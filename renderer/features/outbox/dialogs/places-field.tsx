import type { ReactNode } from 'react';
import type { DryRun } from '../../../newsroom/say-differences';
import styles from './dialogs.module.css';

export interface PlacesFieldProps {
  readonly places: readonly DryRun[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The places a story stands at, each to be chosen, with what would be taken away there. */
export function PlacesField({ places, chosen, onChange }: PlacesFieldProps): ReactNode {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className={styles['legend']}>Where it stands</legend>
      {places.map(({ destination, address, steps, problems }) => (
        <label key={destination.id} className={styles['place']}>
          <input
            type="checkbox"
            aria-label={destination.name}
            checked={chosen.has(destination.id)}
            onChange={() => toggle(destination.id)}
          />
          <span className={styles['standing']}>
            {destination.name} <span className={styles['address']}>{address}</span>
          </span>
          <span className={styles['help']}>{problems.join(' ') || saySteps(steps)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** `Removes 3 files, replaces index.html.` */
function saySteps(steps: DryRun['steps']): string {
  const removed = steps.filter(({ does }) => does === 'removes').length;
  const replaced = steps
    .filter(({ does }) => does === 'replaces' || does === 'writes')
    .map(({ name }) => name);
  const parts = [
    removed > 0 && `Removes ${removed === 1 ? '1 file' : `${removed} files`}`,
    replaced.length > 0 && `replaces ${replaced.join(', ')}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}
