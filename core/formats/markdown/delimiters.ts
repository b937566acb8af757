import type { Mark } from '../../document/document';
import type { Leaf } from './write-inline';

const letter = /^[\p{L}\p{N}]$/u;
/** White space and the signs of ASCII, which stay signs when they are escaped; or the end of the text. */
const apart = /^[ \n!-/:-@[-`{-~]?$/;
const signs = { bold: 'strong', italic: 'emphasis', strike: 'delete' } as const;

/**
 * The sign Markdown has for a mark around these leaves: `**`, `_` or `~~`. Null where it has none, or where CommonMark's
 * rules of flanking could read it as text: then a tag says it.
 */
export function signedAround(
  mark: Mark,
  leaves: readonly Leaf[],
  { before, after }: { readonly before: string; readonly after: string },
): (typeof signs)[keyof typeof signs] | null {
  if (mark.type !== 'bold' && mark.type !== 'italic' && mark.type !== 'strike') return null;
  const opens = isFirm(leaves[0], 'first') || (apart.test(before) && isInked(leaves[0], 'first'));
  const closes = isFirm(leaves.at(-1), 'last') || (apart.test(after) && isInked(leaves.at(-1), 'last'));
  const isInWord = letter.test(before) || letter.test(after);
  return opens && closes && !(mark.type === 'italic' && isInWord) ? signs[mark.type] : null;
}

const edge = ({ text }: Leaf, side: 'first' | 'last'): string => {
  const characters = Array.from(text ?? '');
  return (side === 'first' ? characters[0] : characters.at(-1)) ?? '';
};

/** A letter or digit with nothing between it and the sign. */
const isFirm = (leaf: Leaf | undefined, side: 'first' | 'last'): boolean =>
  leaf !== undefined && leaf.marks.length === 0 && letter.test(edge(leaf, side));

/** A letter or digit, maybe with signs of other marks between. */
const isInked = (leaf: Leaf | undefined, side: 'first' | 'last'): boolean =>
  leaf !== undefined && letter.test(edge(leaf, side));
