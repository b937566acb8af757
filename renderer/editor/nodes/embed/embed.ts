import { Node } from '@tiptap/core';
import { isWebAddress } from '#core/document/link-href';
import { coreAttribute } from '../../core-attribute';
import { embedView } from './embed-view';

const read = (name: 'url' | 'title' | 'description') => (card: HTMLElement) => card.dataset[name] ?? '';

/** A card for something elsewhere on the web. Nothing of it is ever fetched: what it says is typed. */
export const Embed = Node.create({
  name: 'embed',
  group: 'part',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: { ...coreAttribute('embed', 'url'), parseHTML: read('url') },
    title: { ...coreAttribute('embed', 'title'), parseHTML: read('title') },
    description: { ...coreAttribute('embed', 'description'), parseHTML: read('description') },
  }),
  parseHTML: () => [
    { tag: 'aside[data-embed]', getAttrs: (card) => (isWebAddress(read('url')(card)) ? null : false) },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'aside',
    {
      'data-embed': '',
      'data-url': String(attrs['url']),
      'data-title': String(attrs['title']),
      'data-description': String(attrs['description']),
    },
    ['p', String(attrs['title'])],
    ['p', String(attrs['description'])],
    ['p', String(attrs['url'])],
  ],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      embedView(node, view, getPos),
});
