import { Node } from '@tiptap/core';
import { storySchema } from '#core/document/schema';
import { coreAttribute } from '../../core-attribute';
import { codeBlockKeys } from './code-block-keys';
import { codeBlockView } from './code-block-view';

const languageOf = (block: HTMLElement): string => block.dataset['language'] ?? '';

/** Lines of code, which keep their breaks and spaces. */
export const CodeBlock = Node.create({
  name: 'codeBlock',
  // After the keys that take back what typing made of a line.
  priority: 350,
  group: 'block',
  content: 'text*',
  marks: storySchema.nodes.codeBlock.spec.marks ?? '',
  code: true,
  defining: true,
  addAttributes: () => ({
    language: { ...coreAttribute('codeBlock', 'language'), parseHTML: languageOf },
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ node }) => ['pre', { 'data-language': String(node.attrs['language']) }, ['code', 0]],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      codeBlockView(node, view, getPos),
  addProseMirrorPlugins: () => [codeBlockKeys()],
});
