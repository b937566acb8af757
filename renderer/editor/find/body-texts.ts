import type { Node } from '@tiptap/pm/model';
import { typedAttributes } from '#core/document/kept-text';
import { isTakenAway } from '../typing/kept-before';
import { blockText, type TextRange } from './block-text';

/** A text of an editor: that of a block, or one that was typed into an attribute of it. */
export interface EditorText {
  readonly node: Node;
  /** Where the block begins; -1 where the document is itself the block. */
  readonly pos: number;
  /** Null where it is the block's own. */
  readonly attribute: string | null;
  readonly text: string;
}

/** Every text in reading order, as `standingTexts` of the core has them, without what suggestions take away. */
export function editorTexts(doc: Node): readonly EditorText[] {
  if (doc.isTextblock) return [ownText(doc, -1)];
  const found: EditorText[] = [];
  doc.descendants((node, pos) => {
    if (isTakenAway(node)) return false;
    if (node.isTextblock) found.push(ownText(node, pos));
    found.push(...attributeTexts(node, pos));
    return !node.isTextblock;
  });
  return found;
}

// Blocks never change, so what was read once in a block holds for as long as the block stands.
const read = new WeakMap<Node, string>();

function ownText(node: Node, pos: number): EditorText {
  const text = read.get(node) ?? blockText(node, 0).text;
  read.set(node, text);
  return { node, pos, attribute: null, text };
}

function attributeTexts(node: Node, pos: number): readonly EditorText[] {
  return (typedAttributes[node.type.name] ?? []).map((attribute) => ({
    node,
    pos,
    attribute,
    text: String(node.attrs[attribute] ?? ''),
  }));
}

/** A stretch of a block's own text as ranges of the document. */
export const rangesIn = ({ node, pos }: EditorText, from: number, to: number): readonly TextRange[] =>
  blockText(node, pos + 1).ranges(from, to);
