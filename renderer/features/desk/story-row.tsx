import {
  useEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { EmbargoMark } from '../../newsroom/embargo-mark';
import { thumbnailAddress } from '../../newsroom/photo-address';
import { sayAgo } from '../../newsroom/say-times';
import { sayPackage } from '../../newsroom/package-roles';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { dueLabel, type DueLabel } from './due-label';
import { sayLength } from './say-length';
import { standingOf } from '../../newsroom/standing-of';
import styles from './story-row.module.css';

/** Height of a row in pixels. */
export const rowHeight = 78;

export interface StoryRowProps {
  readonly story: StorySummary;
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  /** Whether it is one of several that are selected; undefined where only one is. */
  readonly isChosen: boolean | undefined;
  /** Whether Tab comes to this row. */
  readonly isReached: boolean;
  readonly now: Instant;
  readonly zone: string;
  readonly style: CSSProperties;
  readonly onSelect: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One story of the list: slug first. */
export function StoryRow(props: StoryRowProps): ReactNode {
  const { story, position, count, isSelected, isChosen, isReached, now, zone, style } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isReached && hasFocusToTake(button.current)) button.current?.focus({ preventScroll: true });
  }, [isReached]);
  const standing = standingOf(story, now);
  const due = dueLabel(story, now);
  return (
    <div role="listitem" aria-posinset={position} aria-setsize={count} style={style}>
      <button
        ref={button}
        type="button"
        aria-current={isSelected}
        aria-pressed={isChosen}
        tabIndex={isReached ? 0 : -1}
        data-pane-start={isReached || undefined}
        className={styles['row']}
        onClick={props.onSelect}
        onDoubleClick={props.onOpen}
        onKeyDown={props.onKeyDown}
      >
        <span className={styles['head']}>
          <span className={styles['top']}>
            <Slug slug={story.slug} />
            {due && <Due due={due} />}
          </span>
          <Headline story={story} />
        </span>
        <Thumbnail story={story} />
        <span className={styles['meta']}>
          <StateMark {...standing} />
          <Person story={story} />
          <InPackage story={story} />
          <Length story={story} />
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

interface PartProps {
  readonly story: StorySummary;
}

function Headline({ story }: PartProps): ReactNode {
  const classes = [
    story.headline ? styles['headline'] : styles['noHeadline'],
    story.state === 'killed' && styles['killed'],
  ];
  return (
    <span className={classes.filter(Boolean).join(' ')} dir="auto">
      {story.headline || 'No headline yet'}
    </span>
  );
}

function Due({ due }: { readonly due: DueLabel }): ReactNode {
  return (
    <span className={[styles['due'], styles[due.tone]].filter(Boolean).join(' ')}>
      {due.tone === 'embargo' ? <EmbargoMark>{due.words}</EmbargoMark> : due.words}
    </span>
  );
}

/** Who has the story, or else who wrote it. */
function Person({ story }: PartProps): ReactNode {
  const name = story.assignee || story.byline;
  return name === '' ? null : (
    <span className={styles['byline']} dir="auto">
      {name}
    </span>
  );
}

/** Which package it belongs to, and as what. */
function InPackage({ story }: PartProps): ReactNode {
  return (
    story.package && (
      <span className={styles['package']} title={sayPackage(story.package)} dir="auto">
        {sayPackage(story.package)}
      </span>
    )
  );
}

function Length({ story }: PartProps): ReactNode {
  const { count, isOver } = sayLength(story);
  return (
    <span className={isOver ? styles['tooLong'] : undefined}>
      {count}
      <span className={styles['words']}>{count === '1' ? ' word' : ' words'}</span>
    </span>
  );
}

function Thumbnail({ story }: PartProps): ReactNode {
  if (story.leadPhoto === null) return <span className={styles['noPhoto']}>No photo</span>;
  return (
    <img
      className={styles['photo']}
      src={thumbnailAddress(story.leadPhoto)}
      alt=""
      decoding="async"
      draggable={false}
    />
  );
}
