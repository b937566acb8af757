import type { Instant } from '../time/instant';
import type { WrittenVersion } from './grouping';
import { thinningRule } from './thinning-rule';

/** What is on disk of a story's past. */
export interface StoredPast {
  readonly head: number;
  /** Batches of the journal, oldest first. */
  readonly batches: readonly WrittenVersion[];
  /** Versions whose batches are gone and that are kept whole instead, oldest first. */
  readonly copies: readonly WrittenVersion[];
  /** Versions that are always kept: milestones, and whatever was scheduled or published. */
  readonly remembered: ReadonlySet<number>;
  /** Batches above this version stay, whatever their age, for the case that the newest copies are damaged. */
  readonly floor: number;
}

/** What of a story's past can go, and what must be kept whole before it does. */
export interface ThinningPlan {
  /** Versions to be kept whole, oldest first. Without them, nothing of the plan may be done. */
  readonly keep: readonly WrittenVersion[];
  /** Batches that can go once all of `keep` is kept. */
  readonly dropBatches: readonly number[];
  /** Kept copies that can go. */
  readonly dropCopies: readonly number[];
}

/**
 * Decides by the rule what can go. A version stays readable where it is younger than the rule thins, above the floor,
 * remembered, the first, the last, or the last of its hour or day. Doing a plan and planning again at the same time
 * gives an empty one. Clocks may have been wrong: order is that of versions, never that of times.
 */
export function planThinning(past: StoredPast, now: Instant): ThinningPlan {
  const written = [...past.copies, ...past.batches].sort((one, other) => one.version - other.version);
  const kept = keptVersions(written, past, now);
  const batches = new Set(past.batches.map(({ version }) => version));
  const isOld = (version: WrittenVersion) => isThinnable(version, past, now);
  const stays = new Set(written.filter((version) => !isOld(version)).map(({ version }) => version));
  const drop = past.batches.filter(isOld);
  const dropped = new Set(drop.map(({ version }) => version));
  return {
    keep: written.filter(({ version }) => kept.has(version) && batches.has(version)),
    dropBatches: [...dropped],
    dropCopies: past.copies
      .map(({ version }) => version)
      .filter((version) => !kept.has(version) && !stays.has(version)),
  };
}

/** Old versions that are kept whole. */
function keptVersions(
  written: readonly WrittenVersion[],
  past: StoredPast,
  now: Instant,
): ReadonlySet<number> {
  const lastOf = new Map<string, number>();
  const kept = new Set<number>();
  written.forEach((version, index) => {
    if (!isThinnable(version, past, now)) return;
    lastOf.set(slotOf(version.at, now), version.version);
    const next = written[index + 1];
    // What stays in the journal above an old version starts from it.
    const isBase = !next || !isThinnable(next, past, now);
    if (index === 0 || isBase || version.version === past.head || past.remembered.has(version.version))
      kept.add(version.version);
  });
  for (const version of lastOf.values()) kept.add(version);
  return kept;
}

// A stretch of time is thinned once all of it is old enough, so that its last version does not change any more.
function isThinnable({ version, at }: WrittenVersion, { floor }: StoredPast, now: Instant): boolean {
  return version <= floor && now - endOf(at, thinningRule.steps[0].every) >= thinningRule.whole;
}

/** The hour or day a version belongs to: the longest of the rule's that has become due for all of it. */
function slotOf(at: Instant, now: Instant): string {
  const [finest] = thinningRule.steps;
  const due = thinningRule.steps.filter(({ every }, index) => {
    const before = thinningRule.steps[index - 1];
    return !before || now - endOf(at, every) >= before.upTo;
  });
  const { every } = due.at(-1) ?? finest;
  return `${every} ${Math.floor(at / every)}`;
}

const endOf = (at: Instant, every: number) => (Math.floor(at / every) + 1) * every;
