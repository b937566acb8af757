/** A place in a text where a pattern was found. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** What the groups of an expression hold, in their order; undefined where a group took no part. */
  readonly groups: readonly (string | undefined)[];
  readonly named: Readonly<Record<string, string | undefined>>;
}

/** Every match in a text, in its order, at most so many. A match of nothing is none. */
export function matchesIn(text: string, expression: RegExp, most: number): readonly Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(expression)) {
    if (found.length >= most) break;
    const [all, ...groups] = match;
    if (all === '') continue;
    found.push({ from: match.index, to: match.index + all.length, groups, named: { ...match.groups } });
  }
  return found;
}

/** The matches in several texts, at most so many in all. */
export function matchesInAll(
  texts: readonly string[],
  expression: RegExp,
  most: number,
): readonly (readonly Match[])[] {
  let left = most;
  return texts.map((text) => {
    const found = matchesIn(text, expression, left);
    left -= found.length;
    return found;
  });
}
