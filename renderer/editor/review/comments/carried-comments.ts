import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { anchorsIn } from './anchors';

/** A comment on text that was cut, from the start of its text. */
interface Carried {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Text that was cut, with its comments: put back elsewhere, they stay on it. A copy never takes them along. */
export interface CutText {
  readonly text: string;
  readonly comments: readonly Carried[];
}

/** What the selection holds, to be remembered when it is cut. */
export function cutText({ selection }: EditorState): CutText {
  let text = '';
  const comments: Carried[] = [];
  selection.content().content.descendants((node) => {
    if (!node.isText) return;
    const from = text.length;
    text += node.text ?? '';
    for (const { type, attrs } of node.marks)
      if (type.name === 'comment') comments.push({ id: String(attrs['id']), from, to: text.length });
  });
  return { text, comments };
}

/** A pasted slice with the comments of the text that was cut, where it is that text and they stand nowhere else by now. */
export function withCarried(slice: Slice, cut: CutText | null, doc: Node): Slice {
  if (!cut || cut.comments.length === 0 || textOf(slice) !== cut.text) return slice;
  const present = new Set(anchorsIn(doc).map(({ id }) => id));
  const comments = cut.comments.filter(({ id }) => !present.has(id));
  let at = 0;
  const marked = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      if (!node.isText) {
        nodes.push(node.copy(marked(node.content)));
        return;
      }
      nodes.push(...parts(node, at, comments));
      at += node.nodeSize;
    });
    return Fragment.from(nodes);
  };
  return new Slice(marked(slice.content), slice.openStart, slice.openEnd);
}

/** A text node in pieces, each with the comments that stood on it. */
function parts(node: Node, start: number, comments: readonly Carried[]): readonly Node[] {
  const end = start + node.nodeSize;
  const cuts = comments.flatMap(({ from, to }) => [from, to]).filter((at) => start < at && at < end);
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? start;
    const here = comments.filter((each) => each.from <= from && to <= each.to);
    const piece = node.cut(from - start, to - start);
    const { comment } = node.type.schema.marks;
    return piece.mark(
      here.reduce((marks, { id }) => comment?.create({ id }).addToSet(marks) ?? marks, piece.marks),
    );
  });
}

function textOf({ content }: Slice): string {
  let text = '';
  content.descendants((node) => {
    text += node.text ?? '';
  });
  return text;
}
