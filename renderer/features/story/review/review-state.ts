import type { EditorView } from '@tiptap/pm/view';
import type { StoryId } from '#core/story/story';
import type { ReviewSource } from '../../../editor/review/suggestions/review-source';
import type { StorySession } from '../session/story-session';

/** Texts of a story that are reviewed, in the order they are read. */
export const reviewedTexts = ['headline', 'deck', 'body'] as const;
export type ReviewedText = (typeof reviewedTexts)[number];

/** How a story is reviewed while it is open: whether changes are tracked, and the views of its texts. */
export interface ReviewState {
  /** What `suggesting` asks; the same object for every text of the story. */
  readonly source: ReviewSource;
  readonly toggle: () => void;
  readonly setAuthor: (author: string) => void;
  /** Makes the view of a text known; what it answers takes it back. */
  readonly register: (text: ReviewedText, view: EditorView) => () => void;
  /** The view of a text; null while it is not shown. */
  readonly viewOf: (text: ReviewedText) => EditorView | null;
  /** The views that are shown, in the order they are read. */
  readonly views: () => readonly EditorView[];
  /** Calls back when tracking begins or ends, and when a text is shown or is not any more. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls back after each change to a text, as somebody types: only for what waits for a quiet moment. */
  readonly onText: (listener: () => void) => () => void;
}

const states = new WeakMap<StorySession, ReviewState>();
const tracked = new Set<StoryId>();

/** The review of a session's story. Whether it is tracked is remembered for as long as the app runs. */
export function reviewOf(session: StorySession): ReviewState {
  const known = states.get(session);
  if (known) return known;
  const made = createReview(session.summary.id);
  states.set(session, made);
  return made;
}

function createReview(story: StoryId): ReviewState {
  const listeners = new Set<() => void>();
  const textListeners = new Set<() => void>();
  const views = new Map<ReviewedText, EditorView>();
  let author = '';
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    source: {
      isTracking: () => tracked.has(story),
      author: () => author,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      changed: () => {
        for (const listener of textListeners) listener();
      },
    },
    toggle: () => {
      if (!tracked.delete(story)) tracked.add(story);
      tell();
    },
    setAuthor: (name) => {
      author = name;
    },
    register: (text, view) => {
      views.set(text, view);
      tell();
      return () => {
        if (views.get(text) === view) views.delete(text);
        tell();
      };
    },
    viewOf: (text) => views.get(text) ?? null,
    views: () => reviewedTexts.flatMap((text) => views.get(text) ?? []),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onText: (listener) => {
      textListeners.add(listener);
      return () => void textListeners.delete(listener);
    },
  };
}
