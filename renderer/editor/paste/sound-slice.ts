import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';

/**
 * A pasted slice that the schema takes with every attribute. Where one does not fit, which only markup made to fool
 * the editor has, its words remain as paragraphs.
 */
export function soundSlice(slice: Slice, schema: Schema): Slice {
  try {
    return Slice.fromJSON(schema, slice.toJSON()); // reading it back checks the attributes
  } catch {
    return new Slice(paragraphs(slice.content, schema), 0, 0);
  }
}

function paragraphs(content: Fragment, schema: Schema): Fragment {
  const found: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock && node.textContent !== '' && schema.nodes['paragraph'])
      found.push(schema.nodes['paragraph'].create(null, schema.text(node.textContent)));
  });
  return Fragment.from(found);
}

/** The text of a slice as one line, with its marks: what a caption or a pull quote can take. */
export function oneLine(slice: Slice, schema: Schema): Fragment {
  const found: Node[] = [];
  const space = () => {
    if (found.length > 0 && found.at(-1)?.text?.endsWith(' ') === false) found.push(schema.text(' '));
  };
  slice.content.descendants((node) => {
    if (node.isBlock || node.type.name === 'hardBreak') space();
    if (node.isText) found.push(node.mark(node.marks));
  });
  return Fragment.from(found);
}
