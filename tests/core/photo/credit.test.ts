import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditLine, joinCaption, splitCaption, wordsOf } from '#core/photo/credit';

const caption = 'Cranes stand idle over the grain berths at dusk on Monday.';

describe('a credit glued onto a caption is taken off', () => {
  test.each([
    'Photo by ANNA FERREIRA/POOL/Northwire via Meridian Images',
    'Photo by Anna Ferreira / POOL / AFP',
    'Photo by Anna Ferreira (Northwire)/AFP via Getty Images',
    'Photos by Anna Ferreira and Ruben Achterberg',
    'photo by the port authority',
    'Photo: Anna Ferreira',
    'Photo courtesy of Anna Ferreira',
    'AP Photo/Anna Ferreira',
    'AP Photo/Anna Ferreira, Pool, File',
    'AP Photo',
    'Pool Photo via AP',
    'Anna Ferreira/Pool Photo via AP',
    'ANNA FERREIRA/POOL/AFP via Getty Images',
    'Anna Ferreira/Northwire via Meridian Images',
    'Anna Ferreira/Getty Images',
    'Anna Ferreira/AFP, File',
    'Port Hallam Harbour Police/Handout',
    'Handout',
    'HANDOUT',
    'Handout via Reuters',
    'Handout/Harbour Police',
    'Courtesy of Anna Ferreira',
    'Courtesy Anna Ferreira/Northwire via Meridian Images',
    'Illustration by Anna Ferreira',
  ])('(%s)', (credit) => {
    expect(splitCaption(`${caption} (${credit})`)).toEqual({ caption, credit });
    expect(splitCaption(`(${credit})`)).toEqual({ caption: '', credit });
  });

  test('across a line break and with blanks around it', () => {
    expect(splitCaption(`${caption}\n( Photo by Anna\n Ferreira/AFP )  \n`)).toEqual({
      caption,
      credit: 'Photo by Anna Ferreira/AFP',
    });
  });

  test('the full stop after the bracket goes to a caption that has none', () => {
    expect(splitCaption('Cranes at dusk (Photo by Anna Ferreira).').caption).toBe('Cranes at dusk.');
    expect(splitCaption('“Not yet.” (Photo by Anna Ferreira).').caption).toBe('“Not yet.”');
    expect(splitCaption('(Photo by Anna Ferreira).').caption).toBe('');
  });

  test('only the last brackets are a credit', () => {
    expect(splitCaption('Before. (Photo by A B) After. (AP Photo/C D)')).toEqual({
      caption: 'Before. (Photo by A B) After.',
      credit: 'AP Photo/C D',
    });
  });
});

describe('what does not read as a credit stays word for word', () => {
  test.each([
    '',
    '   ',
    caption,
    `${caption}  `,
    `${caption} Photo by Anna Ferreira/AFP`,
    'Hanne Solberg (left) and Ruben Achterberg (right)',
    'Ruben Achterberg (left).',
    'Tickets by phone (text/call via Zoom)',
    'A band plays (courtesy of the mayor)',
    'The new rules (and/or the old)',
    'A visitor (Courtesy call on the mayor)',
    'Guards watch (Handout leaflets were banned)',
    '(Photo by A B/AFP) at dusk',
    'Photo by A B/AFP)',
    '(Photo by A B/AFP',
    ')(',
    '()',
  ])('%j', (text) => {
    expect(splitCaption(text)).toEqual({ caption: text, credit: '' });
  });
});

describe('the line of separate fields', () => {
  test.each([
    [
      'ANNA FERREIRA',
      'POOL/Northwire via Meridian Images',
      'Photo by ANNA FERREIRA/POOL/Northwire via Meridian Images',
    ],
    ['Anna Ferreira', 'AFP', 'Photo by Anna Ferreira/AFP'],
    ['Anna Ferreira', '', 'Photo by Anna Ferreira'],
    ['', 'POOL/AFP', 'POOL/AFP'],
    ['', '', ''],
    ['  ', ' - ', '-'],
    ['-', 'AFP', 'AFP'],
    ['Anna Ferreira', '—', 'Photo by Anna Ferreira'],
    ['Anna Ferreira', 'ANNA FERREIRA/AFP', 'Photo by ANNA FERREIRA/AFP'],
    ['Anna Ferreira', 'Photo by Anna Ferreira/AFP', 'Photo by Anna Ferreira/AFP'],
    ['Anna Ferreira', '(Photo by Anna Ferreira/AFP)', 'Photo by Anna Ferreira/AFP'],
    ['Anna Ferreira', 'AP Photo/Anna Ferreira', 'AP Photo/Anna Ferreira'],
    ['Anna Ferreira', 'Courtesy of Anna Ferreira', 'Courtesy of Anna Ferreira'],
    ['Anna Ferreira', 'Anna Ferreira', 'Photo by Anna Ferreira'],
    ['Photo by Anna Ferreira', 'AFP', 'Photo by Anna Ferreira/AFP'],
    ['Photo by Anna Ferreira', '', 'Photo by Anna Ferreira'],
    ['Courtesy of Anna Ferreira', '', 'Courtesy of Anna Ferreira'],
    ['Handout', 'Harbour Police', 'Handout/Harbour Police'],
    // A name inside a longer word is not named yet.
    ['Li', 'Public Library', 'Photo by Li/Public Library'],
    ['AP', 'APA', 'Photo by AP/APA'],
  ])('%j and %j', (creator, credit, line) => {
    expect(creditLine({ creator, credit })).toBe(line);
  });
});

const name = fc.stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8}){0,2}$/);
const credit = fc.oneof(
  name.map((by) => `Photo by ${by}`),
  fc.tuple(name, name, name).map(([by, agency, seller]) => `Photo by ${by}/POOL/${agency} via ${seller}`),
  fc.tuple(name, name).map(([by, note]) => `Photo by ${by} (${note})/AFP`),
  name.map((by) => `AP Photo/${by}`),
  name.map((by) => `${by}/Pool Photo via AP`),
  name.map((by) => `Courtesy of ${by}`),
  fc.constant('Handout'),
);
const anyCaption = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.lorem(),
    fc.tuple(fc.lorem(), credit).map(([text, by]) => `${text} (${by})`),
  )
  .map((text) => text.trimEnd());

describe('laws', () => {
  test('what is glued on comes off as it was', () => {
    fc.assert(
      fc.property(anyCaption, credit, (text, by) => {
        expect(splitCaption(joinCaption({ caption: text, credit: by }))).toEqual({
          caption: text,
          credit: by,
        });
      }),
    );
  });

  test('splitting any text loses no word of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      credit,
      fc.constantFrom('(', ')', ' ', '.', '\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parted = splitCaption(text);
        expect([...wordsOf(parted.caption), ...wordsOf(parted.credit)]).toEqual(wordsOf(text));
      }),
    );
  });

  test('the line names all that the fields name, and making it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.constant('')), fc.oneof(name, credit, fc.constant('')), (creator, by) => {
        const line = creditLine({ creator, credit: by });
        expect(wordsOf(line)).toEqual(expect.arrayContaining([...wordsOf(creator), ...wordsOf(by)]));
        expect(creditLine({ creator, credit: line })).toBe(line);
      }),
    );
  });
});
