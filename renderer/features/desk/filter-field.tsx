import { Filter } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useKeys } from '../../app/use-keys';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import styles from './desk-view.module.css';

export interface FilterFieldProps {
  readonly words: string;
  readonly onChange: (words: string) => void;
}

/** Narrows the list as one types. Escape clears it, the arrow down goes to the list. */
export function FilterField({ words, onChange }: FilterFieldProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useKeys({ '/': () => box.current?.querySelector('input')?.focus() });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChange('');
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    box.current?.closest('section')?.querySelector<HTMLElement>('[role=list] [data-pane-start]')?.focus();
  };
  return (
    <div ref={box} className={styles['filter']}>
      <TextField
        label="Filter stories"
        labelHidden
        compact
        placeholder="Filter by slug, byline or words"
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={words}
        before={<Icon of={Filter} size={14} />}
        after={<kbd aria-hidden>/</kbd>}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
