import { closeHistory } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { decide, type Verdict, type Which } from '#core/suggestions/decide';
import { listSuggestions, type Suggestion } from '#core/suggestions/list-suggestions';
import { untracked } from './suggesting';

/** Accepts or rejects suggestions of one text, as one step of its history. Says whether there was anything to decide. */
export function decideInView(view: EditorView, verdict: Verdict, which: Which): boolean {
  const decided = decide(view.state.doc, verdict, which);
  if (decided.steps.length === 0) return false;
  const tr = closeHistory(view.state.tr).setMeta(untracked, true);
  for (const step of decided.steps) tr.step(step);
  view.dispatch(tr);
  return true;
}

/** The suggestions that the selection touches; of a caret, those it stands in or beside. */
export function suggestionsAt({ doc, selection }: EditorState): readonly Suggestion[] {
  return listSuggestions(doc).filter(({ ranges }) =>
    ranges.some(({ from, to }) => from <= selection.to && selection.from <= to),
  );
}

/** Accepts or rejects what the selection touches. Says whether it touched any suggestion. */
export function decideSelected(view: EditorView, verdict: Verdict): boolean {
  const ids = new Set(suggestionsAt(view.state).map(({ id }) => id));
  return ids.size > 0 && decideInView(view, verdict, ids);
}
