import type { NodeType, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { findWrapping } from '@tiptap/pm/transform';
import type { TypedChange, TypingRule } from './typing-rule';

type Names = Readonly<Record<string, NodeType | undefined>>;
type Make = (tr: Transaction, at: number, nodes: Names) => Transaction | null;

interface BlockSign {
  /** All that stands in the paragraph, the last sign being typed. */
  readonly pattern: RegExp;
  readonly isAlsoInBoxes?: boolean;
  readonly make: (match: RegExpExecArray) => Make;
}

const heading =
  (level: number): Make =>
  (tr, at, nodes) =>
    shape(tr, at, nodes['heading'], { level });

const signs: readonly BlockSign[] = [
  { pattern: /^(#{2,4}) $/u, make: ([, marks = '']) => heading(marks.length) },
  {
    pattern: /^[-*] $/u,
    isAlsoInBoxes: true,
    make: () => (tr, at, nodes) => wrap(tr, at, nodes['bulletList']),
  },
  {
    pattern: /^1\. $/u,
    isAlsoInBoxes: true,
    make: () => (tr, at, nodes) => wrap(tr, at, nodes['orderedList']),
  },
  { pattern: /^> $/u, make: () => (tr, at, nodes) => wrap(tr, at, nodes['blockquote']) },
  { pattern: /^```([\w+#-]{0,20}) $/u, make: ([, language = '']) => codeBlock(language) },
  // Two hyphens have become a dash by then.
  { pattern: /^(?:---|—-)$/u, make: () => rule },
];

/** Signs at the start of a paragraph that make it a heading, a list, a quote, code or a rule. Not in captions. */
export const blockSigns: TypingRule = ({ before, character, $at }) => {
  if (before.length > 24 || $at.parent.type.name !== 'paragraph') return null;
  // What stands behind the caret is text already; signs before it are not the whole of the paragraph.
  for (const { pattern, make, isAlsoInBoxes } of signs) {
    const match = pattern.exec(before + character);
    if (match) return mayStand($at, isAlsoInBoxes === true) ? changing(make(match), match[0].length) : null;
  }
  return null;
};

/** A line of three backticks and a language, when Enter is pressed at its end. */
export function codeFence(before: string, $at: ResolvedPos): TypedChange | null {
  const match = /^```([\w+#-]{0,20})$/u.exec(before);
  if (!match || $at.parent.type.name !== 'paragraph' || !mayStand($at, false)) return null;
  return changing(codeBlock(match[1] ?? ''), match[0].length);
}

function mayStand($at: ResolvedPos, isAlsoInBoxes: boolean): boolean {
  return $at.depth === 1 || (isAlsoInBoxes && $at.node(-1).type.name === 'factBox');
}

const changing =
  (make: Make, length: number): TypedChange =>
  (tr, { before }) => {
    const from = before(length);
    return make(tr.delete(from, before(1) + 1), from, tr.doc.type.schema.nodes);
  };

const codeBlock =
  (language: string): Make =>
  (tr, at, nodes) =>
    shape(tr, at, nodes['codeBlock'], { language });

function shape(tr: Transaction, at: number, type: NodeType | undefined, attrs: object): Transaction | null {
  return type ? tr.setBlockType(at, at, type, { ...attrs }) : null;
}

function wrap(tr: Transaction, at: number, type: NodeType | undefined): Transaction | null {
  const range = tr.doc.resolve(at).blockRange();
  const wrapping = type && range && findWrapping(range, type);
  return wrapping ? tr.wrap(range, wrapping) : null;
}

/** A rule above what stands in the paragraph, with the caret where it was. */
function rule(tr: Transaction, at: number, nodes: Names): Transaction | null {
  const type = nodes['horizontalRule'];
  if (!type) return null;
  const above = tr.doc.resolve(at).before();
  tr.insert(above, type.create());
  return tr.setSelection(TextSelection.create(tr.doc, at + 1));
}
