import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { AddNodeMarkStep, ReplaceStep, type Transform } from 'prosemirror-transform';
import { attempt } from './attempt';
import { canRunOn } from './join-before';
import { isSuggestionMark, makeMark, markOf, ownBeside, type By } from './suggestion-marks';

/** Whether a slice is text of one line, with its format: what is typed, and what is pasted into a line. */
export const isFlat = ({ content, openStart, openEnd }: Slice): boolean =>
  openStart === 0 && openEnd === 0 && content.content.every((node) => node.isInline);

/** Puts text in as a suggestion. What is typed on, or after what was taken away in the same go, is one suggestion. */
export function putText(tr: Transform, pos: number, text: Fragment, by: By): boolean {
  const $pos = tr.doc.resolve(pos);
  const names = ownBeside($pos, 'insertion', by) ?? ownBeside($pos, 'deletion', by) ?? by;
  const mark = makeMark(tr.doc.type.schema, 'insertion', names);
  return attempt(tr, new ReplaceStep(pos, pos, new Slice(withMark(text, mark), 0, 0)));
}

function withMark(text: Fragment, mark: Mark): Fragment {
  return Fragment.from(text.content.map((node) => node.mark(mark.addToSet(node.marks))));
}

/**
 * Puts a slice of blocks in as a suggestion. Where it splits the text it is put into, the breaks it makes are
 * suggested, and the text between them; blocks that stand whole are suggested as such.
 */
export function putBlocks(tr: Transform, pos: number, slice: Slice, by: By): boolean {
  const names = (slice.openStart > 0 && ownBeside(tr.doc.resolve(pos), 'insertion', by)) || by;
  if (!attempt(tr, new ReplaceStep(pos, pos, slice))) return false;
  const end = pos + slice.size;
  const { schema } = tr.doc.type;
  const mark = makeMark(schema, 'insertion', { ...names, of: 'content' });
  const lineBreak = makeMark(schema, 'insertion', { ...names, of: 'break' });
  const splits = slice.openStart > 0;
  tr.doc.nodesBetween(pos, end, (node, at) => {
    if (node.isInline) {
      tr.addMark(Math.max(pos, at), Math.min(end, at + node.nodeSize), mark);
      return false;
    }
    if (at < pos) return true;
    const runsOn = splits && canRunOn(node);
    if (at + node.nodeSize <= end && !runsOn) return suggestNode(tr, at, mark);
    if (runsOn && !markOf(node, 'insertion')) suggestNode(tr, at, lineBreak);
    return true;
  });
  return true;
}

function suggestNode(tr: Transform, pos: number, mark: Mark): false {
  attempt(tr, new AddNodeMarkStep(pos, mark));
  return false;
}

/** A node without the marks of suggestions that it took over from the text it was made of. */
export const withoutSuggestions = (node: Node): Node =>
  node.mark(node.marks.filter((mark) => !isSuggestionMark(mark)));
