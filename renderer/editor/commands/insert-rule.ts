import { Selection, type Transaction } from '@tiptap/pm/state';

/** Puts a rule after the block the selection ends in, and the caret below it. An empty paragraph becomes the rule. */
export function insertRule(tr: Transaction): Transaction {
  const { horizontalRule, paragraph } = tr.doc.type.schema.nodes;
  const { $to } = tr.selection;
  if (!horizontalRule || !paragraph || $to.depth === 0) return tr;
  const block = $to.node(1);
  const isEmpty = block.type === paragraph && block.content.size === 0;
  const from = isEmpty ? $to.before(1) : $to.after(1);
  const isLast = $to.after(1) === tr.doc.content.size;
  tr.replaceWith(
    from,
    $to.after(1),
    isLast ? [horizontalRule.create(), paragraph.create()] : [horizontalRule.create()],
  );
  return tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView();
}
