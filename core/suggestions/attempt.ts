import type { Step, Transform } from 'prosemirror-transform';

/** Applies a step where it fits; says whether it did. Steps that do not fit fail or throw, depending on why. */
export function attempt(tr: Transform, step: Step): boolean {
  try {
    return tr.maybeStep(step).failed === null;
  } catch {
    return false;
  }
}
