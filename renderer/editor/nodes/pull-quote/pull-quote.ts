import { Node } from '@tiptap/core';
import { coreAttribute } from '../../core-attribute';
import { pullQuoteView } from './pull-quote-view';

const attributionOf = (quote: HTMLElement): string => quote.dataset.attribution ?? '';

/** A sentence set large, with who said it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({
    attribution: { ...coreAttribute('pullQuote', 'attribution'), parseHTML: attributionOf },
  }),
  parseHTML: () => [{ tag: 'aside[data-pull-quote]', contentElement: 'p' }],
  renderHTML: ({ node }) => [
    'aside',
    { 'data-pull-quote': '', 'data-attribution': String(node.attrs.attribution) },
    ['p', { dir: 'auto' }, 0],
  ],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      pullQuoteView(node, view, getPos),
});
