import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAgency } from '#core/photo/agencies';
import { wordsOf } from '#core/photo/credit';
import {
  agencyOf,
  chainPart,
  chainParts,
  creditFromParts,
  parseCredit,
  renderCredit,
  renderLine,
  withChainPart,
  type CreditChain,
} from '#core/photo/credit-chain';
import { creditKinds, creditStyles, noCredit } from '#core/photo/credit-parts';

const chain = (given: Partial<CreditChain>): CreditChain => ({ ...noCredit, ...given });
const by = ['Anna Ferreira'];

describe('a line is told apart', () => {
  test.each<[line: string, Partial<CreditChain>]>([
    [
      'Photo by Anna Ferreira/POOL/AFP via Getty Images',
      { creators: by, pool: 'POOL', agency: 'AFP', distributor: 'Getty Images' },
    ],
    [
      '( Photo by  Anna Ferreira / Pool / AFP VIA Getty Images )',
      { creators: by, pool: 'POOL', agency: 'AFP', distributor: 'Getty Images' },
    ],
    ['(AP Photo/Anna Ferreira)', { creators: by, agency: 'AP' }],
    ['AP Photo/Anna Ferreira, Pool, File', { creators: by, agency: 'AP', pool: 'POOL', isFile: true }],
    ['AP Photo', { agency: 'AP' }],
    ['Pool Photo via AP', { pool: 'POOL', distributor: 'AP' }],
    ['Anna Ferreira/Pool Photo via AP', { creators: by, pool: 'POOL', distributor: 'AP' }],
    [
      'Photo by Anna Ferreira - WPA Pool/Getty Images',
      { creators: by, pool: 'WPA Pool', agency: 'Getty Images' },
    ],
    ['Photo by Anna Ferreira via Getty Images', { creators: by, distributor: 'Getty Images' }],
    ['Photo by Anna Ferreira', { creators: by }],
    ['Photo: Anna Ferreira / Riverside', { creators: by, agency: 'Riverside' }],
    ['Photograph by Anna Ferreira', { creators: by }],
    ['REUTERS/Anna Ferreira', { creators: by, agency: 'REUTERS' }],
    ['Anna Ferreira/Riverside, File', { creators: by, agency: 'Riverside', isFile: true }],
    ['File photo', { isFile: true }],
    ['Photo via AP', { distributor: 'AP' }],
    ['POOL/AFP', { pool: 'POOL', agency: 'AFP' }],
    ['Riverside Desk', { agency: 'Riverside Desk' }],
    ['PA Images/Alamy', { agency: 'PA Images/Alamy' }],
    [
      'Photo by Anna Ferreira/SOPA Images/LightRocket via Getty Images',
      { creators: by, agency: 'SOPA Images/LightRocket', distributor: 'Getty Images' },
    ],
    ['Photos by Anna Ferreira and Jo Li/AFP', { creators: ['Anna Ferreira', 'Jo Li'], agency: 'AFP' }],
    [
      'Photo by Anna Ferreira, Jo Li, and R. J. Smith Jr.',
      { creators: ['Anna Ferreira', 'Jo Li', 'R. J. Smith Jr.'] },
    ],
    ['Photo by Anna Ferreira; Jo Li/AFP', { creators: ['Anna Ferreira', 'Jo Li'], agency: 'AFP' }],
    ['Anna Ferreira for The Paper', { creators: by, client: 'The Paper' }],
    ['Anna Ferreira for The Paper/AFP', { creators: by, client: 'The Paper', agency: 'AFP' }],
    ['Center for Investigative Reporting', { agency: 'Center for Investigative Reporting' }],
    ['Handout', { kind: 'handout' }],
    ['HANDOUT via Reuters', { kind: 'handout', distributor: 'Reuters' }],
    ['Handout/Ministry via Reuters', { kind: 'handout', agency: 'Ministry', distributor: 'Reuters' }],
    [
      'Photo by Handout/NASA via Getty Images',
      { kind: 'handout', agency: 'NASA', distributor: 'Getty Images' },
    ],
    ['Harbour Police/Handout', { kind: 'handout', agency: 'Harbour Police' }],
    ['Anna Ferreira/Ministry/Handout', { kind: 'handout', creators: by, agency: 'Ministry' }],
    ['Handout: Ministry of Defence', { kind: 'handout', agency: 'Ministry of Defence' }],
    ['Courtesy of Anna Ferreira', { kind: 'courtesy', creators: by }],
    ['Photo courtesy of Anna Ferreira', { kind: 'courtesy', creators: by }],
    ['Courtesy/The Museum', { kind: 'courtesy', agency: 'The Museum' }],
    ['Illustration by Anna Ferreira', { kind: 'illustration', creators: by }],
    ['', {}],
    [' — ', {}],
  ])('%s', (line, given) => expect(parseCredit(line)).toEqual(chain(given)));

  test.each([
    'Photo by Anna Ferreira (Northwire)/AFP via Getty Images',
    'Photo by Anna Ferreira, Riverside',
    'AP Photo/The Riverside, Anna Ferreira',
    'Foto: Anna Ferreira / NTB',
    'Anna Ferreira | Riverside',
    'Anna Ferreira/Pool/WPA Pool',
    'Anna Ferreira/',
    'Photo by',
    'Photo by via',
    '© 2026 Anna Ferreira',
    'Handed out by the police. They ask for witnesses.',
    'x'.repeat(81),
    `Photo by ${', '.repeat(10_000)}`,
  ])('what is built in no known way is not: %j', (line) => {
    expect(parseCredit(line)).toBeNull();
    expect(renderLine(line)).toBe(line);
    for (const part of chainParts) expect(withChainPart(line, part, 'Somebody')).toBeNull();
  });
});

