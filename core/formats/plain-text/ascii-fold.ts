import { charactersOf } from '../../story/headlines/characters';

/** A text in ASCII, and what that took: letters that lost something, and signs that stand as their numbers. */
export interface Folded {
  readonly text: string;
  readonly bared: readonly string[];
  readonly numbered: readonly string[];
}

/** Signs that ASCII has a usual form for; the table of docs/formats/text.md. */
const usual = new Map<string, string>([
  ...signs('‘’‚‛′‹›', "'"),
  ...signs('“”„‟″«»', '"'),
  ...signs('‐‑‒–−', '-'),
  ...signs('—―', '--'),
  ...signs('•‣·', '*'),
  ...signs(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ' ',
  ),
  // Hints for line breaks, joins and directions; nothing is seen of them.
  ...signs(
    '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff',
    '',
  ),
  ['…', '...'],
  ['×', 'x'],
  ['÷', '/'],
  ['⁄', '/'],
  ['©', '(C)'],
  ['®', '(R)'],
  ['™', '(TM)'],
  ['€', 'EUR '],
  ['£', 'GBP '],
  ['¥', 'JPY '],
  ['¢', ' cents'],
  ['°', ' degrees'],
  ['№', 'No. '],
]);

/** Letters that are no others with an accent. */
const letters = new Map<string, string>(
  Object.entries({
    ß: 'ss',
    ẞ: 'SS',
    Æ: 'AE',
    æ: 'ae',
    Œ: 'OE',
    œ: 'oe',
    Ø: 'O',
    ø: 'o',
    Ł: 'L',
    ł: 'l',
    Đ: 'D',
    đ: 'd',
    Ð: 'D',
    ð: 'd',
    Þ: 'Th',
    þ: 'th',
    ı: 'i',
    Ħ: 'H',
    ħ: 'h',
    Ŋ: 'Ng',
    ŋ: 'ng',
  }),
);

const ascii = /^[\t\n\x20-\x7e]*$/u;

/**
 * Clean text in ASCII. What has no form there stands as its number, `[U+0416]`, so that nothing is lost; what was
 * changed in more than its looks is told.
 */
export function foldToAscii(text: string): Folded {
  const bared = new Set<string>();
  const numbered = new Set<string>();
  const fold = (sign: string): string => {
    const known = ascii.test(sign) ? sign : usual.get(sign);
    if (known !== undefined) return known;
    const bare = bareForm(sign);
    if (bare !== null) bared.add(sign);
    return bare ?? foldParts(sign);
  };
  const foldParts = (sign: string): string => {
    const parts = Array.from(sign);
    if (parts.length > 1) return parts.map(fold).join('');
    numbered.add(sign);
    return numberOf(sign);
  };
  const written = charactersOf(text.normalize('NFC')).map(fold).join('');
  return { text: written, bared: [...bared], numbered: [...numbered] };
}

/** A letter without its accents, a ligature as its letters, ½ as 1/2; null where there is no such form. */
function bareForm(sign: string): string | null {
  const parts = Array.from(sign.normalize('NFKD').replace(/(?<=.)\p{M}+/gsu, ''));
  const bare = parts.map((part) => letters.get(part) ?? usual.get(part) ?? part).join('');
  if (!ascii.test(bare) || bare === '') return null;
  return /^\d+\/\d+$/.test(bare) ? ` ${bare}` : bare;
}

const numberOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

function signs(from: string, to: string): (readonly [string, string])[] {
  return Array.from(from, (sign) => [sign, to] as const);
}
