import type { Match } from './matches';

const reference = /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/gu;

/**
 * What is put in the place of a match. For an expression, `$1` to `$99`, `$<name>` and `$&` stand for its groups and for
 * all of it, `$$` for a dollar sign; a group that does not exist stays as it was typed. Plain text is plain.
 */
export function replacementOf(text: string, match: Match, template: string, isExpression: boolean): string {
  if (!isExpression) return template;
  return template.replace(reference, (typed: string, number?: string, name?: string) => {
    if (typed === '$$') return '$';
    if (typed === '$&') return text.slice(match.from, match.to);
    if (name !== undefined) return name in match.named ? (match.named[name] ?? '') : typed;
    return numbered(match, number ?? '') ?? typed;
  });
}

/** `$12` is the twelfth group where there are so many, otherwise the first and a 2. */
function numbered({ groups }: Match, digits: string): string | undefined {
  if (has(groups, Number(digits))) return groups[Number(digits) - 1] ?? '';
  const first = digits.charAt(0);
  const rest = digits.slice(1);
  return rest !== '' && has(groups, Number(first)) ? `${groups[Number(first) - 1] ?? ''}${rest}` : undefined;
}

const has = (groups: readonly unknown[], number: number): boolean => 1 <= number && number <= groups.length;

/** One change to a text: what is put in the place of a stretch of it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** A text after edits that stand in its order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, put } of edits) {
    result += text.slice(at, from) + put;
    at = to;
  }
  return result + text.slice(at);
}
