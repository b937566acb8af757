import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import type { PhotoCard } from '#core/contract/photo-search';
import { thumbnailAddress } from '../../newsroom/photo-address';
import { Icon } from '../../ui/icon';
import { useTermWords } from './use-term-words';
import styles from './photo-grid.module.css';

export interface GridCellProps {
  readonly id: string;
  /** Undefined while it is being read. */
  readonly photo: PhotoCard | undefined;
  readonly position: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly isPicked: boolean;
  readonly style: CSSProperties;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
}

/** One photo of the grid: its picture, its credit, and what stands against using it. */
export function GridCell(props: GridCellProps): ReactNode {
  const { id, photo, position, total, isActive, isPicked, style } = props;
  const classes = [styles['cell'], isActive && styles['active'], isPicked && styles['picked']];
  return (
    // The keys of all cells are those of the grid, which has the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPicked}
      aria-setsize={total}
      aria-posinset={position}
      aria-label={photo ? nameOf(photo) : 'Photo'}
      className={classes.filter(Boolean).join(' ')}
      style={style}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      <div className={styles['picture']}>
        {photo && (
          <img key={photo.id} src={thumbnailAddress(photo.id)} alt="" loading="lazy" draggable={false} />
        )}
      </div>
      {photo && <Line photo={photo} />}
    </div>
  );
}

const nameOf = ({ description, credit, fileName }: PhotoCard): string =>
  [description.slice(0, 80) || fileName, credit || 'no credit'].join(', ');

/** The credit, which may not be missing, or what ends its use. */
function Line({ photo }: { readonly photo: PhotoCard }): ReactNode {
  const { words, isOver } = useTermWords(photo.terms, photo.firstSentAt);
  if (photo.credit.trim() === '')
    return (
      <p className={styles['stop']}>
        <Icon of={OctagonAlert} size={14} /> No credit
      </p>
    );
  if (words !== '')
    return (
      <p className={isOver ? styles['stop'] : styles['warn']}>
        <Icon of={isOver ? OctagonAlert : TriangleAlert} size={14} /> {words}
      </p>
    );
  return <p className={styles['credit']}>{photo.credit}</p>;
}
