import type { EditorView } from '@tiptap/pm/view';
import type { StoryId } from '#core/story/story';
import { draftRange } from '../../../editor/review/comments/comment-look';
import { quoteOf, type TextRange } from '../../../editor/review/comments/commented-range';
import type { ReviewedText } from '../review/review-state';
import type { Composing } from './comment-desk';

/** A comment that was being written when the page was left, and where. */
export interface LeftComment {
  readonly text: ReviewedText;
  readonly quote: string;
  /** Null where its text was gone already. */
  readonly range: TextRange | null;
}

/** What was typed into the comments of a story and not sent. */
export interface UnsentComments {
  /** By thread, remark or 'new'. */
  readonly drafts: Map<string, string>;
  /** Threads that are being answered, and remarks that are being edited. */
  readonly openForms: Set<string>;
  left: LeftComment | null;
}

const unsent = new Map<StoryId, UnsentComments>();

/** What was typed into the comments of a story and not sent, for as long as the app runs. */
export function unsentComments(story: StoryId): UnsentComments {
  const known = unsent.get(story);
  if (known) return known;
  const made: UnsentComments = { drafts: new Map(), openForms: new Set(), left: null };
  unsent.set(story, made);
  return made;
}

/** The page of a story is left, whose text may have gone on in another story by now. */
export function leaveUnsent(from: StoryId, to: StoryId, composing: Composing | null): void {
  const kept = unsentComments(from);
  const isTyped = (id: string) => (kept.drafts.get(id) ?? '').trim() !== '';
  for (const id of kept.openForms) if (!isTyped(id)) kept.openForms.delete(id);
  if (composing && isTyped('new')) {
    const { text, quote, view } = composing;
    kept.left = { text, quote, range: draftRange(view.state) };
  }
  unsent.delete(from);
  unsent.set(to, kept);
}

/** Where the text of a comment that was being written is now; null where it is not there any more. */
export function rangeOfLeft({ range, quote }: LeftComment, { state }: EditorView): TextRange | null {
  if (!range || range.to > state.doc.content.size) return null;
  return quoteOf(state, range) === quote ? range : null;
}
