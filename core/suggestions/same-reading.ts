import { Fragment, type Node } from 'prosemirror-model';
import { settleDocument } from './settle';
import { isSuggestionMark } from './suggestion-marks';

/** The three texts a tracked edit is about. */
export interface Readings {
  /** Before the edit. */
  readonly before: Node;
  /** After the edit, had nobody tracked it. */
  readonly after: Node;
  /** After the edit, tracked. */
  readonly tracked: Node;
}

/**
 * Whether a tracked edit says what it must: rejected, the text is as it was; accepted, it is as it was edited. Blocks
 * that differ, and what they depend on, are looked at first; the whole text only where they do not settle it.
 */
export function isSameReading(readings: Readings): boolean {
  return isSame(changedPart(readings)) || isSame(readings);
}

function isSame({ before, after, tracked }: Readings): boolean {
  return (
    settleDocument(tracked, 'rejected').eq(settleDocument(before, 'rejected')) &&
    settleDocument(tracked, 'accepted').eq(settleDocument(after, 'accepted'))
  );
}

function changedPart({ before, after, tracked }: Readings): Readings {
  if (before.inlineContent) return { before, after, tracked };
  const all = [before, after, tracked];
  const least = Math.min(...all.map(({ childCount }) => childCount));
  let start = 0;
  while (start < least && isEqualAt(all, () => start)) start += 1;
  let end = 0;
  while (end < least - start && isEqualAt(all, (doc) => doc.childCount - 1 - end)) end += 1;
  // A break hangs on the block before it, on either side, and where that may go, on the one before that.
  do start -= 1;
  while (start > 0 && all.some((doc) => isUndecidedBlock(doc.maybeChild(start))));
  const from = Math.max(0, start);
  const until = Math.max(0, end - 1);
  // A part of which nothing stays is filled as an empty story would be, unless something stands in it.
  const rest = from > 0 || until > 0 ? (before.type.contentMatch.defaultType?.create() ?? null) : null;
  const part = (doc: Node) => {
    const blocks = doc.content.content.slice(from, doc.childCount - until);
    return doc.copy(Fragment.from(rest ? [...blocks, rest] : blocks));
  };
  return { before: part(before), after: part(after), tracked: part(tracked) };
}

function isEqualAt(docs: readonly Node[], indexIn: (doc: Node) => number): boolean {
  const [first, ...others] = docs.map((doc) => doc.child(indexIn(doc)));
  return others.every((node) => node === first || (first !== undefined && node.eq(first)));
}

/** Whether a block, or one in it, may go or run on into another by what is decided. */
function isUndecidedBlock(block: Node | null): boolean {
  if (!block?.isBlock) return false;
  return (
    block.marks.some(isSuggestionMark) || (!block.inlineContent && block.children.some(isUndecidedBlock))
  );
}
