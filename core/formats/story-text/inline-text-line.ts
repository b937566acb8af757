import type { InlineNode } from '../../document/document';
import { cleanText } from '../clean-text';
import { linkRuns, type LinkRun } from '../link-runs';

/** Text without its marks; a link's address stands after its words in angle brackets, a forced line break stays one. */
export function inlineTextLine(content: readonly InlineNode[] | undefined): string {
  return linkRuns(content).map(runText).join('').trim();
}

function runText({ href, nodes }: LinkRun): string {
  const words = nodes.map(nodeText).join('');
  return href === null || words === href ? words : `${words} <${href}>`;
}

function nodeText(node: InlineNode): string {
  return node.type === 'text' ? cleanText(node.text).replace(/\n/g, ' ') : '\n';
}
