import type { Editor } from '@tiptap/core';
import { ArrowDown, ArrowUp, CaseSensitive, List, Regex, Replace, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import type { StorySession } from '../session/story-session';
import { BarButton } from './bar-button';
import { FindList } from './find-list';
import { ReplaceRow } from './replace-row';
import { sayFound } from './say-found';
import type { Find } from './use-find';
import { useFreshMatches } from './use-fresh-matches';
import styles from './find-bar.module.css';

export interface FindBarProps {
  readonly session: StorySession;
  readonly body: Editor;
  readonly find: Find;
}

/** Finds in the whole story: text, captions, headline, deck, fields and details; replaces what is found. */
export function FindBar({ session, body, find }: FindBarProps): ReactNode {
  const { store, texts, isReplacing, setReplacing, move, close, asked } = find;
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [isListed, setListed] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useFreshMatches(session, body, texts, store);
  useEffect(() => field.current?.querySelector('input')?.select(), [asked]);
  const { query } = state;
  const toggle = (option: 'isCaseSensitive' | 'isWholeWord' | 'isExpression') => () =>
    void store.setQuery({ [option]: !query[option] });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.shiftKey ? -1 : 1);
  };
  return (
    // Escape from anywhere in the bar leaves it; each control in it has keys of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div className={styles['bar']} role="search" aria-label="Find and replace" onKeyDown={onKeyDown}>
      <div ref={field} className={styles['row']}>
        <TextField
          className={styles['field'] ?? ''}
          label="Find"
          labelHidden
          compact
          placeholder="Find in this story"
          spellCheck={false}
          maxLength={2_000}
          defaultValue={query.text}
          key={asked}
          aria-invalid={state.trouble !== ''}
          onChange={(event) => void store.setQuery({ text: event.target.value })}
          onKeyDown={onEnter}
        />
        <BarButton
          name="Match case"
          icon={CaseSensitive}
          isOn={query.isCaseSensitive}
          onPress={toggle('isCaseSensitive')}
        />
        <BarButton
          name="Whole words"
          icon={WholeWord}
          isOn={query.isWholeWord}
          onPress={toggle('isWholeWord')}
        />
        <BarButton
          name="Regular expression"
          icon={Regex}
          isOn={query.isExpression}
          onPress={toggle('isExpression')}
        />
        <span
          role="status"
          aria-label="Found"
          className={[styles['count'], state.trouble && styles['wrong']].filter(Boolean).join(' ')}
        >
          {sayFound(state)}
        </span>
        <BarButton name="Previous match" keys="Shift+F3" icon={ArrowUp} onPress={() => move(-1)} />
        <BarButton name="Next match" keys="F3" icon={ArrowDown} onPress={() => move(1)} />
        <BarButton name="List matches" icon={List} isOn={isListed} onPress={() => setListed(!isListed)} />
        <span className={styles['space']} />
        <BarButton
          name="Replace"
          keys="Mod+H"
          icon={Replace}
          isOn={isReplacing}
          onPress={() => setReplacing(!isReplacing)}
        />
        <Button tone="bare" square aria-label="Close" onClick={close}>
          <X size={16} strokeWidth={1.6} aria-hidden />
        </Button>
      </div>
      {isReplacing && <ReplaceRow find={find} state={state} />}
      {isListed && (
        <FindList state={state} preview={isReplacing ? store.previewOf : null} onShow={find.show} />
      )}
    </div>
  );
}
