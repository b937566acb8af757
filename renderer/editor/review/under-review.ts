import type { AnyExtension, Node } from '@tiptap/core';
import { storySchema } from '#core/document/schema';

const specs: Readonly<Record<string, { readonly spec: { readonly marks?: string } } | undefined>> =
  storySchema.nodes;

const isNode = (extension: AnyExtension): extension is Node => extension.type === 'node';

/** A node with the marks that the core lets stand on what it holds; anything else as it is. */
export function underReview(extension: AnyExtension): AnyExtension {
  const marks = specs[extension.name]?.spec.marks;
  return isNode(extension) && marks !== undefined ? extension.extend({ marks }) : extension;
}
