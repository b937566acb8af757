import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import type { DraftAuthor } from './byline-draft';
import styles from './builder.module.css';

const longest = 191;

export interface AuthorLineProps {
  readonly author: DraftAuthor;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Ids of the lists that are offered. */
  readonly lists: { readonly names: string; readonly roles: string; readonly organisations: string };
  readonly onChange: (author: DraftAuthor) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Enter: another one after this. */
  readonly onNext: () => void;
}

/** One author of a byline: name, role, organisation. Alt with an arrow moves it, Enter adds another. */
export function AuthorLine(props: AuthorLineProps): ReactNode {
  const { author, number, isFirst, isLast, lists, onChange, onMove, onRemove, onNext } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
    const isNext = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (by === undefined && !isNext) return;
    event.preventDefault();
    if (by !== undefined) onMove(by);
    else onNext();
  };
  const field = (part: 'name' | 'role' | 'organisation', label: string, list: string) => (
    <TextField
      label={`${label} of author ${number}`}
      labelHidden
      placeholder={label}
      list={list}
      maxLength={longest}
      dir="auto"
      spellCheck={false}
      value={author[part]}
      data-part={part}
      data-first-focus={(isFirst && part === 'name') || undefined}
      onChange={(event) => onChange({ ...author, [part]: event.target.value })}
    />
  );
  return (
    // The keys are those of the fields inside, told to where they bubble.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <li className={styles['author']} data-author={author.key} onKeyDown={onKeyDown}>
      {field('name', 'Name', lists.names)}
      {field('role', 'Role', lists.roles)}
      {field('organisation', 'Organisation', lists.organisations)}
      <Button
        square
        tone="bare"
        aria-label={`Move author ${number} up`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <Icon of={ArrowUp} />
      </Button>
      <Button
        square
        tone="bare"
        aria-label={`Move author ${number} down`}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <Icon of={ArrowDown} />
      </Button>
      <Button square tone="bare" aria-label={`Remove author ${number}`} onClick={onRemove}>
        <Icon of={X} />
      </Button>
    </li>
  );
}
