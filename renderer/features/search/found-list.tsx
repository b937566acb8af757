import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { FoundStory } from '#core/search/search';
import type { StoryId } from '#core/story/story';
import { useKeys } from '../../app/use-keys';
import { Button } from '../../ui/button';
import { FoundRow } from './found-row';
import styles from './search-view.module.css';

export interface FoundListProps {
  readonly stories: readonly FoundStory[];
  readonly selected: StoryId | null;
  readonly canShowMore: boolean;
  readonly onSelect: (story: StoryId) => void;
  readonly onOpen: (story: StoryId) => void;
  readonly onShowOnDesk: (story: StoryId) => void;
  readonly onShowMore: () => void;
}

const pageOfRows = 8;

/** What was found. The list has the focus; keys move in it. */
export function FoundList(props: FoundListProps): ReactNode {
  const { stories, selected, canShowMore, onSelect, onOpen, onShowOnDesk, onShowMore } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    stories.findIndex(({ story }) => story.id === selected),
  );
  const active = stories[at]?.story.id;
  const move = (to: number) => {
    const next = stories[Math.max(0, Math.min(stories.length - 1, to))];
    if (next) onSelect(next.story.id);
  };
  useKeys({ J: () => move(at + 1), K: () => move(at - 1) });
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) onShowOnDesk(active);
      else onOpen(active);
    }
    const to = placeOf(event.key, at, stories.length);
    if (to === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(to);
  };
  return (
    <div ref={box} className={styles['results']}>
      <div
        role="listbox"
        aria-label="Found stories"
        tabIndex={0}
        aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
        className={styles['list']}
        onKeyDown={onKeyDown}
      >
        {stories.map((found) => (
          <FoundRow
            key={found.story.id}
            id={`${id}-${found.story.id}`}
            found={found}
            isSelected={found.story.id === active}
            onSelect={() => onSelect(found.story.id)}
            onOpen={() => onOpen(found.story.id)}
          />
        ))}
      </div>
      {canShowMore && (
        <div className={styles['more']}>
          <Button onClick={onShowMore}>Show more</Button>
        </div>
      )}
    </div>
  );
}

function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + pageOfRows;
    case 'PageUp':
      return at - pageOfRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
