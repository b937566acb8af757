import type { CSSProperties, ReactNode } from 'react';
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
  readonly id: string;
  readonly story: StorySummary;
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly now: Instant;
  readonly zone: string;
  readonly style: CSSProperties;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** One story of the list: slug first. */
export function StoryRow(props: StoryRowProps): ReactNode {
  const { id, story, position, count, isSelected, now, zone, style, onSelect, onOpen } = props;
  const standing = standingOf(story, now);
  return (
    // The list keeps the focus and hears the keys for all its rows.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={count}
      className={styles['row']}
      style={style}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <div className={styles['head']}>
        <Slug slug={story.slug} />
        <div className={story.headline ? styles['headline'] : styles['noHeadline']} dir="auto">
          {story.headline || 'No headline yet'}
        </div>
      </div>
      <Thumbnail story={story} />
      <div className={styles['meta']}>
        <StateMark {...standing} />
        {story.byline && <span className={styles['byline']}>{story.byline}</span>}
        <span>
          {story.wordCount}
          <span className={styles['words']}>{story.wordCount === 1 ? ' word' : ' words'}</span>
        </span>
        <span className={styles['saved']}>saved {sayAgo(story.savedAt, now, zone)}</span>
      </div>
    </div>
  );
}

function Thumbnail({ story }: { readonly story: StorySummary }): ReactNode {
  if (story.leadPhoto === null) return <div className={styles['noPhoto']}>No photo</div>;
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
