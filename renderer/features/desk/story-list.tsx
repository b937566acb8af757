import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { StoryId, StorySummary } from '#core/story/story';
import { useDeskInfo } from '../../app/desk-info';
import { useNow } from '../../ui/use-now';
import { moveSelection } from './move-selection';
import styles from './story-list.module.css';
import { StoryRow, rowHeight } from './story-row';

export interface StoryListProps {
  readonly stories: readonly StorySummary[];
  readonly selected: StoryId | null;
  readonly onSelect: (story: StoryId) => void;
  readonly onOpen: (story: StoryId) => void;
}

/** The stories, only as many rows drawn as are in sight. One row can be reached by Tab, the selected one; keys move on. */
export function StoryList({ stories, selected, onSelect, onOpen }: StoryListProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const now = useNow();
  const { zone } = useDeskInfo();
  const at = stories.findIndex((story) => story.id === selected);
  const keyOf = useCallback((index: number) => stories[index]?.id ?? index, [stories]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are used in this render alone
  const rows = useVirtualizer({
    count: stories.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 4,
    rangeExtractor: useCallback((range: Range) => withRow(range, at), [at]),
  });
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveSelection(event.key, at, stories.length, pageOf(box.current));
    const story = stories[next ?? at];
    if (!story || (next === null && event.key !== 'Enter')) return;
    event.preventDefault();
    if (next === null) onOpen(story.id);
    else onSelect(story.id);
  };
  return (
    <div ref={box} role="list" aria-label="Stories" className={styles['list']}>
      <div role="presentation" className={styles['all']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const story = stories[index];
          return (
            story && (
              <StoryRow
                key={key}
                story={story}
                position={index + 1}
                count={stories.length}
                isSelected={index === at}
                isReached={index === Math.max(at, 0)}
                now={now}
                zone={zone}
                style={{ position: 'absolute', insetInline: 0, top: start }}
                onSelect={() => onSelect(story.id)}
                onOpen={() => onOpen(story.id)}
                onKeyDown={onKeyDown}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const pageOf = (box: HTMLElement | null): number =>
  Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 1);

/** The rows in sight and the selected one, which has the focus and so must not go away. */
function withRow(range: Range, at: number): number[] {
  const rows = new Set(defaultRangeExtractor(range));
  if (at >= 0) rows.add(at);
  return [...rows].sort((a, b) => a - b);
}
