import type { EditorView } from '@tiptap/pm/view';
import { listSuggestions, type Suggestion } from '#core/suggestions/list-suggestions';
import { draftRange } from '../../../editor/review/comments/comment-look';
import type { Composing } from '../comments/comment-desk';
import type { ThreadPlace } from '../comments/thread-places';

/** The suggestions of one paragraph. */
export interface ParagraphEdits {
  readonly view: EditorView;
  readonly suggestions: readonly Suggestion[];
}

interface Standing {
  readonly key: string;
  readonly view: EditorView;
  readonly pos: number;
}
export type MarginItem = Standing &
  (
    | { readonly kind: 'thread'; readonly place: ThreadPlace }
    | { readonly kind: 'composer'; readonly composing: Composing }
    | { readonly kind: 'edits'; readonly edits: ParagraphEdits }
  );

/** What stands beside a text, in the order of the text. */
export function marginItems(
  view: EditorView,
  places: readonly ThreadPlace[],
  composing: Composing | null,
): readonly MarginItem[] {
  const threads = places.flatMap((place): readonly MarginItem[] =>
    place.view === view ? [{ kind: 'thread', key: place.thread.id, view, pos: place.from, place }] : [],
  );
  return [...threads, ...composerOf(view, composing), ...editsOf(view)].sort((a, b) => a.pos - b.pos);
}

function composerOf(view: EditorView, composing: Composing | null): readonly MarginItem[] {
  if (composing?.view !== view) return [];
  const pos = draftRange(view.state)?.from ?? view.state.selection.from;
  return [{ kind: 'composer', key: composing.id, view, pos, composing }];
}

/** The suggestions of each block at the top of the text, told together. */
function editsOf(view: EditorView): readonly MarginItem[] {
  const { doc } = view.state;
  const byBlock = new Map<number, Suggestion[]>();
  for (const suggestion of listSuggestions(doc)) {
    const $from = doc.resolve(Math.min(suggestion.ranges[0]?.from ?? 0, doc.content.size));
    const block = $from.depth > 0 ? $from.before(1) : doc.inlineContent ? 0 : $from.pos;
    byBlock.set(block, [...(byBlock.get(block) ?? []), suggestion]);
  }
  return [...byBlock].map(([block, suggestions]) => ({
    kind: 'edits',
    key: `edits-${suggestions[0]?.id ?? block}`,
    view,
    pos: block,
    edits: { view, suggestions },
  }));
}
