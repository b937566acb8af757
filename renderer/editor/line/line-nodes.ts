import { Node } from '@tiptap/core';
import { lineSchema } from '#core/document/schema';

const { content, marks } = lineSchema.nodes.line.spec;

/** A headline or deck: nothing but text, in which a line break is a `\n`. */
export const Line = Node.create({
  name: 'line',
  topNode: true,
  content: content ?? '',
  marks: marks ?? '',
  // What is read back from the page keeps its line breaks.
  whitespace: 'pre',
});

export const LineText = Node.create({ name: 'text' });
