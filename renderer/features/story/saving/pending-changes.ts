import type { Change, StepJson } from '#core/story/change';

// Well below what the contract takes in one batch, so that no batch is ever too large to be written.
const mostChanges = 1_000;
const mostSteps = 5_000;

/** Changes in the order they were made, waiting to be written. */
export interface PendingChanges {
  /** Adds a change; a field's new value takes the place of the value added just before it. */
  readonly add: (change: Change) => void;
  /** Takes out the oldest, as many as fit in a batch; empty where there are none. */
  readonly take: () => readonly Change[];
  readonly clear: () => void;
  readonly isEmpty: () => boolean;
}

interface StepsChange {
  readonly kind: 'steps';
  readonly steps: StepJson[];
}
type Waiting = Extract<Change, { kind: 'field' }> | StepsChange;

export function createPendingChanges(): PendingChanges {
  let changes: Waiting[] = [];
  const add = (change: Change) => {
    const last = changes.at(-1);
    if (change.kind === 'field') {
      if (last?.kind === 'field' && last.field === change.field) changes.pop();
      changes.push(change);
    } else if (last?.kind === 'steps' && last.steps.length + change.steps.length <= mostSteps)
      last.steps.push(...change.steps);
    else changes.push({ kind: 'steps', steps: [...change.steps] });
  };
  return {
    add,
    take: () => {
      const taken = changes.slice(0, fitting(changes));
      changes = changes.slice(taken.length);
      return taken;
    },
    clear: () => {
      changes = [];
    },
    isEmpty: () => changes.length === 0,
  };
}

/** How many changes from the front go into one batch: at least one. */
function fitting(changes: readonly Waiting[]): number {
  let steps = 0;
  const over = changes.findIndex((change) => {
    steps += change.kind === 'steps' ? change.steps.length : 0;
    return steps > mostSteps;
  });
  return Math.min(mostChanges, over < 0 ? changes.length : Math.max(1, over));
}
