import { correctionLabel } from '../document/correction-label';
import type { CorrectionKind } from '../document/schema';
import { inlineText, walkBlocks } from '../document/walk';
import { isCalendarDate } from '../time/ap-date';
import { cleanText } from './clean-text';
import type { Edition } from './edition';

/** A note of a story that says what was wrong in it, or what is new. */
export interface EditionNote {
  readonly kind: CorrectionKind;
  /** `Correction, Nov. 23, 2026:` */
  readonly label: string;
  readonly text: string;
  /** `2026-11-23`, or '' where none was given. */
  readonly date: string;
}

/** The notes of a story in reading order; those without words are none. */
export function editionNotes({ content }: Edition): EditionNote[] {
  return [...walkBlocks(content.document.content)].flatMap((block) => {
    if (block.type !== 'correctionNote') return [];
    const { kind, date } = block.attrs;
    const text = cleanText(block.content.map((each) => inlineText(each.content)).join('\n')).trim();
    const day = isCalendarDate(date) ? date : '';
    return text === '' ? [] : [{ kind, label: correctionLabel(block.attrs), text, date: day }];
  });
}

/** Notes that put something right; editor's notes and updates do not. */
export function editionCorrections(edition: Edition): EditionNote[] {
  return editionNotes(edition).filter(({ kind }) => kind === 'correction' || kind === 'clarification');
}
