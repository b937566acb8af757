import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useCallback, useEffect, useState } from 'react';

export interface SelectionBar {
  readonly isShown: boolean;
  readonly hide: () => void;
  readonly show: () => void;
}

/** After keys that select, the bar waits until one has come to rest, in milliseconds. */
const rest = 450;

/**
 * Whether the bar over the selection is shown: after the mouse is up, or when keys that select come to rest. Typing
 * hides it; typing without it costs nothing.
 */
export function useSelectionBar(editor: Editor): SelectionBar {
  const [isShown, setShown] = useState(false);
  const hide = useCallback(() => setShown(false), []);
  const show = useCallback(() => setShown(hasWords(editor)), [editor]);
  useEffect(() => watch(editor, setShown), [editor]);
  return { isShown, hide, show };
}

/** Whether words of the text are selected; not a figure or cells of a table. */
const hasWords = ({ state: { doc, selection } }: Editor): boolean =>
  selection instanceof TextSelection &&
  !selection.empty &&
  doc.textBetween(selection.from, selection.to, ' ', ' ').trim() !== '';

function watch(editor: Editor, setShown: (isShown: boolean) => void): () => void {
  let timer = 0;
  let isMouseDown = false;
  const settle = (wait: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => setShown(editor.view.hasFocus() && hasWords(editor)), wait);
  };
  const onSelection = () => {
    if (editor.state.selection.empty) {
      window.clearTimeout(timer);
      setShown(false);
    } else if (!isMouseDown && editor.view.hasFocus()) settle(rest);
  };
  const onUpdate = () => {
    if (editor.state.selection.empty) setShown(false);
  };
  const down = () => {
    isMouseDown = true;
    setShown(false);
  };
  const up = () => {
    if (!isMouseDown) return;
    isMouseDown = false;
    settle(0);
  };
  const onBlur = ({ event: { relatedTarget } }: { readonly event: FocusEvent }) => {
    const isInBar = relatedTarget instanceof Element && relatedTarget.closest('[data-selection-bar]');
    if (!isInBar) setShown(false);
  };
  const { dom } = editor.view;
  editor.on('blur', onBlur);
  editor.on('selectionUpdate', onSelection);
  editor.on('update', onUpdate);
  dom.addEventListener('mousedown', down);
  window.addEventListener('mouseup', up);
  return () => {
    window.clearTimeout(timer);
    editor.off('blur', onBlur);
    editor.off('selectionUpdate', onSelection);
    editor.off('update', onUpdate);
    dom.removeEventListener('mousedown', down);
    window.removeEventListener('mouseup', up);
  };
}
