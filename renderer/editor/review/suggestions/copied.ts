import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { isReviewMark, markOf } from '#core/suggestions/suggestion-marks';

/** A copied piece of text as it reads: without what is suggested to go, and without the marks of the review. */
export function withoutReview(slice: Slice): Slice {
  if (!hasReview(slice.content)) return slice;
  return new Slice(readAs(slice.content, slice.openStart, slice.openEnd), slice.openStart, slice.openEnd);
}

/** The plain text of a copy that had suggestions in it. '' leaves it to who else makes text of a copy. */
export function copiedText(slice: Slice, { state }: EditorView): string {
  if (!hasReview(state.selection.content().content)) return '';
  return slice.content.textBetween(0, slice.content.size, '\n\n', ({ type }) =>
    type.name === 'hardBreak' ? '\n' : '',
  );
}

function hasReview(content: Fragment): boolean {
  let has = false;
  content.descendants((node) => {
    has ||= node.marks.some(isReviewMark);
    return !has;
  });
  return has;
}

// Blocks that the copy only cuts into stay, whatever is left of them: they hold its ends together.
function readAs(content: Fragment, openStart: number, openEnd: number): Fragment {
  const last = content.childCount - 1;
  const read: Node[] = [];
  content.forEach((node, _offset, index) => {
    const start = index === 0 ? openStart : 0;
    const end = index === last ? openEnd : 0;
    if (markOf(node, 'deletion') && start === 0 && end === 0) return;
    const inner = node.isText
      ? node.content
      : readAs(node.content, Math.max(0, start - 1), Math.max(0, end - 1));
    const kept = node.isText ? node : node.copy(node.type.validContent(inner) ? inner : node.content);
    read.push(kept.mark(node.marks.filter((mark) => !isReviewMark(mark))));
  });
  return Fragment.from(read);
}
