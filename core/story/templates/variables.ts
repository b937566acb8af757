/** A variable as it stands in a template: `{{dateline city}}`. */
const variable = /\{\{\s*([\p{L}\p{N}][\p{L}\p{N} _'’-]{0,60})\s*\}\}/gu;
const wordy = /[\p{L}\p{N}_]/u;

/** What variables are filled with, by their names; '' leaves one open. */
export type Values = ReadonlyMap<string, string>;

/** A stretch of a text: what it was before, and what stands in its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A name as it is compared: without blanks around it, in small letters. */
export const variableName = (typed: string): string => typed.trim().replace(/\s+/gu, ' ').toLowerCase();

/** The names of the variables in a text, in their order. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(variable)].map(([, name = '']) => variableName(name));
}

/**
 * What is to be put in the place of each variable of a text: its value, or TK where it has none, parted from letters
 * beside it so that it is found. A value is put in as it is; variables that stand in it stay what they are.
 */
export function replacements(text: string, values: Values): readonly Replacement[] {
  const found = [...text.matchAll(variable)];
  let before = '';
  let at = 0;
  return found.map(({ 0: whole, 1: name = '', index }) => {
    const between = text.slice(at, index);
    before = between === '' ? before : between;
    const rest = text.slice(index + whole.length);
    at = index + whole.length;
    const value = values.get(variableName(name)) ?? '';
    const put = value === '' ? gap(variableName(name), before, rest) : value;
    before = put;
    return { from: index, to: at, text: put };
  });
}

/** A text with its variables filled. */
export function filled(text: string, values: Values): string {
  let done = '';
  let at = 0;
  for (const { from, to, text: put } of replacements(text, values)) {
    done += text.slice(at, from) + put;
    at = to;
  }
  return done + text.slice(at);
}

/** A gap with the word that says what is to come. Nothing after it can make it anything else. */
function gap(name: string, before: string, rest: string): string {
  const word = name.split(/[^\p{Ll}]+/u).at(-1) ?? '';
  const lead = wordy.test(before.slice(-1)) || before.endsWith('TK') ? ' ' : '';
  const tail = wordy.test(rest.slice(0, 1)) || /^[’']/u.test(rest) || rest.startsWith('{{') ? ' ' : '';
  return `${lead}TK ${word.length < 3 || going.has(word) ? 'text' : word}${tail}`;
}

// As findToCome has them: words that go on with a sentence say nothing of what is to come.
const going = new Set(
  'and the for but nor yet are was were has had have will would can could may said says that this with from into who which when where than then'.split(
    ' ',
  ),
);
