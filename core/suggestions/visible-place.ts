import type { Node } from 'prosemirror-model';
import { markOf } from './suggestion-marks';

/** A text that is there when everything is accepted: which one it is, and how much of it stands before this block. */
interface VisibleText {
  readonly node: Node;
  /** The place before its content. */
  readonly start: number;
  readonly index: number;
  readonly before: number;
}

/** A place counted in what is there when everything is accepted: the same in a text and in its tracked form. */
export interface VisiblePlace {
  readonly index: number;
  readonly offset: number;
}

/** Where a place stands among what can be seen; null where it is in no text. Walks the whole text. */
export function visiblePlace(doc: Node, pos: number): VisiblePlace | null {
  const text = visibleTexts(doc).find(({ node, start }) => start <= pos && pos <= start + node.content.size);
  if (!text) return null;
  let offset = text.before;
  text.node.forEach((child, at) => {
    if (!markOf(child, 'deletion')) offset += Math.max(0, Math.min(child.nodeSize, pos - text.start - at));
  });
  return { index: text.index, offset };
}

/** The place in a text that stands there among what can be seen, after anything that is to go; null where none does. */
export function placeSeenAt(doc: Node, { index, offset }: VisiblePlace): number | null {
  const texts = visibleTexts(doc).filter((text) => text.index === index && text.before <= offset);
  const text = texts.at(-1);
  if (!text) return null;
  let left = offset - text.before;
  let place = text.start;
  for (const child of text.node.content.content) {
    const isGoing = markOf(child, 'deletion') !== undefined;
    if (!isGoing && left < child.nodeSize) return place + left;
    if (!isGoing) left -= child.nodeSize;
    place += child.nodeSize;
  }
  return place;
}

function visibleTexts(doc: Node): readonly VisibleText[] {
  if (doc.inlineContent) return [{ node: doc, start: 0, index: 0, before: 0 }];
  const texts: VisibleText[] = [];
  doc.descendants((node, pos) => {
    if (markOf(node, 'deletion')) return false;
    if (!node.isTextblock) return true;
    const last = texts.at(-1);
    const runsOn = last !== undefined && markOf(node, 'deletion', 'break') !== undefined;
    texts.push({
      node,
      start: pos + 1,
      index: (last?.index ?? -1) + (runsOn ? 0 : 1),
      before: runsOn ? last.before + visibleSize(last.node) : 0,
    });
    return false;
  });
  return texts;
}

function visibleSize(text: Node): number {
  return text.content.content.reduce(
    (sum, child) => (markOf(child, 'deletion') ? sum : sum + child.nodeSize),
    0,
  );
}
