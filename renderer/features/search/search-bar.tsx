import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { StorySearch } from '#core/search/search';
import type { SearchLook } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { SaveForm } from './save-form';
import type { SavedSearchList } from './use-saved-searches';
import styles from './search-view.module.css';

export interface SearchBarProps {
  readonly search: StorySearch;
  readonly look: SearchLook;
  readonly saved: SavedSearchList;
  readonly onNarrow: (change: Partial<StorySearch>) => void;
  readonly onShow: (look: Partial<SearchLook>) => void;
  /** From the words to what was found. */
  readonly onLeave: () => void;
}

/** The words, the order, and keeping both for later. */
export function SearchBar({ search, look, saved, onNarrow, onShow, onLeave }: SearchBarProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const help = useId();
  const [isSaving, setSaving] = useState(false);
  const toWords = () => box.current?.querySelector('input')?.focus();
  useKeys({ '/': toWords, 'Mod+F': toWords, 'Mod+S': () => setSaving(true) });
  useEffect(() => {
    if (document.activeElement === document.body) toWords();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onNarrow({ words: '' });
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className={styles['head']}>
      <h1>Search</h1>
      <div ref={box} className={styles['bar']} role="search">
        <TextField
          label="Search stories"
          labelHidden
          className={styles['words']}
          placeholder="Headline, text, caption, credit, person, note"
          autoComplete="off"
          spellCheck={false}
          maxLength={2_000}
          aria-describedby={help}
          value={search.words}
          before={<Icon of={Search} size={16} />}
          after={<kbd aria-hidden>/</kbd>}
          onChange={(event) => onNarrow({ words: event.target.value })}
          onKeyDown={onKeyDown}
          data-pane-start
        />
        <select
          aria-label="Order"
          value={search.order}
          onChange={(event) => onNarrow({ order: event.target.value === 'newest' ? 'newest' : 'best' })}
        >
          <option value="best">Best first</option>
          <option value="newest">Newest first</option>
        </select>
        <Button onClick={() => setSaving(true)}>Save this search</Button>
      </div>
      <p id={help} className={styles['help']}>
        Words by their beginnings, in any order. “words together”, -not, slug: by: caption: credit: state: as
        well.
      </p>
      {isSaving && <SaveForm look={look} saved={saved} onShow={onShow} onClose={() => setSaving(false)} />}
    </div>
  );
}