test.each<[Partial<CreditChain>, house: string, ap: string, getty: string]>([
  [
    { creators: by, pool: 'POOL', agency: 'AFP', distributor: 'Getty Images' },
    'Photo by Anna Ferreira/POOL/AFP via Getty Images',
    'Anna Ferreira/Pool/AFP via Getty Images',
    'Photo by Anna Ferreira - Pool/AFP via Getty Images',
  ],
  [
    { creators: by, agency: 'AP' },
    'Photo by Anna Ferreira/AP',
    'AP Photo/Anna Ferreira',
    'Photo by Anna Ferreira/AP',
  ],
  [
    { creators: by, pool: 'POOL', distributor: 'AP' },
    'Photo by Anna Ferreira/POOL via AP',
    'Anna Ferreira/Pool Photo via AP',
    'Photo by Anna Ferreira - Pool via AP',
  ],
  [
    { creators: ['Anna Ferreira', 'Jo Li'], agency: 'Getty Images' },
    'Photo by Anna Ferreira and Jo Li/Getty Images',
    'Anna Ferreira and Jo Li/Getty Images',
    'Photo by Anna Ferreira and Jo Li/Getty Images',
  ],
])('%j is written in each style', (given, house, ap, getty) => {
  expect(creditStyles.map((style) => renderCredit(chain(given), style))).toEqual([house, ap, getty]);
});

// docs/credit-lines.md says what a name may not hold: this is that rule.
const joining =
  /(?<![\p{L}\p{M}\p{N}])(?:and|for|via|by|of|photos?|pool|handout|file|courtesy|credits?)(?![\p{L}\p{M}\p{N}])/iu;
const kindWord = /^(?:images?|illustrations?|graphics?|pictures?|photographs?)$/iu;
const word = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]{0,11}$/u);
const name = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
  .filter((text) => !joining.test(text) && !kindWord.test(text) && !/\p{Ll}{4}\. /u.test(text));
