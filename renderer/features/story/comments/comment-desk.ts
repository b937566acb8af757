import type { EditorView } from '@tiptap/pm/view';
import { beginThread, isOpenThread, isSpoken, withoutRemark, withRemark } from '#core/story/comments';
import type { CommentThread, Remark } from '#core/story/comments';
import { quoteOf, rangeToComment } from '../../../editor/review/comments/commented-range';
import { draftRange, showComments, showDraft } from '../../../editor/review/comments/comment-look';
import type { CommentHooks } from '../../../editor/review/comments/commenting';
import { goToAnchor, markComment } from '../../../editor/review/comments/mark-comment';
import { reviewedTexts, reviewOf, type ReviewedText } from '../review/review-state';
import type { StorySession } from '../session/story-session';
import { nextPlace, threadPlaces, type ThreadPlace } from './thread-places';
import { leaveUnsent, rangeOfLeft, unsentComments } from './unsent-comments';

/** A comment that is being written, in the text it is about. */
export interface Composing {
  readonly id: string;
  readonly text: ReviewedText;
  readonly quote: string;
  readonly view: EditorView;
  /**
   * Where its text stood in the window when it was begun, in pixels: its card must be there before the next key. Null
   * where it was begun before the page was left.
   */
  readonly clientTop: number | null;
}

/** A remark that was deleted while the page is shown, and where it stood. */
export interface RemovedRemark {
  readonly thread: string;
  readonly remark: Remark;
  readonly place: number;
}

export interface CommentsShown {
  /** Threads to be shown, in the order of the story; those whose text is gone come first. Where they stood when it changed. */
  readonly places: readonly ThreadPlace[];
  readonly active: string | null;
  readonly composing: Composing | null;
  readonly showsResolved: boolean;
  readonly removed: readonly RemovedRemark[];
  /** The card that takes the focus as soon as it is drawn. */
  readonly focus: string | null;
  /** Whether there is room for cards beside the text; otherwise they are in the inspector. */
  readonly isRoomy: boolean;
  /** How often a comment was asked for where there are no words, since one was begun. */
  readonly wordless: number;
}

