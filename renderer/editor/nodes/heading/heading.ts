import { Node } from '@tiptap/core';
import type { HeadingNode } from '#core/document/document';
import { coreAttribute } from '../../core-attribute';

// Level 1 is the headline, outside the body.
const levelOfTag = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 } as const satisfies Record<
  string,
  HeadingNode['attrs']['level']
>;

/** A heading inside the story. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { ...coreAttribute('heading', 'level'), rendered: false } }),
  parseHTML: () => Object.entries(levelOfTag).map(([tag, level]) => ({ tag, attrs: { level } })),
  renderHTML: ({ node }) => [`h${String(node.attrs.level)}`, { dir: 'auto' }, 0],
});
