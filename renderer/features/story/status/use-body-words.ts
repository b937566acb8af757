import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { bodyWords } from '../../../editor/body-words';

/** Counting may wait this long for an idle moment, in milliseconds. */
const patience = 2_000;

/** Words of the text, counted when there is nothing else to do; until then, as many as were counted before. */
export function useBodyWords(editor: Editor, before: number): number {
  const [words, setWords] = useState(before);
  useEffect(() => {
    let waiting = 0;
    const count = () => {
      waiting = 0;
      setWords(bodyWords(editor.state.doc));
    };
    const wait = () => {
      waiting ||= window.requestIdleCallback(count, { timeout: patience });
    };
    editor.on('update', wait);
    wait();
    return () => {
      window.cancelIdleCallback(waiting);
      editor.off('update', wait);
    };
  }, [editor]);
  return words;
}
