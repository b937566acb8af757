import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { anchorsAt } from './anchors';
import { cutText, withCarried, type CutText } from './carried-comments';
import { commentLook } from './comment-look';

/** What a text asks of the page about comments. The same object for as long as an editor lives. */
export interface CommentHooks {
  /** Begins a comment on the selection. */
  readonly begin: (view: EditorView) => void;
  /** Goes from the text into the first of these threads that is there. Says whether any is. */
  readonly enter: (ids: readonly string[]) => boolean;
  /** The text that a person is in. */
  readonly here: (view: EditorView) => void;
  /** A person pointed at the text of these threads, or of none. */
  readonly point: (ids: readonly string[]) => void;
}

// Cut in one text of the window, it can be put into another.
let lastCut: CutText | null = null;

/** Comments in a text: their keys, how they look, and that they stay on text that is moved. For body, headline and deck. */
export const commenting = (hooks: CommentHooks): Extension =>
  Extension.create({
    name: 'commenting',
    addProseMirrorPlugins: () => [commentLook(), commentPlugin(hooks)],
    addKeyboardShortcuts() {
      return {
        'Mod-Shift-m': () => {
          hooks.begin(this.editor.view);
          return true;
        },
        'Alt-m': () => hooks.enter(idsAt(this.editor.view, this.editor.state.selection.head)),
      };
    },
  });

function commentPlugin(hooks: CommentHooks): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        focus: (view) => {
          hooks.here(view);
          return false;
        },
        cut: ({ state }) => {
          lastCut = cutText(state);
          return false;
        },
        copy: () => {
          lastCut = null;
          return false;
        },
      },
      transformPasted: (slice, view) => withCarried(slice, lastCut, view.state.doc),
      handleClick: (view, pos) => {
        hooks.point(idsAt(view, pos));
        return false;
      },
    },
  });
}

const idsAt = (view: EditorView, pos: number): readonly string[] =>
  anchorsAt(view.state.doc, pos).map(({ id }) => id);
