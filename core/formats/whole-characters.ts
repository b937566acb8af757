import type { InlineNode } from '../document/document';

const endsInHalf = /[\ud800-\udbff]$/;
const startsInHalf = /^[\udc00-\udfff]/;

/** Puts a character together that a change of marks cuts in two: its second half moves to its first. */
export function wholeCharacters(content: readonly InlineNode[]): InlineNode[] {
  return content
    .map((node, index) => whole(node, content[index - 1], content[index + 1]))
    .filter((node) => node.type !== 'text' || node.text !== '');
}

function whole(node: InlineNode, before: InlineNode | undefined, after: InlineNode | undefined): InlineNode {
  if (node.type !== 'text') return node;
  const start = isCut(before, node) ? 1 : 0;
  const rest = after?.type === 'text' && isCut(node, after) ? after.text.charAt(0) : '';
  return start === 0 && rest === '' ? node : { ...node, text: node.text.slice(start) + rest };
}

function isCut(before: InlineNode | undefined, after: InlineNode): boolean {
  if (before?.type !== 'text' || after.type !== 'text') return false;
  return endsInHalf.test(before.text) && startsInHalf.test(after.text);
}
