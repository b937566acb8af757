import { Selection, type Transaction } from '@tiptap/pm/state';
import { insertBlock } from './insert-block';

/** Puts a rule after the block the selection ends in, and the caret below it. An empty paragraph becomes the rule. */
export function insertRule(tr: Transaction): Transaction {
  const { horizontalRule, paragraph } = tr.doc.type.schema.nodes;
  if (!horizontalRule || !paragraph) return tr;
  const { pos } = insertBlock(tr, horizontalRule.create());
  if (pos + 1 === tr.doc.content.size) tr.insert(pos + 1, paragraph.create());
  return tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView();
}
