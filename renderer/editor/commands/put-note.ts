import { Step } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { parseDocumentNode } from '#core/document/document';
import type { Note, NotePosition } from '#core/publication/correction';
import { placeNote } from '#core/publication/place-note';

/**
 * Puts a note that goes out to readers into the text, exactly as the desk would. It is no suggestion, and no step of the
 * history: Undo takes back what was typed, not what readers were told. Null where the text has this very note; otherwise
 * what takes it out again, as long as nothing else was changed.
 */
export function putNote(view: EditorView, note: Note, position: NotePosition): (() => void) | null {
  const before = view.state.doc;
  const change = placeNote(parseDocumentNode(before.toJSON()), note, position);
  if (change?.kind !== 'steps') return null;
  const { schema } = view.state;
  const tr = view.state.tr.setMeta('addToHistory', false);
  for (const step of change.steps) tr.step(Step.fromJSON(schema, step));
  view.dispatch(tr);
  const after = view.state.doc;
  return () => {
    if (view.isDestroyed || !view.state.doc.eq(after)) return;
    const back = view.state.tr.setMeta('addToHistory', false);
    tr.steps
      .map((step, at) => step.invert(tr.docs[at] ?? before))
      .reverse()
      .forEach((step) => back.step(step));
    view.dispatch(back);
  };
}