const person = name.filter(
  (text) => !isAgency(text) && !/^(?:images?|illustrations?|graphics?)\b/iu.test(text),
);
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(text, fc.constant(''));
const anyAgency = fc.oneof(name, fc.constantFrom('AP', 'AFP', 'Getty Images', 'REUTERS'));
const allowed: fc.Arbitrary<CreditChain> = fc
  .record({
    kind: fc.constantFrom(...creditKinds),
    creators: fc.array(person, { maxLength: 3 }),
    client: maybe(name),
    pool: fc.oneof(
      fc.constantFrom('', 'POOL'),
      name.map((text) => `${text} Pool`),
    ),
    agency: maybe(fc.array(anyAgency, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'))),
    distributor: maybe(anyAgency),
    isFile: fc.boolean(),
  })
  // Somebody works for a client; and where nobody took a picture, it is one agency's.
  .map((made) =>
    made.creators.length > 0 ? made : { ...made, client: '', agency: made.agency.split('/')[0] ?? '' },
  );

const fillers: ReadonlySet<string> = new Set(
  'photo photos photograph photographs picture pictures credit credits by via of and'.split(' '),
);
const told = (line: string) =>
  wordsOf(line)
    .filter((each) => !fillers.has(each))
    .sort();

describe('laws', () => {
  test('what is written is read as the same credit, in every style, with and without brackets', () => {
    fc.assert(
      fc.property(allowed, fc.constantFrom(...creditStyles), (made, style) => {
        const line = renderCredit(made, style);
        expect(parseCredit(line)).toEqual(made);
        expect(parseCredit(`(${line})`)).toEqual(made);
      }),
      { numRuns: 1_000 },
    );
  });

  const piece = fc.oneof(
    name,
    fc.constantFrom(
      ...['/', ' / ', ' via ', ' for ', ' and ', ', ', '; ', ' - ', 'Photo by ', 'Courtesy of ', ' '],
    ),
    fc.constantFrom(
      ...['POOL', 'Pool Photo', 'Handout', 'AP Photo', 'AFP', 'File', ', File', ', Pool', '(', ')', ': '],
    ),
    fc.constantFrom(...['Photo', 'Image', 'Graphic', 'Illustration by ', 'Credit: ', 'Jr.', 'FILE PHOTO']),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const anyLine = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

  test('no line loses a word that says something, and writing it twice changes nothing', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const written = renderLine(line);
        const kept = told(written);
        for (const each of told(line)) expect(kept).toContain(each);
        expect(renderLine(written)).toBe(written);
      }),
      { numRuns: 2_000 },
    );
  });

  test('changing one part changes that part alone, or nothing is written', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...chainParts), fc.oneof(name, anyLine), (line, part, value) => {
        const before = parseCredit(line);
        const written = withChainPart(line, part, value);
        if (before === null) expect(written).toBeNull();
        if (before === null || written === null) return;
        const after = parseCredit(written);
        for (const other of chainParts.filter((each) => each !== part))
          expect(after && chainPart(after, other)).toBe(chainPart(before, other));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a part of a line', () => {
  const line = 'Photo by Anna Ferreira/POOL/AFP via Getty Images';
  test.each([
    [line, 'creators', 'Jo Li', 'Photo by Jo Li/POOL/AFP via Getty Images'],
    [line, 'creators', 'Jo Li and R. Marsh', 'Photo by Jo Li and R. Marsh/POOL/AFP via Getty Images'],
    [line, 'pool', ' ', 'Photo by Anna Ferreira/AFP via Getty Images'],
    [line, 'pool', 'wpa', 'Photo by Anna Ferreira/wpa Pool/AFP via Getty Images'],
    [line, 'agency', 'Northwire', 'Photo by Anna Ferreira/POOL/Northwire via Getty Images'],
    [line, 'distributor', '', 'Photo by Anna Ferreira/POOL/AFP'],
    ['', 'creators', 'Jo Li', 'Photo by Jo Li'],
    ['', 'agency', 'AFP', 'AFP'],
    ['AP Photo/Anna Ferreira', 'creators', 'Jo Li', 'AP Photo/Jo Li'],
    ['Anna Ferreira/Pool Photo via AP', 'creators', 'Jo Li', 'Jo Li/Pool Photo via AP'],
    ['Anna Ferreira/ AFP', 'distributor', 'Getty Images', 'Anna Ferreira/AFP via Getty Images'],
    ['Courtesy of Anna Ferreira', 'agency', 'AFP', 'Courtesy of Anna Ferreira/AFP'],
    ['Photo by Anna Ferreira for The Paper', 'agency', 'AP', 'Photo by Anna Ferreira for The Paper/AP'],
  ] as const)('%s: %s is “%s”', (before, part, value, after) => {
    expect(withChainPart(before, part, value)).toBe(after);
  });

  test('that says what it said leaves the line as it was typed', () => {
    expect(withChainPart('Photo: Anna Ferreira / AFP', 'agency', 'AFP')).toBe('Photo: Anna Ferreira / AFP');
  });

  test('that would read as something else is not written', () => {
    expect(withChainPart(line, 'creators', 'Jo Li/AFP')).toBeNull();
    expect(withChainPart(line, 'distributor', 'Meridian (Oslo)')).toBeNull();
  });
});

test.each([
  ['Anna Ferreira', 'AFP', 'Northwire', 'Photo by Anna Ferreira/AFP'],
  ['Anna Ferreira', '', 'Northwire', 'Photo by Anna Ferreira/Northwire'],
  ['', '', 'Northwire', 'Northwire'],
  ['', '', '', ''],
  ['Anna Ferreira; Jo Li', 'AFP', '', 'Photo by Anna Ferreira and Jo Li/AFP'],
  ['Anna Ferreira; Jo Li', 'Anna Ferreira/AFP', '', 'Anna Ferreira and Jo Li/AFP'],
  ['Anna Ferreira; Jo Li', 'Jo Li and Anna Ferreira/AFP', '', 'Jo Li and Anna Ferreira/AFP'],
  ['Ferreira, Anna', 'AFP', '', 'Photo by Ferreira, Anna/AFP'],
])('the line of %j, %j and %j', (creator, credit, source, line) => {
  expect(creditFromParts(creator, credit, source)).toBe(line);
});

test.each([
  ['Photo by Anna Ferreira/POOL/AFP via Getty Images', '', 'Getty Images'],
  ['Photo by Anna Ferreira/POOL/AFP', 'Getty', 'AFP'],
  ['Photo by Anna Ferreira/SOPA Images/LightRocket', '', 'LightRocket'],
  ['REUTERS/Anna Ferreira', '', 'Reuters'],
  ['Photo by Anna Ferreira/GETTY IMAGES', '', 'Getty Images'],
  ['Anna Ferreira for The Paper', '', 'The Paper'],
  ['Photo by Anna Ferreira', 'dpa', 'dpa'],
  ['Photo by Anna Ferreira', '', ''],
  ['Photo by Anna (Northwire)/AFP via Getty Images', '', 'Getty Images'],
  ['Photo by Anna (Northwire)/Riverside', 'Agence France-Presse', 'AFP'],
  ['', ' Riverside ', 'Riverside'],
  ['', '', ''],
])('%j with source %j is filed under %j', (credit, source, agency) => {
  expect(agencyOf({ credit, source })).toBe(agency);
});
