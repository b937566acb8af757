import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { PhotoSearch } from '#core/contract/photo-search';
import { callQuery } from '../../app/call-query';
import { useKeys } from '../../app/use-keys';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import styles from './photos-view.module.css';

export interface LibraryBarProps {
  readonly search: PhotoSearch;
  readonly onSearch: (change: Partial<PhotoSearch>) => void;
  /** From the words to the photos. */
  readonly onLeave: () => void;
}

const states: Readonly<Record<PhotoSearch['state'], string>> = {
  all: 'All photos',
  unused: 'In no story',
  used: 'In a story',
  expiring: 'Ending within 14 days',
  expired: 'Past their last day',
  'no-credit': 'Without a credit',
  deleted: 'Deleted',
};

/** What the library is narrowed down to. */
export function LibraryBar({ search, onSearch, onLeave }: LibraryBarProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const toWords = () => box.current?.querySelector('input')?.focus();
  useKeys({ '/': toWords, 'Mod+F': toWords });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onSearch({ words: '' });
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div ref={box} className={styles['bar']} role="search">
      <TextField
        label="Search photos"
        labelHidden
        compact
        className={styles['words']}
        placeholder="Caption, credit, person, place, keyword"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={search.words}
        before={<Icon of={Search} size={14} />}
        after={<kbd aria-hidden>/</kbd>}
        onChange={(event) => onSearch({ words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <Choice
        label="Show"
        value={search.state}
        choices={Object.entries(states)}
        onChange={(value) => {
          const state = (Object.keys(states) as PhotoSearch['state'][]).find((each) => each === value);
          if (state) onSearch({ state });
        }}
      />
      <AgencyChoice search={search} onSearch={onSearch} />
    </div>
  );
}

function AgencyChoice({ search, onSearch }: Pick<LibraryBarProps, 'search' | 'onSearch'>): ReactNode {
  const { data } = useQuery(callQuery('photo:agencies', {}));
  const choices = (data?.agencies ?? []).map(
    ({ agency, photos }) => [agency, `${agency} (${photos.toLocaleString('en')})`] as const,
  );
  return (
    <Choice
      label="Agency"
      value={search.agency ?? ''}
      choices={[['', 'All agencies'], ...choices]}
      onChange={(agency) => onSearch({ agency: agency === '' ? null : agency })}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <span className={styles['choice']}>
      <label htmlFor={id} className={styles['hidden']}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
