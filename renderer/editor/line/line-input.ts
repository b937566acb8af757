import { Extension } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { lineTextOf, longestLine, type LineBreaks } from './line-text';

export interface LineInputOptions {
  readonly breaks: LineBreaks;
  /** Enter goes on to what follows. */
  readonly onEnter: () => void;
  /** More was brought in at once than a line can take; none of it was. */
  readonly onTooLong: () => void;
}

/** How text comes into a line: always plain, never longer than a field may be. */
export const lineInput = (options: LineInputOptions): Extension =>
  Extension.create({
    name: 'lineInput',
    priority: 600,
    addProseMirrorPlugins: () => [inputPlugin(options)],
  });

function inputPlugin(options: LineInputOptions): Plugin {
  return new Plugin({
    filterTransaction: (tr) => !tr.docChanged || tr.doc.content.size <= longestLine,
    props: {
      // The placeholder shows where this stands.
      attributes: ({ doc }) => (doc.content.size === 0 ? { 'data-empty': '' } : {}),
      handleKeyDown: (view, event) => handleKey(view, event, options),
      handlePaste: (view, event, slice) =>
        bringIn(view, view.state.tr, event.clipboardData?.getData('text/plain') ?? '', options, slice),
      handleDrop: (view, event, _slice, isMoved) => !isMoved && drop(view, event, options),
      handleDOMEvents: { beforeinput: (view, event) => beforeInput(view, event, options) },
    },
  });
}

function handleKey(view: EditorView, event: KeyboardEvent, { breaks, onEnter }: LineInputOptions): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return false;
  if (event.shiftKey && breaks === 'kept') view.dispatch(view.state.tr.insertText('\n').scrollIntoView());
  else onEnter();
  return true;
}

/**
 * Puts text in the place of the selection of a transaction. It is taken whole or not at all. `marked` is the same text
 * with the comments that were cut along with it.
 */
function bringIn(
  view: EditorView,
  tr: Transaction,
  text: string,
  options: LineInputOptions,
  marked?: Slice,
): true {
  const plain = lineTextOf(text, options.breaks);
  const isMarked =
    marked?.content.textBetween(0, marked.content.size) === plain && marked.size === plain.length;
  if (isMarked) tr.replaceSelection(marked);
  else tr.insertText(plain);
  tr.setMeta('paste', true).scrollIntoView();
  if (tr.doc.content.size > longestLine) options.onTooLong();
  else view.dispatch(tr);
  return true;
}

/** Words dragged here from elsewhere. Files are the page's. */
function drop(view: EditorView, event: DragEvent, options: LineInputOptions): boolean {
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (text === '') return false;
  const at =
    view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
  const { tr } = view.state;
  return bringIn(view, tr.setSelection(TextSelection.create(tr.doc, at)), text, options);
}

/**
 * What the browser would do by itself: bold letters, paragraphs, its own undo, and texts of several lines that an
 * input method, a dictation or a script brings.
 */
function beforeInput(view: EditorView, event: InputEvent, options: LineInputOptions): boolean {
  if (event.inputType === 'insertText' && !event.isComposing && isTextOfItsOwn(event.data ?? '')) {
    event.preventDefault();
    return bringIn(view, replacing(view, event), event.data ?? '', options);
  }
  const own = ownWay[event.inputType];
  if (
    !own &&
    !/^(format|insertParagraph|insertLineBreak|insertHorizontal|insert\w+List)/.test(event.inputType)
  )
    return false;
  event.preventDefault();
  own?.(view);
  return true;
}

const isTextOfItsOwn = (text: string): boolean =>
  text.length > longestLine / 2 || /[\r\n\u2028\u2029]/.test(text);

/** A transaction on what an input is about to replace, which may be newer than the selection that is known. */
function replacing(view: EditorView, event: InputEvent): Transaction {
  const { tr } = view.state;
  const [range] = event.getTargetRanges();
  if (!range) return tr;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  return tr.setSelection(TextSelection.create(tr.doc, from, to));
}

const ownWay: Readonly<Record<string, ((view: EditorView) => unknown) | undefined>> = {
  historyUndo: ({ state, dispatch }) => undo(state, dispatch),
  historyRedo: ({ state, dispatch }) => redo(state, dispatch),
};
