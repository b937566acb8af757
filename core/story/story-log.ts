import type { Instant } from '../time/instant';
import type { DeskPlan } from './desk-plan';
import type { Embargo } from './embargo';
import type { DeskState } from './workflow';

interface Decision<Kind extends string, Value> {
  readonly id: number;
  readonly kind: Kind;
  readonly at: Instant;
  readonly author: string;
  readonly was: Value;
  readonly became: Value;
  /** Why; '' where nobody said. */
  readonly note: string;
}

/** One decision about a story beside its words: by whom, when, why, and what it was before. Never changed. */
export type StoryLogEntry =
  | Decision<'state', DeskState>
  | Decision<'plan', DeskPlan>
  | Decision<'embargo', Embargo | null>
  | Decision<'embargo-lifted', Embargo | null>;

/** The kinds of decisions that are kept. */
export const storyLogKinds = ['state', 'plan', 'embargo', 'embargo-lifted'] as const;
