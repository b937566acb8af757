import { assertNever } from '../../assert-never';
import type { InlineNode, Mark } from '../../document/document';
import { linkRuns } from '../link-runs';
import { markup, type Markup } from '../story-html/markup';

/** Text with its marks as NITF has it: every emphasis is an `em` with its kind as class. */
export function nitfInline(content: readonly InlineNode[] | undefined): Markup {
  const runs = linkRuns(content).map(({ href, nodes }) => {
    const inside = markup`${nodes.map(marked)}`;
    return href === null ? inside : markup`<a href="${href}">${inside}</a>`;
  });
  return markup`${runs}`;
}

function marked(node: InlineNode): Markup {
  const inside = node.type === 'text' ? markup`${node.text}` : markup`<br/>`;
  return (node.marks ?? []).reduceRight(under, inside);
}

function under(within: Markup, mark: Mark): Markup {
  switch (mark.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'code':
      return markup`<em class="${mark.type}">${within}</em>`;
    case 'link': // stands around the whole run
    case 'insertion':
    case 'deletion':
    case 'modification':
    case 'comment':
      return within;
    default:
      return assertNever(mark);
  }
}
