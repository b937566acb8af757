import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { TextRange } from './block-text';
import './find.css';

export interface Highlight extends TextRange {
  /** The match one is at. */
  readonly isCurrent: boolean;
}

const key = new PluginKey<DecorationSet>('findHighlights');

/** Shows what was found in a text: what it is told to, which is what is in sight. */
export const findHighlights = Extension.create({
  name: 'findHighlights',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const shown = tr.getMeta(key) as readonly Highlight[] | undefined;
          return shown ? DecorationSet.create(tr.doc, shown.map(mark)) : before.map(tr.mapping, tr.doc);
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
});

const mark = ({ from, to, isCurrent }: Highlight): Decoration =>
  Decoration.inline(from, to, { class: isCurrent ? 'found found-here' : 'found' });

/** Highlights these ranges in a view, and no others. */
export function showHighlights(view: EditorView, highlights: readonly Highlight[]): void {
  if (highlights.length === 0 && key.getState(view.state) === DecorationSet.empty) return;
  view.dispatch(view.state.tr.setMeta(key, highlights).setMeta('addToHistory', false));
}
