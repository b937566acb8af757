import type { ReactNode } from 'react';
import type { DeskLook } from '../../app/routes';
import { Button } from '../../ui/button';
import styles from './desk-view.module.css';

export interface NothingFoundProps {
  readonly look: DeskLook;
  readonly onShow: (change: Partial<DeskLook>) => void;
}

const emptyTabs = {
  all: 'No stories',
  draft: 'No drafts',
  scheduled: 'Nothing is scheduled',
  published: 'Nothing has been published',
} as const;

/** Stands where the list would be, and says how to get it back. */
export function NothingFound({ look, onShow }: NothingFoundProps): ReactNode {
  const words = look.words.trim();
  return (
    <div className={styles['nothing']} role="status">
      <b>{words === '' ? `${emptyTabs[look.tab]}.` : `No stories match “${words}”.`}</b>
      <div className={styles['nothingActions']}>
        {words !== '' && <Button onClick={() => onShow({ words: '' })}>Clear the filter</Button>}
        {look.tab !== 'all' && (
          <Button tone="bare" onClick={() => onShow({ tab: 'all' })}>
            Look in all stories
          </Button>
        )}
      </div>
    </div>
  );
}
