import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { caretInto, leaveBelow, writeAbove } from './box-commands';
import { isBox } from './box-place';

const anyField = 'textarea, input, select';
const ofBox = anyField
  .split(', ')
  .map((field) => `:scope > [contenteditable="false"] ${field}`)
  .join(', ');

/** Brings the focus to a field of the box at a position; answers whether it has any. */
export function focusField(view: EditorView, from: number, which: 'first' | 'last'): boolean {
  const drawn = view.nodeDOM(from);
  const fields = drawn instanceof HTMLElement ? [...drawn.querySelectorAll<HTMLElement>(ofBox)] : [];
  const field = fields.at(which === 'first' ? 0 : -1);
  field?.focus();
  return field !== undefined;
}

/** Arrow keys at the edges of a field go on to the field, the text or the block above or below it. */
export function arrowsOutOfFields(
  dom: HTMLElement,
  view: EditorView,
  getPos: () => number | undefined,
): void {
  dom.addEventListener('keydown', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || event.isComposing || event.shiftKey) return;
    const step = edgeStep(event.key, field);
    const fields = [...dom.querySelectorAll<HTMLElement>(ofBox)];
    const next = step === 0 ? undefined : fields[fields.indexOf(field) + step];
    if (step === 0 || !fields.includes(field)) return;
    event.preventDefault();
    if (next) next.focus();
    else leaveField(view, getPos, step);
  });
}

/** -1 where an arrow key leaves a field upwards, 1 where it leaves it downwards, else 0. */
function edgeStep(key: string, { selectionStart, selectionEnd, value }: HTMLTextAreaElement): -1 | 0 | 1 {
  if (key === 'ArrowUp' && selectionEnd === 0) return -1;
  return key === 'ArrowDown' && selectionStart === value.length ? 1 : 0;
}

function leaveField(view: EditorView, getPos: () => number | undefined, step: -1 | 1): void {
  const from = getPos();
  const node = from === undefined ? null : view.state.doc.nodeAt(from);
  if (from === undefined || !isBox(node)) return;
  if (step > 0 && !node.isAtom) {
    caretInto(view, getPos, 'start');
    return;
  }
  const { tr } = view.state;
  view.dispatch(step > 0 ? leaveBelow(tr, { to: from + node.nodeSize }) : leaveAbove(tr, from));
  view.focus();
}

/** Puts the caret into the text above a box, or into a new paragraph where it starts the story. */
function leaveAbove(tr: Transaction, from: number): Transaction {
  const above = Selection.findFrom(tr.doc.resolve(from), -1, true);
  if (!(above instanceof TextSelection)) return writeAbove(tr, { from });
  return tr.setSelection(above).scrollIntoView();
}
