import type { Change, StepJson } from '#core/story/change';

// Well below what the contract takes in one batch, so that no batch is ever too large to be written.
const mostChanges = 1_000;
const mostSteps = 5_000;

/** Changes in the order they were made, waiting to be written. */
export interface PendingChanges {
  /** Adds a change; one that says the same thing anew takes the place of the one added just before it. */
  readonly add: (change: Change) => void;
  /** Takes out the oldest, as many as fit in a batch; empty where there are none. */
  readonly take: () => readonly Change[];
  readonly clear: () => void;
  readonly isEmpty: () => boolean;
}

type StepsChange = Extract<Change, { readonly steps: unknown }>;
interface Growing {
  readonly steps: StepJson[];
}
type Waiting = Exclude<Change, StepsChange> | (StepsChange & Growing);

export function createPendingChanges(): PendingChanges {
  let changes: Waiting[] = [];
  const add = (change: Change) => {
    const last = changes.at(-1);
    if (!('steps' in change)) {
      if (last && isSaidAnew(last, change)) changes.pop();
      changes.push(change);
    } else if (last && continues(last, change) && last.steps.length + change.steps.length <= mostSteps)
      last.steps.push(...change.steps);
    else changes.push(...inParts(change));
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

/** One change may be of any number of steps, as where a word is replaced all through a long story. */
function inParts(change: StepsChange): (StepsChange & Growing)[] {
  const count = Math.max(1, Math.ceil(change.steps.length / mostSteps));
  return Array.from({ length: count }, (_, index) => ({
    ...change,
    steps: change.steps.slice(index * mostSteps, (index + 1) * mostSteps),
  }));
}

function isSaidAnew(last: Waiting, next: Change): boolean {
  if (last.kind === 'field') return next.kind === 'field' && last.field === next.field;
  if (last.kind === 'detail') return next.kind === 'detail' && last.detail === next.detail;
  return last.kind === 'thread' && next.kind === 'thread' && last.thread.id === next.thread.id;
}

function continues(last: Waiting, next: StepsChange): last is StepsChange & Growing {
  if (last.kind === 'line') return next.kind === 'line' && last.line === next.line;
  return last.kind === 'steps' && next.kind === 'steps';
}

/** How many changes from the front go into one batch: at least one. */
function fitting(changes: readonly Waiting[]): number {
  let steps = 0;
  const over = changes.findIndex((change) => {
    steps += 'steps' in change ? change.steps.length : 0;
    return steps > mostSteps;
  });
  return Math.min(mostChanges, over < 0 ? changes.length : Math.max(1, over));
}
