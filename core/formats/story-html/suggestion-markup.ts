import type { SuggestionMark } from '../../document/document';
import { markup, nothing, type Markup } from './markup';

/** The last instant a date can say, in milliseconds. */
const lastInstant = 8.64e15;

type AddedOrTaken = Extract<SuggestionMark, { readonly type: 'insertion' | 'deletion' }>;

/** What is suggested to be added or taken away, with who suggests it and when. */
export function suggestionMarkup(within: Markup, { type, attrs: { author, at } }: AddedOrTaken): Markup {
  const when = Math.abs(at) <= lastInstant ? markup` datetime="${new Date(at).toISOString()}"` : nothing;
  const who = markup` data-author="${author}" title="${author}"${when}`;
  return type === 'insertion' ? markup`<ins${who}>${within}</ins>` : markup`<del${who}>${within}</del>`;
}

/** A block under the suggestions that stand on it; `within` is something `ins` and `del` may stand around. */
export function suggestedMarkup(within: Markup, marks: readonly SuggestionMark[] | undefined): Markup {
  if (within === nothing) return nothing;
  return (marks ?? []).reduceRight(
    (inside, mark) => (mark.type === 'modification' ? inside : suggestedBlock(inside, mark)),
    within,
  );
}

// Where only the break before a block is suggested, a pilcrow shows it.
function suggestedBlock(inside: Markup, mark: AddedOrTaken): Markup {
  if (mark.attrs.of === 'content') return suggestionMarkup(inside, mark);
  return markup`${suggestionMarkup(markup`¶`, mark)}\n${inside}`;
}
