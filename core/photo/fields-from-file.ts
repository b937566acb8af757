import { splitCaption, wordsOf } from './credit';
import { creditFromParts } from './credit-chain';
import type { PhotoFields } from './photo-fields';

/**
 * The fields of a photo from the bare fields of its metadata: `credit` becomes the whole line, and a credit glued onto
 * the caption becomes a field. Of two credits that agree the fuller one stays; two that differ both stay, one in the
 * caption, word for word.
 */
export function fieldsFromFile(bare: PhotoFields): PhotoFields {
  const glued = splitCaption(bare.description);
  // A source is no credit yet: it stands for one only where there is no other.
  const line = creditFromParts(bare.creator, bare.credit, glued.credit === '' ? bare.source : '');
  const credit = agreedCredit(line, glued.credit);
  return credit === null ? { ...bare, credit: line } : { ...bare, credit, description: glued.caption };
}

/** The one credit that says all that both say; null where they differ, or none was glued on. */
function agreedCredit(line: string, glued: string): string | null {
  if (glued === '') return null;
  if (line !== '' && saysAll(line, glued)) return line;
  return saysAll(glued, line) ? glued : null;
}

// Words that carry no name. How a picture was come by ("courtesy", "handout") does carry something.
const fillers: ReadonlySet<string> = new Set(['photo', 'photos', 'by', 'via']);

function saysAll(credit: string, other: string): boolean {
  const said = new Set(wordsOf(credit));
  return wordsOf(other).every((word) => fillers.has(word) || said.has(word));
}
