import { Paragraph, type IParagraphOptions, type ParagraphChild, type Table } from 'docx';
import type { Tracked } from './changes';

/** A paragraph that is not built yet, for the break after it is known only with the block that follows. */
export interface ParagraphPlan {
  readonly kind: 'paragraph';
  readonly children: readonly ParagraphChild[];
  readonly options: Omit<IParagraphOptions, 'children'>;
  /** Where all of the paragraph is suggested. */
  readonly whole: Tracked;
  /** Where only the break before it is. */
  readonly breakBefore: Tracked;
}

export type Plan = ParagraphPlan | { readonly kind: 'table'; readonly table: Table };

/**
 * Builds what was planned. Word keeps the break between two paragraphs with the first of them: it is tracked where that
 * paragraph is suggested as a whole, or the break before the next one is.
 */
export function buildPlans(plans: readonly Plan[], isRightToLeft: boolean): (Paragraph | Table)[] {
  return plans.map((plan, index) => {
    if (plan.kind === 'table') return plan.table;
    const next = plans[index + 1];
    const mark = { ...(next?.kind === 'paragraph' ? next.breakBefore : {}), ...plan.whole };
    return new Paragraph({
      ...plan.options,
      children: plan.children,
      ...(isRightToLeft ? { bidirectional: true } : {}),
      ...(mark.insertion || mark.deletion ? { run: mark } : {}),
    });
  });
}
