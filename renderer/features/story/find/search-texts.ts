import { matchesInAll, type Match } from '#core/text/find/matches';
import type { ExpressionSearch } from './search-expression';
import type { StoryText } from './story-texts';

/** A match, with the text it stands in. */
export interface FoundMatch {
  readonly text: StoryText;
  readonly match: Match;
}

export type SearchExpression = (
  search: ExpressionSearch,
  signal: AbortSignal,
) => Promise<readonly (readonly Match[])[] | null>;

/** More matches than these are not listed, and not replaced at once. */
export const mostMatches = 10_000;

/**
 * Matches of one pattern in the texts of a story, which are looked through again only where they changed. Null where an
 * expression takes too long. A plain query is answered at once; an expression is looked for in a thread of its own.
 */
export function createSearch(expression: RegExp, isExpression: boolean, searchExpression: SearchExpression) {
  const known = new Map<string, readonly Match[]>();
  return async (texts: readonly StoryText[], signal: AbortSignal): Promise<readonly FoundMatch[] | null> => {
    const unknown = [...new Set(texts.map(({ text }) => text))].filter((text) => !known.has(text));
    const search = { texts: unknown, expression, most: mostMatches };
    const found =
      isExpression && unknown.length > 0
        ? await searchExpression(search, signal)
        : matchesInAll(search.texts, expression, search.most);
    if (!found || signal.aborted) return null;
    unknown.forEach((text, index) => known.set(text, found[index] ?? []));
    return texts
      .flatMap((text) => (known.get(text.text) ?? []).map((match) => ({ text, match })))
      .slice(0, mostMatches);
  };
}
