import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { photoAddress } from '../../newsroom/photo-address';
import { sayAgo } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { standingOf } from './standing-of';
import styles from './story-row.module.css';

/** Height of a row in pixels. */
export const rowHeight = 78;

export interface StoryRowProps {
  readonly story: StorySummary;
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  /** Whether Tab comes to this row. */
  readonly isReached: boolean;
  readonly now: Instant;
  readonly zone: string;
  readonly style: CSSProperties;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One story of the list: slug first. */
export function StoryRow(props: StoryRowProps): ReactNode {
  const { story, position, count, isSelected, isReached, now, zone, style, onSelect, onOpen } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isReached && hasFocusToTake(button.current)) button.current?.focus({ preventScroll: true });
  }, [isReached]);
  const standing = standingOf(story, now);
  return (
    <div role="listitem" aria-posinset={position} aria-setsize={count} style={style}>
      <button
        ref={button}
        type="button"
        aria-current={isSelected}
        tabIndex={isReached ? 0 : -1}
        data-pane-start={isReached || undefined}
        className={styles['row']}
        onClick={onSelect}
        onDoubleClick={onOpen}
        onKeyDown={props.onKeyDown}
      >
        <span className={styles['head']}>
          <Slug slug={story.slug} />
          <span className={story.headline ? styles['headline'] : styles['noHeadline']} dir="auto">
            {story.headline || 'No headline yet'}
          </span>
        </span>
        <Thumbnail story={story} />
        <span className={styles['meta']}>
          <StateMark {...standing} />
          {story.byline && <span className={styles['byline']}>{story.byline}</span>}
          <span>
            {story.wordCount}
            <span className={styles['words']}>{story.wordCount === 1 ? ' word' : ' words'}</span>
          </span>
          <span className={styles['saved']}>saved {sayAgo(story.savedAt, now, zone)}</span>
        </span>
      </button>
    </div>
  );
}

/** The focus goes along with the selection inside the list, and comes here where nothing has it. */
function hasFocusToTake(row: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || row?.closest('[role=list]')?.contains(activeElement) === true;
}

function Thumbnail({ story }: { readonly story: StorySummary }): ReactNode {
  if (story.leadPhoto === null) return <span className={styles['noPhoto']}>No photo</span>;
  return (
    <img
      className={styles['photo']}
      src={photoAddress(story.leadPhoto)}
      alt=""
      decoding="async"
      draggable={false}
    />
  );
}
