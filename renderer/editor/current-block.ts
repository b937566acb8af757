import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

interface CurrentBlock {
  readonly isShown: boolean;
  readonly marks: DecorationSet;
  readonly from: number;
}

const key = new PluginKey<CurrentBlock>('currentBlock');
const nowhere: CurrentBlock = { isShown: false, marks: DecorationSet.empty, from: -1 };

/**
 * Marks the block at the top of the story that is written in, while that is asked for, and the text as dimmed around it.
 * It is no matter of style sheets whether the text has the focus: every block would be styled anew with each change.
 */
export const currentBlock = Extension.create({
  name: 'currentBlock',
  addProseMirrorPlugins: () => [
    new Plugin<CurrentBlock>({
      key,
      state: {
        init: () => nowhere,
        apply: (tr, before, _old, state) => {
          const isShown = (tr.getMeta(key) as boolean | undefined) ?? before.isShown;
          if (!isShown) return nowhere;
          const { $head } = state.selection;
          const from = $head.depth === 0 ? -1 : $head.before(1);
          const isSame = before.isShown && from === before.from && tr.mapping.map(before.from, 1) === from;
          return isSame ? { ...before, marks: before.marks.map(tr.mapping, tr.doc) } : markAt(state, from);
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.marks,
        attributes: (state) => (key.getState(state)?.isShown ? { 'data-dimmed': '' } : {}),
      },
    }),
  ],
});

function markAt({ doc, selection: { $head } }: EditorState, from: number): CurrentBlock {
  if (from < 0) return { isShown: true, marks: DecorationSet.empty, from };
  const mark = Decoration.node(from, $head.after(1), { 'data-current-block': '' });
  return { isShown: true, marks: DecorationSet.create(doc, [mark]), from };
}

/** Begins or ends marking the block that is written in. */
export function showCurrentBlock(view: EditorView, isShown: boolean): void {
  view.dispatch(view.state.tr.setMeta(key, isShown).setMeta('addToHistory', false));
}
