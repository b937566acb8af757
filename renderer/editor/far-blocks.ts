import { Extension, type Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** From so many blocks on, those out of sight are not laid out (story-body.module.css). */
const long = 100;

const key = new PluginKey<DecorationSet>('farBlocks');

/**
 * Tells a long story, and in it the blocks that are written in, which must always be laid out: a block that was made a
 * moment ago counts as out of sight until the next frame, and a letter typed before that would be lost. They are marked
 * in the very change that makes them. The browser knows no end of what is not laid out, so the keys for both ends of the
 * story are ours.
 */
export const farBlocks = Extension.create({
  name: 'farBlocks',
  addKeyboardShortcuts: () =>
    Object.fromEntries(
      Object.entries(ends).flatMap(([key, end]) => [
        [key, ({ editor }) => goToEnd(editor, end, false)],
        [`Shift-${key}`, ({ editor }) => goToEnd(editor, end, true)],
      ]),
    ),
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => nearBlocks(state),
        apply: (tr, before, _old, state) => (tr.docChanged || tr.selectionSet ? nearBlocks(state) : before),
      },
      props: {
        attributes: ({ doc }) => (isLong(doc) ? { 'data-long': '' } : {}),
        decorations: (state) => key.getState(state),
      },
    }),
  ],
});

const ends = {
  'Mod-Home': 'start',
  'Mod-End': 'end',
  'Meta-ArrowUp': 'start',
  'Meta-ArrowDown': 'end',
} as const;

/** Takes the caret, or with the selection its moving end, to an end of the story. */
function goToEnd({ view }: Editor, end: 'start' | 'end', isSelecting: boolean): boolean {
  const { doc, selection, tr } = view.state;
  const place = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
  const next = isSelecting ? TextSelection.between(selection.$anchor, place.$head) : place;
  view.dispatch(tr.setSelection(next).scrollIntoView());
  return true;
}

const isLong = (doc: Node): boolean => doc.childCount >= long;

/** The blocks at both ends of the selection, with the one before and the one after. */
function nearBlocks({ doc, selection: { $anchor, $head } }: EditorState): DecorationSet {
  if (!isLong(doc)) return DecorationSet.empty;
  const starts = [...new Set([...around($anchor), ...around($head)])].sort((one, other) => one - other);
  return atTopLevel(
    starts.map((start) => {
      const end = start + (doc.nodeAt(start)?.nodeSize ?? 0);
      return Decoration.node(start, end, { 'data-near': '' });
    }),
  );
}

/** A set of marks of top blocks, in their order. `DecorationSet.create` would walk the whole story with every key. */
const atTopLevel = (local: readonly Decoration[]): DecorationSet =>
  Object.assign(Object.create(DecorationSet.empty) as DecorationSet, { local });

/** Where the top block at a place starts, and those before and after it. */
function around($place: ResolvedPos): readonly number[] {
  const doc = $place.doc;
  const index = $place.index(0);
  const here = $place.depth === 0 ? $place.pos : $place.before(1);
  const before = doc.maybeChild(index - 1);
  const after = here + (doc.maybeChild(index)?.nodeSize ?? 0);
  return [...(before ? [here - before.nodeSize] : []), here, after].filter(
    (start) => start < doc.content.size,
  );
}
