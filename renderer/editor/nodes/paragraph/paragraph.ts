import { Node } from '@tiptap/core';

/** A paragraph, the default block. It has no shortcut of its own: Ctrl Alt types characters on many keyboards. */
export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { dir: 'auto' }, 0],
});
