import { Node } from '@tiptap/core';
import { storySchema } from '#core/document/schema';

/** The story text as a whole. Tables, boxes, cards and notes stand at its top and nowhere deeper. */
export const Document = Node.create({
  name: 'doc',
  topNode: true,
  content: storySchema.nodes.doc.spec.content ?? '',
});
