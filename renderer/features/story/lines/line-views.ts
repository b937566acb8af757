import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { LineName } from '#core/story/story';
import type { StorySession } from '../session/story-session';

/** The lines that are on the page; there is one page at a time. */
const shown = new Map<LineName, { readonly session: StorySession; readonly editor: Editor }>();

/** The editor of the headline or deck that is shown, or null. */
export function shownLine(name: LineName): Editor | null {
  return shown.get(name)?.editor ?? null;
}

/** The view of a story's headline or deck while it is shown: what is dispatched into it is saved and can be undone. */
export function lineView(session: StorySession, name: LineName): EditorView | null {
  const line = shown.get(name);
  return line?.session === session ? line.editor.view : null;
}

/** Makes the editor of a line known; the answer takes it back. */
export function showLine(session: StorySession, name: LineName, editor: Editor): () => void {
  shown.set(name, { session, editor });
  return () => {
    if (shown.get(name)?.editor === editor) shown.delete(name);
  };
}