/** The comments of the story that is shown: what is written in them, where they stand, and where one is among them. */
export interface CommentDesk extends CommentHooks {
  readonly shown: () => CommentsShown;
  /** The same threads, where they stood when it was looked last. */
  readonly places: () => readonly ThreadPlace[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly setAuthor: (author: string) => void;
  readonly author: () => string;
  /** What was typed and not sent yet, by thread, remark or 'new'. It is kept while the app runs. */
  readonly drafts: Map<string, string>;
  /** Threads that are being answered, and remarks that are being edited, also while their cards are not drawn. */
  readonly openForms: Set<string>;
  /** Begins a comment in the text that a person is in, or was in last. */
  readonly beginHere: () => void;
  /** Looks again where threads stand, and what is drawn in the texts. For quiet moments. */
  readonly look: () => void;
  readonly save: (text: string) => void;
  /** Gives up the comment being written; what was typed is kept for the next one. */
  readonly drop: () => void;
  readonly reply: (thread: string, text: string) => void;
  readonly edit: (thread: string, remark: string, text: string) => void;
  readonly remove: (thread: string, remark: string) => void;
  readonly putBack: (removed: RemovedRemark) => void;
  readonly resolve: (thread: string) => void;
  readonly reopen: (thread: string) => void;
  readonly showResolved: (shows: boolean) => void;
  readonly setRoomy: (isRoomy: boolean) => void;
  /** Goes to the next or previous comment. Says whether there is any. */
  readonly go: (by: 1 | -1) => boolean;
  readonly goTo: (thread: string) => void;
  /** Puts the focus on the card of a thread. */
  readonly toCard: (thread: string) => void;
  /** Back from a card to its text. */
  readonly leave: () => void;
  /** The card has the focus that was meant for it. */
  readonly focused: () => void;
  /** The page is left. What was typed and not sent is there again when somebody comes back. */
  readonly forget: () => void;
}

const desks = new WeakMap<StorySession, CommentDesk>();

/** The comments of a session's story. */
export function commentDeskOf(session: StorySession): CommentDesk {
  const known = desks.get(session);
  if (known) return known;
  const made = createCommentDesk(session);
  desks.set(session, made);
  return made;
}

let onThePage: CommentDesk | null = null;

/** The comments of the story that is on the page, or null. */
export function commentsOnThePage(): CommentDesk | null {
  return onThePage;
}

/** Makes the comments on the page known; null where none are. */
export function putOnThePage(desk: CommentDesk | null): void {
  onThePage = desk;
}

const nothingShown: CommentsShown = {
  places: [],
  active: null,
  composing: null,
  showsResolved: false,
  removed: [],
  focus: null,
  isRoomy: true,
  wordless: 0,
};

export function createCommentDesk(session: StorySession): CommentDesk {
  const listeners = new Set<() => void>();
  const unsent = unsentComments(session.summary.id);
  const { drafts, openForms } = unsent;
  let shown = nothingShown;
  let places: readonly ThreadPlace[] = [];
  let author = '';
  const views = () => reviewOf(session).views();
  const show = (change: Partial<CommentsShown>) => {
    shown = { ...shown, ...change };
    for (const listener of listeners) listener();
  };
  const signed = () => ({ author, at: Date.now() });
  const threadOf = (id: string) => session.comments().find((thread) => thread.id === id);
  const isShown = (thread: CommentThread) =>
    (isSpoken(thread) && (thread.resolved === null || shown.showsResolved)) ||
    shown.removed.some(({ thread: id }) => id === thread.id);
  const look = () => {
    const threads = session.comments();
    const ids = new Set(threads.filter(isShown).map(({ id }) => id));
    for (const view of views()) showComments(view, { ids, active: shown.active });
    places = threadPlaces(threads.filter(isShown), views());
    if (!isSamePlaces(places, shown.places)) show({ places });
    takeUp();
  };
  /** Shows the comment that was being written when the page was left. The focus stays where it is. */
  const takeUp = () => {
    const { left } = unsent;
    const view = left && reviewOf(session).viewOf(left.text);
    if (!left || !view) return;
    unsent.left = null;
    if (shown.composing) return;
    const range = rangeOfLeft(left, view);
    if (range) showDraft(view, range);
    const { text, quote } = left;
    show({ composing: { id: crypto.randomUUID(), text, quote, view, clientTop: null } });
  };
  const change = (id: string, make: (thread: CommentThread) => CommentThread) => {
    const thread = threadOf(id);
    if (!thread) return;
    session.putThread(make(thread));
    look();
  };
  const activate = (active: string | null, focus: string | null = shown.focus) => {
    if (active === shown.active && focus === shown.focus) return;
    show({ active, focus });
    look();
  };
  const goTo = (id: string) => {
    look();
    const place = places.find(({ thread }) => thread.id === id);
    if (!place) return;
    activate(id, place.view ? null : id);
    if (place.view) goToAnchor(place.view, place);
  };
  const endComposing = () => {
    const { composing } = shown;
    if (!composing) return;
    showDraft(composing.view, null);
    show({ composing: null });
    composing.view.focus();
  };
  let lastView: EditorView | null = null;
  const begin = (view: EditorView) => {
    if (shown.composing) {
      show({ focus: shown.composing.id });
      return;
    }
    const range = rangeToComment(view);
    if (!range) {
      show({ wordless: shown.wordless + 1 });
      return;
    }
    const id = crypto.randomUUID();
    const clientTop = view.coordsAtPos(range.from).top;
    showDraft(view, range);
    const text = reviewedTexts.find((each) => reviewOf(session).viewOf(each) === view) ?? 'body';
    const composing = { id, text, quote: quoteOf(view.state, range), view, clientTop };
    show({ composing, active: null, focus: id, wordless: 0 });
  };
  return {
    shown: () => shown,
    places: () => places,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setAuthor: (name) => {
      author = name;
    },
    author: () => author,
    drafts,
    openForms,
    look,
    begin,
    beginHere: () => {
      const view = views().find((each) => each.hasFocus() || each === lastView) ?? views().at(-1);
      if (view) begin(view);
    },
    here: (view) => {
      lastView = view;
    },
    enter: (ids) => {
      const id = ids.find((each) => places.some(({ thread }) => thread.id === each));
      if (id === undefined) return false;
      activate(id, id);
      return true;
    },
    point: (ids) => activate(ids.find((id) => places.some(({ thread }) => thread.id === id)) ?? null),
    save: (text) => {
      const { composing } = shown;
      if (!composing || text.trim() === '') return;
      const { id, quote, view } = composing;
      const range = draftRange(view.state);
      session.putThread(beginThread(id, quote, { id: crypto.randomUUID(), ...signed(), text: text.trim() }));
      if (range) markComment(view, id, range);
      drafts.delete('new');
      endComposing();
      activate(id);
    },
    drop: endComposing,
    reply: (id, text) => {
      if (text.trim() === '') return;
      const remark = { id: crypto.randomUUID(), ...signed(), text: text.trim() };
      change(id, (thread) => withRemark(thread, remark));
    },
    edit: (id, remark, text) => {
      if (text.trim() === '') return;
      change(id, (thread) => {
        const before = thread.remarks.find((each) => each.id === remark);
        return before ? withRemark(thread, { ...before, text: text.trim() }) : thread;
      });
    },
    remove: (id, remark) => {
      const remarks = threadOf(id)?.remarks ?? [];
      const place = remarks.findIndex((each) => each.id === remark);
      const found = remarks[place];
      if (!found) return;
      show({ removed: [...shown.removed, { thread: id, remark: found, place }] });
      change(id, (thread) => withoutRemark(thread, remark));
    },
    putBack: (removed) => {
      show({ removed: shown.removed.filter((each) => each !== removed) });
      change(removed.thread, (thread) => withRemark(thread, removed.remark, removed.place));
    },
    resolve: (id) => {
      const place = places.find(({ thread }) => thread.id === id);
      change(id, (thread) => ({ ...thread, resolved: signed() }));
      (place?.view ?? views().at(-1))?.focus();
    },
    reopen: (id) => change(id, (thread) => ({ ...thread, resolved: null })),
    showResolved: (showsResolved) => {
      show({ showsResolved });
      look();
    },
    setRoomy: (isRoomy) => {
      if (isRoomy !== shown.isRoomy) show({ isRoomy });
    },
    go: (by) => {
      look();
      const next = nextPlace(places, shown.active, views(), by);
      if (next) goTo(next.thread.id);
      return next !== null;
    },
    goTo,
    toCard: (id) => activate(id, id),
    leave: () => {
      const place = places.find(({ thread }) => thread.id === shown.active);
      (place?.view ?? shown.composing?.view ?? views().at(-1))?.focus();
    },
    focused: () => {
      if (shown.focus !== null) show({ focus: null });
    },
    forget: () => {
      leaveUnsent(session.summary.id, session.story(), shown.composing);
      shown = { ...nothingShown, isRoomy: shown.isRoomy };
      places = [];
    },
  };
}

function isSamePlaces(a: readonly ThreadPlace[], b: readonly ThreadPlace[]): boolean {
  return (
    a.length === b.length &&
    a.every((place, index) => {
      const other = b[index];
      return place.thread === other?.thread && place.view === other.view;
    })
  );
}

/** How many comments somebody still has to look at. */
export const countOpen = (threads: readonly CommentThread[]): number => threads.filter(isOpenThread).length;
