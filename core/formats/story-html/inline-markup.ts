import { assertNever } from '../../assert-never';
import type { InlineNode, Mark } from '../../document/document';
import { linkRuns } from '../link-runs';
import { markup, type Markup } from './markup';
import { suggestionMarkup } from './suggestion-markup';

/** Text with its marks; neighbours under one link share it. */
export function inlineMarkup(content: readonly InlineNode[] | undefined): Markup {
  const runs = linkRuns(content).map(({ href, nodes }) => {
    const inside = markup`${nodes.map(marked)}`;
    return href === null ? inside : markup`<a href="${href}">${inside}</a>`;
  });
  return markup`${runs}`;
}

function marked(node: InlineNode): Markup {
  const inside = node.type === 'text' ? markup`${node.text}` : markup`<br>`;
  return (node.marks ?? []).reduceRight(under, inside);
}

function under(within: Markup, mark: Mark): Markup {
  switch (mark.type) {
    case 'bold':
      return markup`<strong>${within}</strong>`;
    case 'italic':
      return markup`<em>${within}</em>`;
    case 'underline':
      return markup`<u>${within}</u>`;
    case 'strike':
      return markup`<s>${within}</s>`;
    case 'code':
      return markup`<code>${within}</code>`;
    case 'insertion':
    case 'deletion':
      return suggestionMarkup(within, mark);
    case 'link': // stands around the whole run
    case 'modification':
    case 'comment':
      return within;
    default:
      return assertNever(mark);
  }
}
