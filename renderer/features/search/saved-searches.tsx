import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SearchLook } from '../../app/routes';
import { wholeSearch } from '../../app/routes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import type { SavedSearchList } from './use-saved-searches';
import styles from './search-view.module.css';

export interface SavedSearchesProps {
  readonly look: SearchLook;
  readonly saved: SavedSearchList;
  readonly onShow: (look: Partial<SearchLook>) => void;
}

/** The searches somebody wanted to have again. */
export function SavedSearches({ look, saved, onShow }: SavedSearchesProps): ReactNode {
  const { searches, forget, forgotten, haveBack, problem } = saved;
  return (
    <section aria-label="Saved searches" className={styles['saved']}>
      <h2>Saved searches</h2>
      <ul>
        <li>
          <SavedLine name="All stories" isHere={look.saved === null} onShow={() => onShow(wholeSearch)} />
        </li>
        {searches.map((each) => (
          <li key={each.id}>
            <SavedLine
              name={each.name}
              isHere={look.saved === each.id}
              onShow={() => onShow({ search: each.search, saved: each.id, story: null })}
            />
            <Button
              square
              tone="bare"
              aria-label={`Forget ${each.name}`}
              onClick={() => {
                forget(each);
                if (look.saved === each.id) onShow({ saved: null });
              }}
            >
              <Icon of={X} size={14} />
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" aria-label="Saved search">
        {problem}
        {forgotten && (
          <>
            “{forgotten.name}” is forgotten. <LinkButton onClick={haveBack}>Undo</LinkButton>
          </>
        )}
      </p>
    </section>
  );
}

interface SavedLineProps {
  readonly name: string;
  readonly isHere: boolean;
  readonly onShow: () => void;
}

function SavedLine({ name, isHere, onShow }: SavedLineProps): ReactNode {
  return (
    <button
      type="button"
      className={styles['savedLine']}
      aria-current={isHere ? 'true' : undefined}
      onClick={onShow}
    >
      {name}
    </button>
  );
}
