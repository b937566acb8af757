import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import { TextField } from '../../../ui/field';
import styles from './timeline.module.css';

export interface NameFieldProps {
  readonly version: StoryVersion;
  readonly onName: (name: string) => void;
  readonly onDone: () => void;
}

/** Asks for the name of a version in its place in the list. Enter keeps it, Escape leaves it as it was. */
export function NameField({ version, onName, onDone }: NameFieldProps): ReactNode {
  const [name, setName] = useState(version.milestones.find(({ kind }) => kind === 'named')?.name ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onName(name.trim());
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={styles['naming']}>
      <TextField
        label="Name of this version"
        help="Enter keeps it, Esc leaves it. An empty name takes it away."
        value={name}
        maxLength={200}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to write here
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </li>
  );
}
