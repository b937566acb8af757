import { apDate } from '../time/ap-date';
import type { CorrectionNoteNode } from './document';
import type { CorrectionKind } from './schema';

/** What each kind of note is called, as AP style asks: a correction is always labelled one. */
export const correctionNames = {
  correction: 'Correction',
  clarification: 'Clarification',
  'editors-note': 'Editor’s note',
  update: 'Update',
} as const satisfies Record<CorrectionKind, string>;

/** How a note begins where it is printed: `Correction, Nov. 23, 2026:`, or `Correction:` where it has no date. */
export function correctionLabel({ kind, date }: CorrectionNoteNode['attrs']): string {
  const name = correctionNames[kind];
  return date === '' ? `${name}:` : `${name}, ${apDate(date)}:`;
}
