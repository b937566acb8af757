import { storyFieldNames } from '#core/story/story';
import type { TextPlace } from './story-texts';

/** A place in the texts of a story. */
export interface FindPlace {
  readonly place: TextPlace;
  readonly offset: number;
}

/** No document is longer than this. */
const section = 1e9;

/** A number by which texts stand in the order they are read: fields, body, details. Details are all told last. */
export function readingOrder(place: TextPlace): number {
  if (place.kind === 'detail') return (storyFieldNames.length + 1) * section;
  if (place.kind === 'field') return storyFieldNames.indexOf(place.field) * section;
  const { pos, attribute } = place.text;
  const index = place.of === 'body' ? storyFieldNames.length : storyFieldNames.indexOf(place.of);
  return index * section + (pos + 1) * 2 + (attribute === null ? 0 : 1);
}

/** A stretch of a text, to be compared with a place. */
export interface Stretch {
  readonly place: TextPlace;
  readonly from: number;
  readonly to: number;
}

/** Which of several stretches in reading order comes next after a place, or before it; around the end. */
export function nextFrom(stretches: readonly Stretch[], { place, offset }: FindPlace, by: 1 | -1): number {
  const here = readingOrder(place);
  const next = stretches.findIndex((each) => {
    const there = readingOrder(each.place);
    const isLater = by === 1 ? each.from >= offset : each.to > offset;
    return there > here || (there === here && isLater);
  });
  if (by === 1) return Math.max(0, next);
  return next <= 0 ? stretches.length - 1 : next - 1;
}
