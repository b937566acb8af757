/** The quotation marks of a language, as they stand around words. Spaces that belong to them are part of them. */
export interface QuoteSigns {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  /** Words that begin with an apostrophe in the place of letters, in lower case and without it. */
  readonly elisions: readonly string[];
  /** Words after which two digits are a year: `class of ’98`. */
  readonly beforeYears: readonly string[];
}

const none = { elisions: [], beforeYears: [] } as const;
const curly = { double: ['“', '”'], single: ['‘', '’'] } as const;
const low = { double: ['„', '“'], single: ['‚', '‘'] } as const;
const lowHigh = { double: ['„', '”'], single: ['‚', '’'] } as const;
const same = { double: ['”', '”'], single: ['’', '’'] } as const;
const angled = { double: ['«', '»'], single: ['‘', '’'] } as const;
const angledLow = { double: ['«', '»'], single: ['„', '“'] } as const;

const english: QuoteSigns = {
  ...curly,
  elisions: [
    ...['tis', 'twas', 'twere', 'twill', 'twould', 'twasn’t', 'twouldn’t', 'tisn’t', 'twixt', 'tain’t'],
    ...['til', 'em', 'n', 'nuff', 'cuz', 'coz', 'cos', 'neath', 'bout', 'kay', 'fraid', 'twon’t'],
  ],
  beforeYears: [
    ...[
      'of',
      'in',
      'since',
      'until',
      'till',
      'from',
      'by',
      'before',
      'after',
      'early',
      'late',
      'mid',
      'circa',
    ],
    ...['spring', 'summer', 'fall', 'autumn', 'winter', 'class', 'season', 'election'],
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
    ...['november', 'december', 'jan.', 'feb.', 'aug.', 'sept.', 'oct.', 'nov.', 'dec.'],
  ],
};
const dutch: QuoteSigns = {
  ...curly,
  elisions: ['s', 't', 'n', 'k', 'm', 'r', 'ns', 'ie', 'er'],
  beforeYears: [
    'in',
    'sinds',
    'jaren',
    'van',
    'tot',
    'voor',
    'na',
    'zomer',
    'winter',
    'herfst',
    'lente',
    'mei',
  ],
};
const german: QuoteSigns = {
  ...low,
  elisions: ['s', 'ne', 'n', 'nen', 'nem', 'ner', 'rein', 'raus'],
  beforeYears: [],
};

/**
 * By BCP 47 tag, most exact first. After CLDR's delimiters, but where newspapers of a country print others, theirs.
 * Languages that are not here keep the signs as they were typed.
 */
const byLanguage: Readonly<Record<string, QuoteSigns>> = {
  en: english,
  nl: dutch,
  de: german,
  'de-ch': { ...german, double: ['«', '»'], single: ['‹', '›'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‘', '’'], ...none },
  'fr-ch': { ...angled, ...none },
  es: { ...curly, ...none },
  ca: { ...angled, ...none },
  pt: { ...curly, ...none },
  it: { ...curly, ...none },
  ga: { ...curly, ...none },
  cy: { ...curly, ...none },
  af: { ...curly, elisions: ['n', 'k', 't'], beforeYears: [] },
  tr: { ...curly, ...none },
  zh: { ...curly, ...none },
  ko: { ...curly, ...none },
  pl: { ...lowHigh, ...none },
  ro: { ...lowHigh, ...none },
  hu: { double: ['„', '”'], single: ['»', '«'], ...none },
  cs: { ...low, ...none },
  sk: { ...low, ...none },
  sl: { ...low, ...none },
  hr: { ...lowHigh, ...none },
  sr: { ...lowHigh, ...none },
  bs: { ...lowHigh, ...none },
  bg: { ...low, ...none },
  lt: { ...low, ...none },
  lv: { ...curly, ...none },
  et: { double: ['„', '“'], single: ['‚', '’'], ...none },
  is: { ...low, ...none },
  sv: { ...same, ...none },
  fi: { ...same, ...none },
  da: { ...same, ...none },
  no: { ...angled, ...none },
  nb: { ...angled, ...none },
  nn: { ...angled, ...none },
  ru: { ...angledLow, ...none },
  uk: { ...angledLow, ...none },
  be: { ...angledLow, ...none },
  el: { double: ['«', '»'], single: ['“', '”'], ...none },
};

/** The quotation marks of a BCP 47 language, English ones where none is given; null where a language is not known. */
export function quoteSigns(language: string): QuoteSigns | null {
  const tag = language.trim().toLowerCase().replaceAll('_', '-') || 'en';
  const exact = tag.split('-').slice(0, 2).join('-');
  return byLanguage[exact] ?? byLanguage[tag.split('-')[0] ?? ''] ?? null;
}
