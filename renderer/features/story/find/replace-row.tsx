import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import type { FindState } from './find-store';
import { sayReplaced } from './say-found';
import type { Find } from './use-find';
import styles from './find-bar.module.css';

export interface ReplaceRowProps {
  readonly find: Find;
  readonly state: FindState;
}

/** What is put in the place of what was found, one by one or all at once, and the way back. */
export function ReplaceRow({ find, state }: ReplaceRowProps): ReactNode {
  const { store, selection, move, show } = find;
  const replaceOne = async () => {
    if (state.current < 0) {
      move(1);
      return;
    }
    await store.replaceCurrent();
    const { matches, current } = store.state();
    if (matches.length > 0) show(Math.max(0, current));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void replaceOne();
  };
  // The button goes with what it takes back, so the focus must not stay on it.
  const takeBack = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest('[role="search"]')?.querySelector('input')?.focus();
    void store.takeBack();
  };
  return (
    <div className={styles['row']}>
      <TextField
        className={styles['field'] ?? ''}
        label="Replace with"
        labelHidden
        compact
        placeholder="Replace with"
        maxLength={2_000}
        defaultValue={state.replacement}
        onChange={(event) => store.setReplacement(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button onClick={() => void replaceOne()}>Replace</Button>
      <Button onClick={() => void store.replaceAll()}>
        {state.isInSelection ? 'Replace all in selection' : 'Replace all'}
      </Button>
      <Button
        tone="bare"
        disabled={!selection}
        aria-pressed={state.isInSelection}
        onClick={() => void store.limitTo(state.isInSelection ? null : selection)}
      >
        In selection
      </Button>
      <span role="status" aria-label="Replaced" className={styles['count']}>
        {state.replaced && sayReplaced(state.replaced)}
      </span>
      {state.replaced && state.replaced.count > 0 && (
        <Button tone="bare" onClick={takeBack}>
          Undo
        </Button>
      )}
    </div>
  );
}
