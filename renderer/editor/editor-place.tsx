import type { Editor } from '@tiptap/react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * Where an editor stands on the page. TipTap's own component draws the whole text again as it comes and as it goes, for
 * node views made with React; there are none here, and a long story opens in half the time.
 */
export function EditorPlace({ editor }: { readonly editor: Editor }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (editor.isDestroyed) return;
    const { dom } = editor.view;
    place.current?.append(dom);
    return () => dom.remove();
  }, [editor]);
  return <div ref={place} />;
}
