import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { useKeys } from '../../../app/use-keys';
import { showCurrentBlock } from '../../../editor/current-block';
import './focus-mode.css';

/** Whether only the text is shown, and of it what is being written the strongest. Esc or the same keys end it. */
export function useFocusMode(editor: Editor): boolean {
  const [isOn, setOn] = useState(false);
  const toggle = useCallback(() => setOn((on) => !on), []);
  useKeys({ 'Mod+Shift+F': toggle });
  useEscape(isOn, toggle);
  useEffect(() => {
    if (!isOn) return undefined;
    document.documentElement.dataset['focusMode'] = '';
    const show = () => showCurrentBlock(editor.view, editor.view.hasFocus());
    show();
    editor.on('focus', show).on('blur', show);
    return () => {
      delete document.documentElement.dataset['focusMode'];
      editor.off('focus', show).off('blur', show);
      if (!editor.isDestroyed) showCurrentBlock(editor.view, false);
    };
  }, [isOn, editor]);
  return isOn;
}

/** Escape counts while typing, too, unless something nearer took it; an editor takes it and does nothing. */
function useEscape(isOn: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      const isInEditor = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (event.key !== 'Escape' || event.isComposing || (event.defaultPrevented && !isInEditor)) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn, leave]);
}
