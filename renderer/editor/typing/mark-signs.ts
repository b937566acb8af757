import type { MarkType, Schema } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { meantHref } from '../marks/link/link-commands';
import type { TypedChange, TypingRule } from './typing-rule';

interface MarkSign {
  readonly mark: string;
  /** Signs before and after the words, the last of them being typed; the words are its only group. */
  readonly pattern: RegExp;
  /** How many signs open and close. */
  readonly signs: number;
}

// Signs begin something only at the start of a word: 5*3*2 and snake_case are what they are.
const start = String.raw`(?<=^|[\s([{“‘«„"'\u2014\u2013/-])`;
const signs: readonly MarkSign[] = [
  { mark: 'bold', signs: 2, pattern: new RegExp(String.raw`${start}\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$`, 'u') },
  { mark: 'italic', signs: 1, pattern: new RegExp(String.raw`${start}\*([^\s*](?:[^*]*[^\s*])?)\*$`, 'u') },
  { mark: 'italic', signs: 1, pattern: new RegExp(String.raw`${start}_([^\s_](?:[^_]*[^\s_])?)_$`, 'u') },
  { mark: 'strike', signs: 2, pattern: new RegExp(String.raw`${start}~~([^\s~](?:[^~]*[^\s~])?)~~$`, 'u') },
  { mark: 'code', signs: 1, pattern: new RegExp('(?<=^|[^`])`([^`]+)`$', 'u') },
];
const link = /\[([^\s[\]](?:[^[\]]*[^\s[\]])?)\]\(([^\s()]+)\)$/u;

/** Words between signs that say how they look, once the last sign is typed; and words with an address in brackets. */
export const markSigns: TypingRule = ({ character, before, $at }) => {
  if (character === ')')
    return linkOf(
      before + character,
      $at.parent.type.schema,
      $at.parent.type.allowsMarkType.bind($at.parent.type),
    );
  if (!'*_~`'.includes(character)) return null;
  for (const { mark, pattern, signs: count } of signs) {
    const words = pattern.exec(before + character)?.[1];
    const type = $at.parent.type.schema.marks[mark];
    if (words === undefined || !type) continue;
    return $at.parent.type.allowsMarkType(type) ? marking(type, words.length, count) : null;
  }
  return null;
};

const marking =
  (type: MarkType, length: number, count: number): TypedChange =>
  (tr, { before }) => {
    const [open, words, close] = [before(length + 2 * count), before(length + count), before(count)];
    const end = before(1) + 1;
    if (tr.doc.rangeHasMark(words, close, type.schema.marks['code'] ?? type)) return null;
    tr.addMark(words, close, type.create()).delete(close, end).delete(open, words);
    return tr.removeStoredMark(type);
  };

function linkOf(text: string, schema: Schema, allows: (type: MarkType) => boolean): TypedChange | null {
  const match = link.exec(text);
  const href = meantHref(match?.[2] ?? '');
  const type = schema.marks['link'];
  if (!match || href === null || !type || !allows(type)) return null;
  const [all, words = ''] = match;
  return (tr, { before }) => {
    const [open, from, to] = [
      before(all.length),
      before(all.length - 1),
      before(all.length - 1 - words.length),
    ];
    linkWords(tr, type, href, [from, to])
      .delete(to, before(1) + 1)
      .delete(open, from);
    return tr.removeStoredMark(type);
  };
}

const linkWords = (tr: Transaction, type: MarkType, href: string, [from, to]: readonly [number, number]) =>
  tr.addMark(from, to, type.create({ href }));
