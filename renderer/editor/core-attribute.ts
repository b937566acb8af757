import type { Attribute } from '@tiptap/core';
import { storySchema } from '#core/document/schema';

type Specs = Readonly<
  Record<string, { readonly default?: unknown; readonly validate?: unknown } | undefined>
>;

/** An attribute of a node or mark as the core's schema has it, its default and its check, so that they cannot drift apart. */
export function coreAttribute(owner: string, attribute: string): Partial<Attribute> {
  const type = storySchema.nodes[owner] ?? storySchema.marks[owner];
  const spec = (type?.spec.attrs as Specs | undefined)?.[attribute];
  if (!spec) throw new Error(`The schema of the core has no ${owner}.${attribute}`);
  const validate = spec.validate as Exclude<Attribute['validate'], undefined>;
  // TipTap would read an HTML attribute of the same name unless it is told what to read.
  const parseHTML = () => null;
  return 'default' in spec
    ? { default: spec.default, validate, parseHTML }
    : { isRequired: true, validate, parseHTML };
}
