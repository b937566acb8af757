import type { Html, Link, PhrasingContent } from 'mdast';
import type { InlineNode, Mark } from '../../document/document';
import { cleanText } from '../clean-text';
import { wholeCharacters } from '../whole-characters';
import { isPlainCode } from './plain-code';
import { signedAround } from './delimiters';
import { markTag } from './mark-tags';
import { closeTag, openTag } from './tag';

/** A stretch of text, or a forced line break, with the marks that are not written yet. */
export interface Leaf {
  readonly text: string | null;
  readonly marks: readonly Mark[];
}

const html = (value: string): Html => ({ type: 'html', value });

/** Text with its marks as Markdown: signs where Markdown has them and they read back as they are, tags elsewhere. */
export function writeInline(content: readonly InlineNode[] | undefined): PhrasingContent[] {
  const leaves = joined(wholeCharacters(content ?? []).map(leafOf)).filter(({ text }) => text !== '');
  return withRawEnds(nested(leaves, '', ''));
}

function leafOf(node: InlineNode): Leaf {
  return { text: node.type === 'text' ? cleanText(node.text) : null, marks: node.marks ?? [] };
}

/** Neighbours of the same marks are one text. */
function joined(leaves: readonly Leaf[]): Leaf[] {
  const all: Leaf[] = [];
  for (const leaf of leaves) {
    const last = all.at(-1);
    const isSame =
      last && last.text !== null && leaf.text !== null && keyOf(last.marks) === keyOf(leaf.marks);
    if (isSame) all[all.length - 1] = { ...leaf, text: `${last.text}${leaf.text}` };
    else all.push(leaf);
  }
  return all;
}

const keyOf = (marks: readonly Mark[]): string => JSON.stringify(marks.map(markKey).sort());
const markKey = (mark: Mark): string => JSON.stringify([mark.type, 'attrs' in mark ? mark.attrs : null]);

/** Leaves as nested elements; the mark that reaches furthest stands outermost. `before` and `after` are the signs around. */
function nested(leaves: readonly Leaf[], before: string, after: string): PhrasingContent[] {
  const written: PhrasingContent[] = [];
  for (let from = 0; from < leaves.length;) {
    const { mark, end } = outermost(leaves, from);
    const run = leaves.slice(from, end);
    const around = {
      before: from === 0 ? before : lastSign(leaves[from - 1]),
      after: end === leaves.length ? after : firstSign(leaves[end]),
    };
    written.push(
      ...(mark
        ? element(
            mark,
            run.map((leaf) => without(leaf, mark)),
            around,
          )
        : run.flatMap(bare)),
    );
    from = end;
  }
  return written;
}

interface Outermost {
  readonly mark: Mark | null;
  readonly end: number;
}

// Code is always innermost, so that it can be written with its sign.
function outermost(leaves: readonly Leaf[], from: number): Outermost {
  const all = leaves[from]?.marks ?? [];
  const marks = all.length > 1 ? all.filter(({ type }) => type !== 'code') : all;
  return marks.reduce<Outermost>(
    (best, mark) => {
      const end = reach(leaves, from, mark);
      return best.mark && best.end >= end ? best : { mark, end };
    },
    { mark: null, end: from + 1 },
  );
}

function reach(leaves: readonly Leaf[], from: number, mark: Mark): number {
  const key = markKey(mark);
  const isLast = mark.type === 'code';
  const carries = ({ marks }: Leaf) =>
    marks.some((each) => markKey(each) === key) && (!isLast || marks.length === 1);
  const end = leaves.findIndex((leaf, index) => index >= from && !carries(leaf));
  return end < 0 ? leaves.length : end;
}

const without = ({ text, marks }: Leaf, mark: Mark): Leaf => ({
  text,
  marks: marks.filter((each) => markKey(each) !== markKey(mark)),
});

const firstSign = (leaf: Leaf | undefined): string =>
  leaf?.text === null ? '\n' : (Array.from(leaf?.text ?? '')[0] ?? '');
const lastSign = (leaf: Leaf | undefined): string =>
  leaf?.text === null ? '\n' : (Array.from(leaf?.text ?? '').at(-1) ?? '');

interface Around {
  readonly before: string;
  readonly after: string;
}

function element(mark: Mark, leaves: readonly Leaf[], around: Around): PhrasingContent[] {
  const [only] = leaves;
  if (mark.type === 'code' && leaves.length === 1 && only && isPlainCode(only.text))
    return [{ type: 'inlineCode', value: only.text }];
  const children = nested(leaves, '', '');
  if (mark.type === 'link') {
    const link: Link = {
      type: 'link',
      url: cleanText(mark.attrs.href),
      children: children,
    };
    return [link];
  }
  const type = signedAround(mark, leaves, around);
  if (type !== null) return [{ type, children }];
  const { name, attributes } = markTag(mark, 'text');
  return [html(openTag(name, attributes)), ...children, html(closeTag(name))];
}

/** Text as it is, but line breaks in it as references: as themselves they could end the paragraph. */
function bare({ text }: Leaf): PhrasingContent[] {
  if (text === null) return [html('<br>')];
  return text.split(/(\n)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return [];
    return part === '\n' ? [html('&#xA;')] : [{ type: 'text', value: part }];
  });
}

/** White space at the ends of a text would be taken off, so it is written as references. */
function withRawEnds(content: readonly PhrasingContent[]): PhrasingContent[] {
  const written = [...content];
  const first = written[0];
  if (first?.type === 'text') written.splice(0, 1, ...rawStart(first));
  const last = written.at(-1);
  if (last?.type === 'text') written.splice(-1, 1, ...rawEnd(last));
  return written;
}

type Text = Extract<PhrasingContent, { type: 'text' }>;
const blank: Readonly<Record<string, string>> = { ' ': '&#x20;', '\t': '&#x9;' };

function rawStart({ value }: Text): PhrasingContent[] {
  const raw = blank[value.charAt(0)];
  return raw === undefined ? [{ type: 'text', value }] : [html(raw), ...texts(value.slice(1))];
}

function rawEnd({ value }: Text): PhrasingContent[] {
  const raw = blank[value.charAt(value.length - 1)];
  return raw === undefined ? [{ type: 'text', value }] : [...texts(value.slice(0, -1)), html(raw)];
}

const texts = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
