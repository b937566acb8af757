import type { Transaction } from '@tiptap/pm/state';

/**
 * Hands the notes of a change on to the one that stands for it: whether it was composed, pasted, dropped. ProseMirror
 * has no list of them. An input rule's note is left out: it holds the steps that take the rule back, which fit only
 * the change it was made for.
 */
export function leaveMarkers(from: Transaction, to: Transaction): void {
  const notes: unknown = Reflect.get(from, 'meta');
  if (typeof notes !== 'object' || notes === null) return;
  for (const [name, note] of Object.entries(notes) as [string, unknown][])
    if (!holdsSteps(note)) to.setMeta(name, note);
}

const holdsSteps = (note: unknown): boolean =>
  typeof note === 'object' && note !== null && 'transform' in note;
