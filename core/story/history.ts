import type { Instant } from '../time/instant';

/**
 * What a version is remembered for. `created`, `scheduled`, `published` and `recovered` are known from elsewhere;
 * the others are kept as a person made them.
 */
export const milestoneKinds = [
  'created',
  'named',
  'sent-to-desk',
  'scheduled',
  'published',
  'restored',
  'recovered',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
export interface Milestone {
  readonly kind: MilestoneKind;
  /** What a person called it, or where it was published; '' for none. */
  readonly name: string;
}

/**
 * A version as the timeline shows it: the last of what one author wrote without a pause, at most a minute of it,
 * or one with a milestone.
 */
export interface StoryVersion {
  readonly version: number;
  /** The version just before the first batch that is told together here. */
  readonly since: number;
  readonly at: Instant;
  /** '' where it was written before names were kept. */
  readonly author: string;
  readonly milestones: readonly Milestone[];
  /** Words that came and words that went since the version before, in all of the story. */
  readonly added: number;
  readonly removed: number;
}
