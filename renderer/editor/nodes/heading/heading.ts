import { Node } from '@tiptap/core';
import { coreAttribute } from '../../core-attribute';

// Level 1 is the headline, outside the body. Deeper levels of other programs become subheadings.
const levelOfTag = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 } as const;

/** A heading or subheading inside the story. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { ...coreAttribute('heading', 'level'), rendered: false } }),
  parseHTML: () => Object.entries(levelOfTag).map(([tag, level]) => ({ tag, attrs: { level } })),
  renderHTML: ({ node }) => [node.attrs.level === 3 ? 'h3' : 'h2', { dir: 'auto' }, 0],
});
