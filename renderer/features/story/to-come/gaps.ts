import type { EditorView } from '@tiptap/pm/view';
import { findToCome } from '#core/text/to-come';
import { caretPlace, goToSpot, type Spot, type WayThere } from '../find/go-to-text';
import { nextFrom } from '../find/reading-order';
import { inEditor, storyTexts, type OpenTexts, type StoryText } from '../find/story-texts';

/** Every TK of a story in reading order; the slug and what is never published may have gaps. */
export function storyGaps(texts: OpenTexts): readonly Spot[] {
  return storyTexts(texts).filter(isPublished).flatMap(gapsIn);
}

function isPublished({ place }: StoryText): boolean {
  if (place.kind === 'field') return place.field !== 'slug';
  return place.kind !== 'detail' || (place.text.detail !== 'noteToDesk' && place.text.detail !== 'sources');
}

/** Goes to the next TK after the caret, or the one before it, around the end. Answers whether there is any. */
export function goToGap(way: WayThere & { readonly texts: OpenTexts }, by: 1 | -1): boolean {
  const gaps = storyGaps(way.texts);
  const caret = caretPlace(way.texts, by === 1 ? 'to' : 'from');
  const stretches = gaps.map(({ text, from, to }) => ({ place: text.place, from, to }));
  const next = caret ? gaps[nextFrom(stretches, caret, by)] : gaps.at(by === 1 ? 0 : -1);
  if (next) goToSpot(way, next);
  return next !== undefined;
}

/** Goes to one of the TKs of the body, as the checks count them. */
export function goToBodyGap(body: EditorView, index: number): void {
  const texts = { view: (of: string) => (of === 'body' ? body : null) };
  const gaps = inEditor(texts, 'body').flatMap(gapsIn);
  const gap = gaps[Math.min(index, gaps.length - 1)];
  if (gap) goToSpot({ texts, openDetails: () => undefined }, gap);
}

const gapsIn = (text: StoryText): readonly Spot[] =>
  findToCome(text.text).map(({ from, to }) => ({ text, from, to }));
