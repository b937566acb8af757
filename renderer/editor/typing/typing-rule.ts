import type { ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { KeptText } from './kept-before';

/** What is about to be typed, and where. */
export interface Typed {
  readonly character: string;
  /** The text of the block before it, without what suggestions take away. */
  readonly before: string;
  /** The character after it, or ''. */
  readonly after: string;
  readonly $at: ResolvedPos;
}

/**
 * Changes a text after a character was typed into it. `kept` ends with that character. The change is a step of its own
 * for undo, so that taking it back leaves the signs as they were typed.
 */
export type TypedChange = (tr: Transaction, kept: KeptText) => Transaction | null;

/** Signs that mean something: answers what they become, or null where they are only signs. Nothing is changed yet. */
export type TypingRule = (typed: Typed) => TypedChange | null;
