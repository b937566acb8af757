import type { Editor } from '@tiptap/core';
import type { AppliedChange } from './steps-of';

/** A position in the text that moves along with what is typed, until it is let go. */
export interface FollowedPosition {
  readonly now: () => number;
  readonly letGo: () => void;
}

export function followPosition(editor: Editor, at: number): FollowedPosition {
  let pos = at;
  const follow = ({ transaction, appendedTransactions }: AppliedChange) => {
    for (const { mapping } of [transaction, ...appendedTransactions]) pos = mapping.map(pos);
  };
  editor.on('transaction', follow);
  return { now: () => pos, letGo: () => editor.off('transaction', follow) };
}
