import { ChevronDown } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TextField } from './field';
import { Icon } from './icon';
import styles from './combobox.module.css';

export interface ComboboxProps {
  readonly label: string;
  /** Keeps the label for those who hear it, where the place says the rest. */
  readonly labelHidden?: boolean;
  /** As high as a line of a list. */
  readonly compact?: boolean;
  readonly value: string;
  /** The options whose text matches what was typed, the best first. */
  readonly find: (typed: string) => readonly string[];
  /** Said beside an option, in the grey. */
  readonly describe?: (option: string) => string;
  readonly onChange: (value: string) => void;
}

const mostShown = 50;

/** A field that filters a long list as one types. Arrow keys move, Enter takes, Escape puts back what was there. */
export function Combobox(props: ComboboxProps): ReactNode {
  const { label, labelHidden = false, compact = false, value, find, describe, onChange } = props;
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = typed === null ? [] : find(typed);
  const shown = found.slice(0, mostShown);
  const isOpen = typed !== null;
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  const take = (option: string | undefined) => {
    setTyped(null);
    if (option !== undefined && option !== value) onChange(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move === undefined && !(isOpen && (event.key === 'Enter' || event.key === 'Escape'))) return;
    event.preventDefault();
    if (event.key === 'Escape') take(undefined);
    else if (event.key === 'Enter') take(shown[active]);
    else if (isOpen) setActive((at) => Math.max(0, Math.min(shown.length - 1, at + (move ?? 0))));
    else type('');
  };
  return (
    <div className={styles['combobox']}>
      <TextField
        label={label}
        labelHidden={labelHidden}
        compact={compact}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown.length > 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => isOpen || type('')}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
        after={<Icon of={ChevronDown} size={14} />}
      />
      {isOpen && (
        <OptionList
          id={list}
          label={label}
          options={shown}
          rest={found.length - shown.length}
          active={active}
          describe={describe}
          onTake={take}
        />
      )}
    </div>
  );
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly rest: number;
  readonly active: number;
  readonly describe: ((option: string) => string) | undefined;
  readonly onTake: (option: string) => void;
}

function OptionList({ id, label, options, rest, active, describe, onTake }: OptionListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeUnderField(list.current), []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={styles['list']}>
      {options.map((option, at) => (
        // Keys are handled by the field, which keeps the focus; a press must not take it away.
        // eslint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- see above
        <div
          key={option}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={styles['option']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {option.replaceAll('_', ' ')}
          <span className={styles['detail']}>{describe?.(option)}</span>
        </div>
      ))}
      {options.length === 0 && <p className={styles['note']}>Nothing by that name.</p>}
      {rest > 0 && <p className={styles['note']}>{rest} more. Type to narrow it down.</p>}
    </div>
  );
}

const gap = 4;
const highest = 260;

/** Below its field, or above where there is more room; fixed, so that no scrolling box cuts it off. */
function placeUnderField(list: HTMLDivElement | null): void {
  const field = list?.parentElement?.querySelector('input')?.parentElement?.getBoundingClientRect();
  if (!list || !field) return;
  const below = window.innerHeight - field.bottom - gap * 2;
  const isBelow = below >= Math.min(highest, field.top);
  list.style.left = `${field.left}px`;
  list.style.width = `${field.width}px`;
  list.style.maxHeight = `${Math.min(highest, isBelow ? below : field.top - gap * 2)}px`;
  if (isBelow) list.style.top = `${field.bottom + gap}px`;
  else list.style.bottom = `${window.innerHeight - field.top + gap}px`;
}
