import { Node } from '@tiptap/core';

/** A quotation of one or more paragraphs. */
export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', {}, 0],
});
