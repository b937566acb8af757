import { NodeSelection, Plugin, Selection, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveBelow, replaceBox } from './box-commands';
import { focusField } from './box-fields';
import { boxAround, isBox, isUntouched, type BoxPlace } from './box-place';

/** Keys at the edges of boxes: whatever stands in one, the caret gets in and out, and nothing goes by accident. */
export function boxKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.isComposing || event.altKey) return false;
        const selected = selectedBox(view.state);
        if (selected) return keyOnSelected(view, event, selected);
        const box =
          view.state.selection instanceof TextSelection ? boxAround(view.state.selection.$head) : null;
        return box ? keyInside(view, event, box) : keyBeside(view, event);
      },
    },
  });
}

const isPlain = (event: KeyboardEvent): boolean => !event.shiftKey && !event.ctrlKey && !event.metaKey;

function selectedBox({ selection }: EditorState): BoxPlace | null {
  if (!(selection instanceof NodeSelection) || !isBox(selection.node)) return null;
  return { node: selection.node, from: selection.from, to: selection.to };
}

function keyOnSelected(view: EditorView, event: KeyboardEvent, box: BoxPlace): boolean {
  const isLast = box.to === view.state.doc.content.size;
  if (event.key === 'Enter' || (isLast && isPlain(event) && /^Arrow(Down|Right)$/.test(event.key))) {
    view.dispatch(leaveBelow(view.state.tr, box));
    return true;
  }
  if (event.key === 'Tab' && !event.shiftKey && focusField(view, box.from, 'first')) return true;
  if (event.key !== 'Backspace' && event.key !== 'Delete') return false;
  // A key held down to delete text stops at a box; taking it out needs a press of its own.
  if (!event.repeat) view.dispatch(replaceBox(view.state.tr, box));
  return true;
}

function keyInside(view: EditorView, event: KeyboardEvent, box: BoxPlace): boolean {
  const { state } = view;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    view.dispatch(leaveBelow(state.tr, box));
    return true;
  }
  if (event.key === 'Tab' && event.shiftKey) return !isInList(state) && focusField(view, box.from, 'last');
  if (!state.selection.empty || !isPlain(event)) return false;
  switch (event.key) {
    case 'Enter':
      return leaveFromEmptyEnd(view, box);
    case 'Backspace':
      return backspaceAtStart(view, box);
    case 'ArrowDown':
      return leaveAtEdge(view, box, 'down');
    case 'ArrowRight':
      return leaveAtEdge(view, box, 'right');
    case 'ArrowUp':
      return leaveAtEdge(view, box, 'up');
    default:
      return false;
  }
}

/** Enter in an empty last paragraph takes that paragraph along, out of the box. */
function leaveFromEmptyEnd(view: EditorView, { node, from, to }: BoxPlace): boolean {
  const { $head } = view.state.selection;
  const isEmptyEnd =
    (node.type.name === 'factBox' || node.type.name === 'correctionNote') &&
    $head.parent.type.name === 'paragraph' &&
    $head.parent.content.size === 0 &&
    $head.depth === view.state.doc.resolve(from).depth + 2 &&
    $head.after() === to - 1 &&
    node.childCount > 1;
  if (!isEmptyEnd) return false;
  const tr = view.state.tr.delete($head.before(), $head.after());
  view.dispatch(leaveBelow(tr, { to: tr.mapping.map(to) }));
  return true;
}

/** Backspace at the very start takes out a box nobody typed in, and selects any other, so that a second press does. */
function backspaceAtStart(view: EditorView, box: BoxPlace): boolean {
  const { selection, doc, tr } = view.state;
  const { $head } = selection;
  if ($head.pos !== Selection.near(doc.resolve(box.from + 1), 1).from) return false;
  if ($head.parent.type.name !== 'paragraph' || $head.node(-1).type.name === 'listItem') return false;
  if (isUntouched(box.node)) {
    if (!(box.node.type.name === 'table')) view.dispatch(replaceBox(tr, box));
    else view.dispatch(tr.setSelection(NodeSelection.create(doc, box.from)));
    return true;
  }
  view.dispatch(tr.setSelection(NodeSelection.create(doc, box.from)));
  return true;
}

/** Down, and to the right, a paragraph is made where nothing stands below; up, the fields of the box are reached. */
function leaveAtEdge(view: EditorView, box: BoxPlace, side: 'down' | 'right' | 'up'): boolean {
  const { state } = view;
  if (side === 'up')
    return isAtStart(state, box) && view.endOfTextblock('up') && focusField(view, box.from, 'last');
  if (box.to !== state.doc.content.size || !isAtEnd(state, box) || !view.endOfTextblock(side)) return false;
  view.dispatch(leaveBelow(state.tr, box));
  return true;
}

const isAtStart = ({ selection: { $head } }: EditorState, { from }: BoxPlace): boolean =>
  Selection.near($head.doc.resolve(from + 1), 1).$head.sameParent($head);

/** In a list, Tab and Shift Tab move items in and out. */
const isInList = ({ selection: { $head } }: EditorState): boolean =>
  $head.depth > 1 && $head.node(-1).type.name === 'listItem';

/** Whether nothing of the box stands below the caret; in a table, whether it is in the last row. */
function isAtEnd({ selection: { $head } }: EditorState, { node, from, to }: BoxPlace): boolean {
  const $inside = $head.doc.resolve(from + 1);
  if (node.type.name !== 'table') return isLastTextblock($head, to);
  const row = $head.index($inside.depth);
  return row === node.childCount - 1;
}

const isLastTextblock = ($head: EditorState['selection']['$head'], to: number): boolean =>
  Selection.near($head.doc.resolve(to), -1).$head.sameParent($head);

/** Beside an embed or a box, deleting selects it first: what is typed in it is never one key away. */
function keyBeside(view: EditorView, event: KeyboardEvent): boolean {
  const { selection, doc, tr } = view.state;
  if (!(selection instanceof TextSelection) || !selection.empty || !isPlain(event)) return false;
  const { $head } = selection;
  if ($head.depth !== 1) return false;
  const beside =
    event.key === 'Backspace' && $head.parentOffset === 0
      ? doc.resolve($head.before()).nodeBefore
      : event.key === 'Delete' && $head.parentOffset === $head.parent.content.size
        ? doc.resolve($head.after()).nodeAfter
        : null;
  if (!isBox(beside) || beside.type.name === 'codeBlock') return false;
  const at = event.key === 'Backspace' ? $head.before() - beside.nodeSize : $head.after();
  if ($head.parent.content.size === 0 && doc.childCount > 1) tr.delete($head.before(), $head.after());
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, tr.mapping.map(at))).scrollIntoView());
  return true;
}
