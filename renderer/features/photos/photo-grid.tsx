import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { PhotoCard } from '#core/contract/photo-search';
import { isPressed } from '../../app/keys';
import { GridCell } from './grid-cell';
import { moveInGrid, type Picked, type PickHow } from './picked';
import { cellHeight, useColumns } from './use-columns';
import styles from './photo-grid.module.css';

export interface PhotoGridProps {
  readonly total: number;
  readonly at: (index: number) => PhotoCard | undefined;
  readonly picked: Picked;
  readonly onPick: (index: number, how: PickHow) => void;
  /** Enter, or a double click. */
  readonly onOpen: () => void;
  readonly onDelete: () => void;
  /** Takes back what was deleted last. */
  readonly onUndo: () => void;
  /** The first and the last photo in sight. */
  readonly onSight: (first: number, last: number) => void;
}

/** Thumbnails, as many drawn as are in sight. The keys move one of them; the grid itself has the focus. */
export function PhotoGrid(props: PhotoGridProps): ReactNode {
  const { total, at, picked, onPick, onSight } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions are used in this render alone
  const rows = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => box.current,
    estimateSize: () => cellHeight,
    overscan: 2,
  });
  const shown = rows.getVirtualItems();
  const first = (shown[0]?.index ?? 0) * columns;
  const last = ((shown.at(-1)?.index ?? 0) + 1) * columns - 1;
  useEffect(() => onSight(first, last), [onSight, first, last]);
  const row = Math.floor(picked.active / columns);
  useEffect(() => {
    if (total > 0) rows.scrollToIndex(row, { align: 'auto' });
  }, [row, rows, total]);
  const onKeyDown = (event: KeyboardEvent) => {
    const done = pressed(event, { ...props, columns, rows: rowsOf(box.current) });
    if (done) event.preventDefault();
  };
  return (
    <div
      ref={box}
      role="listbox"
      aria-label="Photos"
      aria-multiselectable
      tabIndex={0}
      data-pane-start
      aria-activedescendant={at(picked.active) ? `${id}-${picked.active}` : undefined}
      className={styles['grid']}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles['all']} style={{ height: rows.getTotalSize() }}>
        {shown.flatMap((each) =>
          Array.from({ length: columns }, (_, column) => each.index * columns + column)
            .filter((index) => index < total)
            .map((index) => (
              <GridCell
                key={index}
                id={`${id}-${index}`}
                photo={at(index)}
                position={index + 1}
                total={total}
                isActive={index === picked.active}
                isPicked={picked.photos.has(at(index)?.id ?? '')}
                style={{
                  top: each.start,
                  left: `${(100 / columns) * (index % columns)}%`,
                  width: `${100 / columns}%`,
                }}
                onClick={(event: MouseEvent) => onPick(index, howOf(event))}
                onDoubleClick={props.onOpen}
              />
            )),
        )}
      </div>
    </div>
  );
}

const howOf = (event: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}) => (event.shiftKey ? 'stretch' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone');

const rowsOf = (box: HTMLElement | null): number =>
  Math.max(1, Math.floor((box?.clientHeight ?? 0) / cellHeight));

type Pressing = PhotoGridProps & { readonly columns: number; readonly rows: number };

/** Does what a key of the grid does; answers whether it was one. */
function pressed(event: KeyboardEvent, grid: Pressing): boolean {
  const { picked, total, columns, rows } = grid;
  if (event.altKey) return false;
  if (isPressed(event.nativeEvent, 'Mod+Z')) {
    grid.onUndo();
    return true;
  }
  const next = moveInGrid(event.key, picked.active, { count: total, columns, rows });
  if (next !== null) grid.onPick(next, event.shiftKey ? 'stretch' : 'alone');
  else if (event.key === ' ') grid.onPick(picked.active, 'toggle');
  else if (event.key === 'Enter') grid.onOpen();
  else if (event.key === 'Delete') grid.onDelete();
  else return false;
  return true;
}
