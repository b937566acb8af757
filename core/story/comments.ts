import type { Instant } from '../time/instant';

/** One remark in a thread. `text` is plain. */
export interface Remark {
  readonly id: string;
  readonly author: string;
  readonly at: Instant;
  readonly text: string;
}

/**
 * A conversation about a piece of the text: what carries a `comment` mark of this `id`. Where that text is gone, the
 * thread stays and `quote`, the text as it was when the thread was begun, says what it was about. Never published.
 */
export interface CommentThread {
  readonly id: string;
  readonly quote: string;
  readonly remarks: readonly Remark[];
  /** Who closed it and when; null while it is open. */
  readonly resolved: { readonly author: string; readonly at: Instant } | null;
}

/** A thread nobody has said anything in is none: it was never begun, or all of it was deleted. */
export function isSpoken(thread: CommentThread): boolean {
  return thread.remarks.length > 0;
}

/** Whether somebody still has to look at it. */
export function isOpenThread(thread: CommentThread): boolean {
  return isSpoken(thread) && thread.resolved === null;
}

/** As much of the text as a quote needs, in UTF-16 units. */
const longestQuote = 300;

/** A new conversation about a piece of the text. */
export function beginThread(id: string, about: string, remark: Remark): CommentThread {
  const quote = about.length > longestQuote ? `${about.slice(0, longestQuote - 1)}…` : about;
  return { id, quote, remarks: [remark], resolved: null };
}

/** The thread with a remark at a place, or at its end; one with the same id is put in its place. */
export function withRemark(
  thread: CommentThread,
  remark: Remark,
  place = thread.remarks.length,
): CommentThread {
  const isKnown = thread.remarks.some(({ id }) => id === remark.id);
  const remarks = isKnown
    ? thread.remarks.map((each) => (each.id === remark.id ? remark : each))
    : [...thread.remarks.slice(0, place), remark, ...thread.remarks.slice(place)];
  return { ...thread, remarks };
}

/** The thread without a remark. */
export function withoutRemark(thread: CommentThread, remark: string): CommentThread {
  return { ...thread, remarks: thread.remarks.filter(({ id }) => id !== remark) };
}
