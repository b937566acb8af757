import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { blockNameAt, blockStyleAt, type BlockStyle } from '../../../editor/commands/block-style';
import { canList, type ListKind } from '../../../editor/commands/list';
import { isInTable } from '../../../editor/nodes/table/table-commands';
import { untilPainted } from '../saving/timers';

/** What the toolbar shows of the place in the text one is at. */
export interface TextState {
  readonly style: BlockStyle | null;
  /** What the text here is, in words: its style, or where it stands. */
  readonly name: string;
  readonly canStyle: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderline: boolean;
  readonly isStrike: boolean;
  readonly isCode: boolean;
  readonly isLink: boolean;
  readonly isTable: boolean;
  readonly list: ListKind | null;
  readonly canList: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Read after a change to the text or of the place in it, once that is on the screen; what is drawn again is the toolbar
 * alone, and only where one of these changed.
 */
export function useTextState(editor: Editor): TextState {
  const [shown, setShown] = useState(() => textState(editor));
  useEffect(() => watch(editor, (next) => setShown((last) => (isSame(last, next) ? last : next))), [editor]);
  return shown;
}

function watch(editor: Editor, show: (state: TextState) => void): () => void {
  let timer = 0;
  const read = () => {
    timer = 0;
    if (!editor.isDestroyed) show(textState(editor));
  };
  const wait = () => {
    timer ||= window.setTimeout(read, untilPainted);
  };
  editor.on('transaction', wait);
  wait();
  return () => {
    window.clearTimeout(timer);
    editor.off('transaction', wait);
  };
}

const isSame = (state: TextState, other: TextState): boolean =>
  (Object.keys(state) as (keyof TextState)[]).every((key) => state[key] === other[key]);

function textState(editor: Editor): TextState {
  const { state } = editor;
  const style = blockStyleAt(state);
  return {
    style,
    name: blockNameAt(state),
    canStyle: style !== null,
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isUnderline: editor.isActive('underline'),
    isStrike: editor.isActive('strike'),
    isCode: editor.isActive('code'),
    isTable: isInTable(state),
    isLink: editor.isActive('link'),
    list: listAround(editor),
    canList: canList(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

function listAround({ state: { selection } }: Editor): ListKind | null {
  for (let depth = selection.$from.depth; depth > 0; depth -= 1) {
    const { name } = selection.$from.node(depth).type;
    if (name === 'bulletList' || name === 'orderedList') return name;
  }
  return null;
}
