import { memo, useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { CommentDesk, CommentsShown } from '../comments/comment-desk';
import { ComposerCard } from '../comments/composer-card';
import { useCommentKeys } from '../comments/use-comment-keys';
import { ThreadCard } from '../comments/thread-card';
import type { ThreadPlace } from '../comments/thread-places';
import { useCommentDesk, useCommentsShown } from '../comments/use-comment-desk';
import type { StorySession } from '../session/story-session';
import { EditsCard } from './edits-card';
import type { MarginItem } from './margin-items';
import { stackCards } from './stack-cards';
import { useMarginCards } from './use-margin-cards';
import styles from './margin.module.css';

export interface MarginProps {
  readonly session: StorySession;
  /** There is something to be written in a card, and no room for cards here. */
  readonly onCrowded: (tab: 'comments') => void;
}

/** Beside the text: its comments and suggestions, each at its paragraph. */
export function Margin({ session, onCrowded }: MarginProps): ReactNode {
  const desk = useCommentDesk(session);
  const shown = useCommentsShown(desk);
  const margin = useRef<HTMLElement>(null);
  const cards = useMarginCards(session, desk, margin);
  const { composing, focus, isRoomy } = shown;
  const isWanted = composing !== null || focus !== null;
  useEffect(() => {
    if (isWanted && !isRoomy) onCrowded('comments');
  }, [isWanted, isRoomy, onCrowded]);
  useCommentKeys(desk);
  usePlacing(margin);
  const gone = isRoomy ? shown.places.filter(({ view }) => view === null) : [];
  const besides = cards.filter(({ item }) => item.kind !== 'composer');
  const isEmpty = gone.length === 0 && besides.length === 0;
  return (
    <section
      ref={margin}
      className={styles['margin']}
      aria-label="Comments beside the text"
      {...(!isEmpty && { 'data-pane': '' })}
    >
      {gone.map((place) => (
        <div key={place.thread.id} className={styles['place']} data-top={0}>
          <CardOfThread desk={desk} shown={shown} place={place} />
        </div>
      ))}
      {composing && isRoomy && (
        <div
          key={composing.id}
          className={styles['place']}
          data-top={cards.find(({ item }) => item.key === composing.id)?.top}
          data-client-top={composing.clientTop ?? 0}
        >
          <ComposerCard desk={desk} composing={composing} takesFocus={focus === composing.id} />
        </div>
      )}
      {besides.map(({ item, top }) => (
        <div key={item.key} className={styles['place']} data-top={top}>
          <CardOf desk={desk} shown={shown} item={item} />
        </div>
      ))}
    </section>
  );
}

interface CardOfProps {
  readonly desk: CommentDesk;
  readonly shown: CommentsShown;
  readonly item: MarginItem;
}

/** Drawn again only where its item is another: lines that wrap move many cards. */
const CardOf = memo(function CardOf({ desk, shown, item }: CardOfProps): ReactNode {
  switch (item.kind) {
    case 'thread':
      return <CardOfThread desk={desk} shown={shown} place={item.place} />;
    case 'composer':
      return null;
    case 'edits':
      return <EditsCard edits={item.edits} />;
  }
});

interface CardOfThreadProps {
  readonly desk: CommentDesk;
  readonly shown: CommentsShown;
  readonly place: ThreadPlace;
}

function CardOfThread({ desk, shown, place }: CardOfThreadProps): ReactNode {
  const { id } = place.thread;
  return (
    <ThreadCard
      desk={desk}
      place={place}
      isActive={shown.active === id}
      takesFocus={shown.focus === id}
      removed={shown.removed.filter(({ thread }) => thread === id)}
    />
  );
}

/** Pixels between cards. */
const gap = 12;

/** Puts every card at its place or below the one before, after each drawing and whenever one of them grows. */
function usePlacing(margin: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const places = [...(margin.current?.children ?? [])].filter((each) => each instanceof HTMLElement);
    const place = () => {
      const cards = places.map((each) => ({ each, top: topOf(each), height: each.offsetHeight }));
      cards.sort((a, b) => a.top - b.top);
      stackCards(cards, gap).forEach((top, index) => cards[index]?.each.style.setProperty('top', `${top}px`));
    };
    place();
    const sizes = new ResizeObserver(place);
    for (const each of places) sizes.observe(each);
    return () => sizes.disconnect();
  });
}

/** Where a card would stand; of one that was not measured yet, where its text was when it was begun. */
function topOf({ dataset, parentElement }: HTMLElement): number {
  if (dataset['top'] !== undefined) return Number(dataset['top']);
  return Number(dataset['clientTop']) - (parentElement?.getBoundingClientRect().top ?? 0);
}
