import { useId, type ReactNode } from 'react';
import type { BylineManner } from '#core/story/byline/manner';
import styles from './builder.module.css';

const organisations: readonly (readonly [BylineManner['organisation'], string])[] = [
  ['follows', 'After the name: A Lind, Harbour Daily'],
  ['owns', 'Before the name: Harbour Daily’s A Lind'],
  ['unsaid', 'Not printed'],
];

export interface MannerFieldsProps {
  readonly manner: BylineManner;
  readonly onChange: (manner: BylineManner) => void;
}

/** How the line says organisations and roles. What is not printed is kept for machines. */
export function MannerFields({ manner, onChange }: MannerFieldsProps): ReactNode {
  const id = useId();
  const choose = (value: string) => {
    const found = organisations.find(([each]) => each === value);
    if (found) onChange({ ...manner, organisation: found[0] });
  };
  return (
    <div className={styles['manner']}>
      <label htmlFor={id}>Organisation</label>
      <select id={id} value={manner.organisation} onChange={(event) => choose(event.target.value)}>
        {organisations.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={manner.role === 'follows'}
          onChange={(event) => onChange({ ...manner, role: event.target.checked ? 'follows' : 'unsaid' })}
        />
        Print roles
      </label>
    </div>
  );
}
