import { Node } from '@tiptap/core';
import { coreAttribute } from '../../core-attribute';

function startOf(list: HTMLElement): number {
  const start = Number(list.getAttribute('start') ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

/** A numbered list. Only its first number is kept, not a style of numbering. */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ start: { ...coreAttribute('orderedList', 'start'), parseHTML: startOf } }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }, 0],
});
