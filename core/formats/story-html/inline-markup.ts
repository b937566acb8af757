import { assertNever } from '../../assert-never';
import type { InlineNode } from '../../document/document';
import { linkRuns } from '../link-runs';
import { markup, type Markup } from './markup';

/** Text with its marks; neighbours under one link share it. */
export function inlineMarkup(content: readonly InlineNode[] | undefined): Markup {
  const runs = linkRuns(content).map(({ href, nodes }) => {
    const inside = markup`${nodes.map(emphasised)}`;
    return href === null ? inside : markup`<a href="${href}">${inside}</a>`;
  });
  return markup`${runs}`;
}

function emphasised(node: InlineNode): Markup {
  const inside = node.type === 'text' ? markup`${node.text}` : markup`<br>`;
  return (node.marks ?? []).reduceRight((within, mark) => {
    switch (mark.type) {
      case 'bold':
        return markup`<strong>${within}</strong>`;
      case 'italic':
        return markup`<em>${within}</em>`;
      case 'link':
        return within; // stands around the whole run
      default:
        return assertNever(mark);
    }
  }, inside);
}
