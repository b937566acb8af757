import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { everyStory, type StorySearch } from '#core/search/search';
import { stateName, storyStates } from '#core/story/workflow';
import { callQuery } from '../../app/call-query';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import styles from './search-view.module.css';

export interface SearchFiltersProps {
  readonly search: StorySearch;
  readonly onNarrow: (change: Partial<StorySearch>) => void;
}

/** What stories are narrowed down to beside their words. */
export function SearchFilters({ search, onNarrow }: SearchFiltersProps): ReactNode {
  const { data } = useQuery(callQuery('search:choices', {}));
  const { words, order } = search;
  const isNarrowed = JSON.stringify(search) !== JSON.stringify({ ...everyStory, words, order });
  return (
    <section aria-label="Filters" className={styles['filters']}>
      <h2>Filters</h2>
      <States search={search} onNarrow={onNarrow} />
      <Choice
        label="Section"
        none="All sections"
        value={search.section}
        choices={data?.sections ?? []}
        onChange={(section) => onNarrow({ section })}
      />
      <Choice
        label="Person"
        none="Everybody"
        value={search.person}
        choices={data?.people ?? []}
        onChange={(person) => onNarrow({ person })}
      />
      <Choice
        label="Language"
        none="All languages"
        value={search.language}
        choices={data?.languages ?? []}
        onChange={(language) => onNarrow({ language })}
      />
      <div className={styles['days']}>
        <TextField
          label="Changed from"
          type="date"
          compact
          max={search.until || undefined}
          value={search.from}
          onChange={(event) => onNarrow({ from: event.target.value })}
        />
        <TextField
          label="Until"
          type="date"
          compact
          min={search.from || undefined}
          value={search.until}
          onChange={(event) => onNarrow({ until: event.target.value })}
        />
      </div>
      <Check
        label="Under embargo"
        isOn={search.isEmbargoed}
        onChange={(isEmbargoed) => onNarrow({ isEmbargoed })}
      />
      <Button disabled={!isNarrowed} onClick={() => onNarrow({ ...everyStory, words, order })}>
        Clear the filters
      </Button>
    </section>
  );
}

function States({ search, onNarrow }: SearchFiltersProps): ReactNode {
  const { states } = search;
  return (
    <fieldset className={styles['states']}>
      <legend>State</legend>
      {storyStates.map((state) => (
        <Check
          key={state}
          label={stateName[state]}
          isOn={states.includes(state)}
          onChange={(isOn) =>
            onNarrow({ states: isOn ? [...states, state] : states.filter((each) => each !== state) })
          }
        />
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps): ReactNode {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string | null;
  readonly choices: readonly string[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, none, value, choices, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  // A saved search may ask for what no story has any more.
  const all = value === null || choices.includes(value) ? choices : [value, ...choices];
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{none}</option>
        {all.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}
