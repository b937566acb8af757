import type { ReactNode } from 'react';
import { everyStory, type StorySearch } from '#core/search/search';
import { Button } from '../../ui/button';
import styles from './search-view.module.css';

export interface NothingFoundProps {
  readonly search: StorySearch;
  readonly onNarrow: (change: Partial<StorySearch>) => void;
}

/** Stands where the list would be, and says how to get it back. */
export function NothingFound({ search, onNarrow }: NothingFoundProps): ReactNode {
  const words = search.words.trim();
  const isNarrowed = JSON.stringify({ ...search, words: '', order: 'best' }) !== JSON.stringify(everyStory);
  return (
    <div className={styles['nothing']} role="status">
      <b>{words === '' ? 'There are no such stories.' : `No stories match “${words.slice(0, 80)}”.`}</b>
      <div className={styles['nothingActions']}>
        {words !== '' && <Button onClick={() => onNarrow({ words: '' })}>Clear the words</Button>}
        {isNarrowed && (
          <Button onClick={() => onNarrow({ ...everyStory, words: search.words, order: search.order })}>
            Look in all stories
          </Button>
        )}
      </div>
    </div>
  );
}
