import { useEffect, useState, type RefObject } from 'react';
import type { CommentDesk } from '../comments/comment-desk';
import { quietWork } from '../quiet-work';
import { reviewOf } from '../review/review-state';
import type { StorySession } from '../session/story-session';
import { inSight } from './in-sight';
import { marginItems, type MarginItem, type ParagraphEdits } from './margin-items';

/** A card and how far below the top of the margin it would stand, in pixels. */
export interface MarginCard {
  readonly item: MarginItem;
  readonly top: number;
}

/** The cards in sight, and one more screen each way, measured in quiet moments: never between two keys. */
export function useMarginCards(
  session: StorySession,
  desk: CommentDesk,
  margin: RefObject<HTMLElement | null>,
): readonly MarginCard[] {
  const [cards, setCards] = useState<readonly MarginCard[]>([]);
  useEffect(() => {
    const measure = () => {
      if (!margin.current) return;
      const { top, width } = margin.current.getBoundingClientRect();
      desk.setRoomy(width >= narrowest);
      const measured = width >= narrowest ? cardsOf(session, desk, top) : [];
      setCards((shown) => keepSame(shown, measured));
    };
    const measuring = quietWork(measure);
    const looking = quietWork(() => {
      desk.look();
      measure();
    });
    const review = reviewOf(session);
    const resizes = new ResizeObserver(measuring.soon);
    if (margin.current?.parentElement) resizes.observe(margin.current.parentElement);
    document.addEventListener('scroll', measuring.soon, { capture: true, passive: true });
    const stops = [
      review.onText(looking.afterTyping),
      session.subscribe(looking.afterTyping),
      review.subscribe(looking.soon),
      desk.subscribe(measuring.soon),
    ];
    looking.soon();
    return () => {
      measuring.cancel();
      looking.cancel();
      resizes.disconnect();
      document.removeEventListener('scroll', measuring.soon, { capture: true });
      for (const stop of stops) stop();
    };
  }, [session, desk, margin]);
  return cards;
}

/** Cards narrower than this, in pixels, cannot be read; then they are in the inspector. */
const narrowest = 160;

function cardsOf(session: StorySession, desk: CommentDesk, marginTop: number): readonly MarginCard[] {
  const sight = { top: -window.innerHeight, bottom: 2 * window.innerHeight };
  return reviewOf(session)
    .views()
    .filter(({ isDestroyed }) => !isDestroyed)
    .flatMap((view) => inSight(marginItems(view, desk.places(), desk.shown().composing), topOf, sight))
    .map(({ item, top }) => ({ item, top: Math.round(top - marginTop) }));
}

function topOf({ view, pos }: MarginItem): number {
  const { doc } = view.state;
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  // Before a block there is no letter to measure; its box is.
  const box = $pos.parent.inlineContent ? null : view.nodeDOM($pos.pos);
  return box instanceof HTMLElement ? box.getBoundingClientRect().top : view.coordsAtPos($pos.pos).top;
}

/** The cards as measured, but each item that says what it said before stays the one it was, so that only others are drawn. */
function keepSame(shown: readonly MarginCard[], measured: readonly MarginCard[]): readonly MarginCard[] {
  const before = new Map(shown.map((card) => [card.item.key, card]));
  const kept = measured.map((card) => {
    const old = before.get(card.item.key);
    if (!old || !isSameItem(old.item, card.item)) return card;
    return old.top === card.top ? old : { item: old.item, top: card.top };
  });
  return kept.length === shown.length && kept.every((card, index) => card === shown[index]) ? shown : kept;
}

function isSameItem(item: MarginItem, other: MarginItem): boolean {
  if (item.kind === 'thread' && other.kind === 'thread')
    return item.place.thread === other.place.thread && item.place.view === other.place.view;
  if (item.kind === 'composer' && other.kind === 'composer') return item.composing === other.composing;
  if (item.kind === 'edits' && other.kind === 'edits') return isSameEdits(item.edits, other.edits);
  return false;
}

const isSameEdits = (edits: ParagraphEdits, other: ParagraphEdits): boolean =>
  edits.view === other.view &&
  edits.suggestions.length === other.suggestions.length &&
  edits.suggestions.every(({ id, author, at }, index) => {
    const same = other.suggestions[index];
    return id === same?.id && author === same.author && at === same.at;
  });
