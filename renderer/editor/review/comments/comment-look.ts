import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { anchorsIn } from './anchors';
import type { TextRange } from './commented-range';
import styles from './comments.module.css';

/** Which comments are drawn in a text, and which of them stands out. */
export interface CommentLook {
  readonly ids: ReadonlySet<string>;
  readonly active: string | null;
}

type Change =
  | { readonly kind: 'look'; readonly look: CommentLook }
  | { readonly kind: 'draft'; readonly range: TextRange | null };

interface Kind {
  readonly id: string | null;
  readonly isActive: boolean;
}

const key = new PluginKey<DecorationSet>('commentLook');

/**
 * Draws what threads and a comment being written are about. What is drawn moves along with what is typed; whether it
 * is still right is looked at in quiet moments, by `showComments`.
 */
export function commentLook(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: { init: () => DecorationSet.empty, apply: drawn },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Draws these comments and no others. Nothing happens where they are drawn already. */
export function showComments(view: EditorView, look: CommentLook): void {
  const wanted = decorationsOf(view.state.doc, look);
  const shown = decorationsIn(view.state).filter(isOfThread);
  if (wanted.length === shown.length && wanted.every((each, index) => isSame(each, shown[index]))) return;
  dispatch(view, { kind: 'look', look });
}

/** Draws what a comment that is being written is about; null when it is written. */
export function showDraft(view: EditorView, range: TextRange | null): void {
  dispatch(view, { kind: 'draft', range });
}

/** Where the text is that a comment is being written about; null where it is gone. */
export function draftRange(state: EditorState): TextRange | null {
  const draft = decorationsIn(state).find((each) => !isOfThread(each));
  return draft ? { from: draft.from, to: draft.to } : null;
}

function dispatch(view: EditorView, change: Change): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false));
}

function drawn(tr: Transaction, before: DecorationSet): DecorationSet {
  const shown = tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
  const change = tr.getMeta(key) as Change | undefined; // only this file sets it
  if (!change) return shown;
  const kept = shown.find().filter((each) => isOfThread(each) === (change.kind === 'draft'));
  const added =
    change.kind === 'look' ? decorationsOf(tr.doc, change.look) : change.range ? [draftOf(change.range)] : [];
  return DecorationSet.create(tr.doc, [...kept, ...added]);
}

function decorationsIn(state: EditorState): readonly Decoration[] {
  const found = key.getState(state)?.find() ?? [];
  return [...found].sort((a, b) => a.from - b.from || a.to - b.to);
}

function decorationsOf(doc: Node, { ids, active }: CommentLook): readonly Decoration[] {
  return anchorsIn(doc)
    .filter(({ id }) => ids.has(id))
    .map(({ id, from, to }) => {
      const isActive = id === active;
      const classes = [styles['commented'] ?? 'commented', isActive && (styles['active'] ?? 'active')];
      const kind: Kind = { id, isActive };
      return Decoration.inline(from, to, { class: classes.filter(Boolean).join(' ') }, kind);
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

const draftOf = ({ from, to }: TextRange): Decoration => {
  const kind: Kind = { id: null, isActive: true };
  return Decoration.inline(from, to, { class: styles['draft'] ?? 'draft' }, kind);
};

const kindOf = ({ spec }: Decoration): Kind => spec as Kind; // only this file makes them
const isOfThread = (each: Decoration): boolean => kindOf(each).id !== null;

const isSame = (a: Decoration, b: Decoration | undefined): boolean =>
  b !== undefined &&
  a.from === b.from &&
  a.to === b.to &&
  kindOf(a).id === kindOf(b).id &&
  kindOf(a).isActive === kindOf(b).isActive;
