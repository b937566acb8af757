import type { Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { StepJson } from '#core/story/change';

export interface AppliedChange {
  readonly transaction: Transaction;
  /** What plugins added to it, such as moving a lead photo to the top. */
  readonly appendedTransactions: readonly Transaction[];
}

/** The steps of a change to the text in the order they were applied; none where only the selection moved. */
export function stepsOf({ transaction, appendedTransactions }: AppliedChange): readonly StepJson[] {
  return [transaction, ...appendedTransactions].flatMap(({ steps }) => steps.map(toJson));
}

const toJson = (step: Step): StepJson => step.toJSON() as StepJson; // every step names its type
