import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useDeskInfo } from '../../app/desk-info';
import { isPressed } from '../../app/keys';
import { useNow } from '../../ui/use-now';
import type { ListRows } from './list-rows';
import { moveSelection } from './move-selection';
import styles from './story-list.module.css';
import { StoryRow, rowHeight } from './story-row';
import type { DeskStories } from './use-desk';
import type { GoHow, Selection } from './use-selection';

export interface StoryListProps {
  readonly desk: DeskStories;
  readonly rows: ListRows;
  readonly selection: Selection;
  readonly onOpen: () => void;
  /** The first and the last place in sight. */
  readonly onSight: (first: number, last: number) => void;
}

const headingHeight = 38; // pixels

/** The stories, only as many rows drawn as are in sight. One row can be reached by Tab, the selected one; keys move on. */
export function StoryList({ desk, rows, selection, onOpen, onSight }: StoryListProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const now = useNow();
  const { zone } = useDeskInfo();
  const { active, chosen } = selection;
  const total = desk.total ?? 0;
  const activeRow = active < 0 ? -1 : rows.rowOf(active);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are used in this render alone
  const list = useVirtualizer({
    count: rows.count,
    getScrollElement: () => box.current,
    estimateSize: (row) => (rows.isHeading(row) ? headingHeight : rowHeight),
    // Another function for other rows, so that where each stands is worked out anew, and once.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    getItemKey: useCallback((row: number) => row, [rows]),
    overscan: 4,
    rangeExtractor: useCallback((range: Range) => withRow(range, activeRow), [activeRow]),
  });
  useEffect(() => {
    if (activeRow < 0) return;
    // The first story is shown with its heading.
    list.scrollToIndex(active === 0 ? 0 : activeRow, { align: 'auto' });
  }, [active, activeRow, list]);
  const shown = list.getVirtualItems();
  const inSight = shown.map(({ index }) => rows.at(index)).filter((row) => row.kind === 'story');
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  useEffect(() => onSight(first, last), [onSight, first, last]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (pressed(event, { selection, total, page: pageOf(box.current), onOpen })) event.preventDefault();
  };
  return (
    <div ref={box} role="list" aria-label="Stories" className={styles['list']}>
      <div role="presentation" className={styles['all']} style={{ height: list.getTotalSize() }}>
        {shown.map(({ index: row, start }) => {
          const place = { position: 'absolute', insetInline: 0, top: start } as const;
          const what = rows.at(row);
          if (what.kind === 'heading')
            return (
              <div
                key={what.group.name}
                role="presentation"
                className={styles['heading']}
                style={{ ...place, height: headingHeight }}
              >
                <b>{what.group.name}</b>
                {what.group.beside}
              </div>
            );
          const { index } = what;
          const story = desk.at(index);
          if (!story)
            return (
              <div
                key={`place ${index}`}
                role="presentation"
                className={styles['waiting']}
                style={{ ...place, height: rowHeight }}
              />
            );
          return (
            <StoryRow
              key={story.id}
              story={story}
              position={index + 1}
              count={total}
              isSelected={index === active}
              isChosen={chosen.size > 0 ? chosen.has(story.id) : undefined}
              isReached={index === Math.max(active, 0)}
              now={now}
              zone={zone}
              style={place}
              onSelect={(event) => void selection.go(index, howOf(event))}
              onOpen={onOpen}
              onKeyDown={onKeyDown}
            />
          );
        })}
      </div>
    </div>
  );
}

const howOf = (event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): GoHow =>
  event.shiftKey ? 'stretch' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone';

const pageOf = (box: HTMLElement | null): number =>
  Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 1);

interface Pressing {
  readonly selection: Selection;
  readonly total: number;
  readonly page: number;
  readonly onOpen: () => void;
}

/** Does what a key of the list does; answers whether it was one. Letters with Shift are keys of the whole desk. */
function pressed(event: KeyboardEvent, { selection, total, page, onOpen }: Pressing): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    if (!isPressed(event.nativeEvent, 'Mod+A')) return false;
    void selection.chooseAll();
    return true;
  }
  const isLetter = event.key.length === 1 && event.key !== ' ';
  const next = event.shiftKey && isLetter ? null : moveSelection(event.key, selection.active, total, page);
  if (next !== null) void selection.go(next, event.shiftKey ? 'stretch' : 'alone');
  else if (event.key === ' ') void selection.go(selection.active, 'toggle');
  else if (event.key === 'Enter') onOpen();
  else if (event.key === 'Escape' && selection.chosen.size > 0) selection.chooseNone();
  else return false;
  return true;
}

/** The rows in sight and the selected one, which has the focus and so must not go away. */
function withRow(range: Range, at: number): number[] {
  const rows = new Set(defaultRangeExtractor(range));
  if (at >= 0) rows.add(at);
  return [...rows].sort((a, b) => a - b);
}
