import type { ReactNode } from 'react';
import type { DeskSearch } from '#core/contract/desk-search';
import { wholeDesk } from '../../app/routes';
import { Button } from '../../ui/button';
import styles from './desk-view.module.css';

export interface NothingFoundProps {
  readonly search: DeskSearch;
  readonly onSearch: (change: Partial<DeskSearch>) => void;
}

const emptyTabs: Readonly<Record<DeskSearch['tab'], string>> = {
  all: 'No stories',
  mine: 'You have no stories',
  draft: 'No drafts',
  'in-edit': 'Nothing is in edit',
  ready: 'Nothing is ready',
  scheduled: 'Nothing is scheduled',
  published: 'Nothing has been published',
  corrected: 'Nothing has been corrected',
  held: 'Nothing is held',
  killed: 'Nothing has been killed',
  spiked: 'Nothing is on the spike',
};

/** Stands where the list would be, and says how to get it back. */
export function NothingFound({ search, onSearch }: NothingFoundProps): ReactNode {
  const words = search.words.trim();
  const { section, assignee, embargoed } = wholeDesk;
  const isNarrowed = search.section !== null || search.assignee !== null || search.embargoed;
  return (
    <div className={styles['nothing']} role="status">
      <b>{sayNothing(search, words, isNarrowed)}</b>
      <div className={styles['nothingActions']}>
        {(words !== '' || isNarrowed) && (
          <Button onClick={() => onSearch({ words: '', section, assignee, embargoed })}>
            {isNarrowed ? 'Clear the filters' : 'Clear the filter'}
          </Button>
        )}
        {search.tab !== 'all' && (
          <Button tone="bare" onClick={() => onSearch({ tab: 'all' })}>
            Look in all stories
          </Button>
        )}
      </div>
    </div>
  );
}

function sayNothing({ tab }: DeskSearch, words: string, isNarrowed: boolean): string {
  if (words !== '') return `No stories match “${words}”${isNarrowed ? ' with these filters' : ''}.`;
  return isNarrowed ? `${emptyTabs[tab]} with these filters.` : `${emptyTabs[tab]}.`;
}
