import type { BudgetStory } from '#core/formats/budget/budget-row';

/** A length against its plan: `412/600`, `412` without one; a plan in characters stands beside the words. */
export function sayLength({ wordCount, targetLength }: Pick<BudgetStory, 'wordCount' | 'targetLength'>): {
  readonly words: string;
  readonly isOver: boolean;
} {
  const count = wordCount.toLocaleString('en');
  if (targetLength === null) return { words: count, isOver: false };
  const amount = targetLength.amount.toLocaleString('en');
  return targetLength.unit === 'words'
    ? { words: `${count}/${amount}`, isOver: wordCount > targetLength.amount }
    : { words: `${count}, planned ${amount} characters`, isOver: false };
}
