import { assertNever } from '../../assert-never';
import type { InlineNode } from '../../document/document';
import { linkRuns } from '../link-runs';
import { html, type Html } from './html';

/** Text with its marks; neighbours under one link share it. */
export function inlineHtml(content: readonly InlineNode[] | undefined): Html {
  return html`${linkRuns(content).map(({ href, nodes }) => {
    const inside = html`${nodes.map(emphasised)}`;
    return href === null ? inside : html`<a href="${href}">${inside}</a>`;
  })}`;
}

function emphasised(node: InlineNode): Html {
  const inside = node.type === 'text' ? html`${node.text}` : html`<br />`;
  return (node.marks ?? []).reduceRight((within, mark) => {
    switch (mark.type) {
      case 'bold':
        return html`<strong>${within}</strong>`;
      case 'italic':
        return html`<em>${within}</em>`;
      case 'link':
        return within; // stands around the whole run
      default:
        return assertNever(mark);
    }
  }, inside);
}
