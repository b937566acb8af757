import { Node } from '@tiptap/core';
import { storySchema } from '#core/document/schema';
import { coreAttribute } from '../../core-attribute';
import { factBoxView } from './fact-box-view';

const titleOf = (box: HTMLElement): string => box.dataset['title'] ?? '';

/** Facts beside the story, under a title of their own. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'part',
  content: storySchema.nodes.factBox.spec.content ?? '',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({ title: { ...coreAttribute('factBox', 'title'), parseHTML: titleOf } }),
  parseHTML: () => [{ tag: 'aside[data-fact-box]' }],
  renderHTML: ({ node }) => ['aside', { 'data-fact-box': '', 'data-title': String(node.attrs['title']) }, 0],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      factBoxView(node, view, getPos),
});
