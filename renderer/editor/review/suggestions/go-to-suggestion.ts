import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { listSuggestions, type Suggestion } from '#core/suggestions/list-suggestions';

/** Selects a suggestion and brings it into view. */
export function showSuggestion(view: EditorView, suggestion: Suggestion): void {
  const selection = selectionOf(view.state.doc, suggestion);
  if (selection) view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

function selectionOf(doc: Node, { ranges }: Suggestion): Selection | null {
  const [range] = ranges;
  if (!range || range.to > doc.content.size) return null;
  const $from = doc.resolve(range.from);
  const node = $from.nodeAfter;
  if (node?.isBlock && !node.inlineContent && NodeSelection.isSelectable(node))
    return NodeSelection.create(doc, range.from);
  return TextSelection.between($from, doc.resolve(range.to));
}

interface Stop {
  readonly view: EditorView;
  readonly suggestion: Suggestion;
}

/**
 * Goes to the next or previous suggestion of a story whose texts are `views`, in the order they are read, and round
 * again at the end. Says whether there is any.
 */
export function goToSuggestion(views: readonly EditorView[], direction: 'next' | 'previous'): boolean {
  const stops = views.flatMap((view) =>
    listSuggestions(view.state.doc).map((suggestion): Stop => ({ view, suggestion })),
  );
  const order = direction === 'next' ? stops : [...stops].reverse();
  const current = order.findIndex(isCurrent);
  const beyond = current >= 0 ? current + 1 : order.findIndex((stop) => isBeyond(views, stop, direction));
  const found = order[beyond] ?? order[0];
  if (found) showSuggestion(found.view, found.suggestion);
  return found !== undefined;
}

function isCurrent({ view, suggestion }: Stop): boolean {
  return view.hasFocus() && selectionOf(view.state.doc, suggestion)?.eq(view.state.selection) === true;
}

function isBeyond(
  views: readonly EditorView[],
  { view, suggestion }: Stop,
  direction: 'next' | 'previous',
): boolean {
  const here = views.findIndex((each) => each.hasFocus());
  const away = views.indexOf(view) - here;
  const sign = direction === 'next' ? 1 : -1;
  if (here < 0) return true;
  if (away !== 0) return away * sign > 0;
  return ((suggestion.ranges[0]?.from ?? 0) - view.state.selection.head) * sign >= 0;
}
