import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#core/document/document';
import type { OptionValues } from '#core/formats/format-options';
import { foldToAscii } from '#core/formats/plain-text/ascii-fold';
import { wrapLines } from '#core/formats/plain-text/wrap-lines';
import { plainText } from '#core/formats/plain-text/write';
import { arbitraryDocument, arbitraryText, hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { letters, lostWords } from '../../helpers/lost-words';

const { riverLock, everyNode } = goldenEditions;
const tools = testTools(1, 2, 3);
const write = (edition = riverLock, chosen: OptionValues = {}) => {
  const { files, warnings } = plainText.write(edition, tools, chosen);
  expect(plainText.validate(files, tools)).toEqual([]);
  return { text: textOf(files[0]), warnings };
};

describe('the lines of a wire', () => {
  test('stand in their order: slug, keyword, headline, byline, note, dateline and text, end mark', () => {
    const { text } = write(everyNode, {
      keyword: '1st Ld-Writethru',
      note: 'UPDATES with the treaty; photos to follow.',
      end: '###',
    });
    const places = [
      'every-node\n1st Ld-Writethru\n\n',
      'A headline with “quotes” & an ampersand\n',
      'By Mara Lind',
      'Eds: UPDATES with the treaty; photos to follow.\nEds: Correction, Dec. 1, 2026: An earlier version',
      'BERLIN (RBN) — Plain',
      '\n\n###\n',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text).not.toContain('-30-');
  });

  test('have the tags as keywords where nobody gave any, and no end mark where nobody wants one', () => {
    const edition = testEdition({ fields: { slug: 'lock' }, details: { tags: ['Sarn', 'water'] } });
    expect(write(edition).text).toMatch(/^lock\nSarn, water\n\n/);
    expect(write(edition, { end: 'none' }).text).not.toContain('-30-');
  });

  test('begin with what must be read first, whatever else is chosen', () => {
    const { text } = write({ ...riverLock, standing: 'canceled' }, { note: 'Hold', keyword: 'K' });
    expect(text).toMatch(/^KILLED: DO NOT USE THIS STORY/);
  });
});

describe('in ASCII', () => {
  test.each([
    ['“It opens,” he said — ‘now’…', '"It opens," he said -- \'now\'...'],
    ['a\u00a0b\u202fc\u200bd\u00ade', 'a b cde'],
    ['1990–95, −3°', '1990-95, -3 degrees'],
    ['Zoë Ångström, Łódź, Straße, Œuvre', 'Zoe Angstrom, Lodz, Strasse, OEuvre'],
    ['2½ ﬁnes of £5 and €6', '2 1/2 fines of GBP 5 and EUR 6'],
    ['x̂ and e\u0301', 'x and e'],
    ['Ж 中 👍', '[U+0416] [U+4E2D] [U+1F44D]'],
  ])('%s is %s', (text, expected) => {
    expect(foldToAscii(text).text).toBe(expected);
  });

  test('letters that lost an accent and signs that became numbers are told', () => {
    const edition = testEdition({ fields: { slug: 's', headline: 'Zoë in Житомир', byline: 'A' } });
    const { text, warnings } = write(edition, { ascii: true });
    expect(text).toContain('Zoe in [U+0416]');
    expect(warnings).toContain('ASCII has no ë. The nearest letters were written in their place.');
    expect(warnings.join()).toMatch(/ASCII has no form of Ж и т о м р\. Each stands as its number/);
    expect(write(edition).warnings.join()).not.toContain('ASCII');
  });

  test('nothing but ASCII is left of any text, and nothing of ASCII is changed', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldToAscii(text.replace(/\p{Cc}/gu, '')).text).toMatch(/^[\x20-\x7e]*$/);
        const plain = text.replace(/[^\t\n\x20-\x7e]/g, '');
        expect(foldToAscii(plain)).toEqual({ text: plain, bared: [], numbered: [] });
      }),
    );
    for (const text of hostileTexts)
      expect(write(testEdition({ fields: { headline: text } }), { ascii: true }).text).toMatch(
        /^[\t\n\x20-\x7e]*$/,
      );
  });
});

describe('lines of a width', () => {
  test('break between words, under the mark of their quote or item', () => {
    expect(wrapLines('one two three four', 9)).toBe('one two\nthree\nfour');
    expect(wrapLines('> one two three', 9)).toBe('> one two\n> three');
    expect(wrapLines('• one two three', 9)).toBe('• one two\n  three');
    expect(wrapLines('a\thttps://example.org/very/long\tb', 9)).toBe('a\thttps://example.org/very/long\tb');
    expect(wrapLines('see https://example.org/long now', 9)).toBe('see\nhttps://example.org/long\nnow');
  });

  test('hold every word and credit of any story', () => {
    const photo = testPhoto(1, { credit: 'Photo by Mira Voss/POOL' });
    fc.assert(
      fc.property(
        arbitraryDocument(fc.constant(photo.id)),
        fc.integer({ min: 20, max: 90 }),
        (document, width) => {
          const edition = testEdition({ document, photos: [photo] });
          const whole = write(edition).text;
          const { text } = write(edition, { width });
          expect(letters(text).replaceAll('>', '')).toBe(letters(whole).replaceAll('>', ''));
          if (!whole.includes('>')) expect(lostWords(edition.content.document, text)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('are never longer, but for one word alone and rows of tables', () => {
    const lines = write(everyNode, { width: 60 }).text.split('\n');
    for (const line of lines.filter((each) => each.length > 60 && !each.includes('\t')))
      expect(line.trim()).not.toMatch(/\s/);
    expect(() => write(riverLock, { width: 7 })).toThrow(/Must be 0 or at least 20/);
  });
});

test('a text with a sign that steers a machine is refused', () => {
  const file = { name: 'a.txt', mediaType: 'text/plain', bytes: tools.utf8('a\u0007b\n') };
  expect(plainText.validate([file], tools)).toEqual(['a.txt holds a control character.']);
  expect(plainText.validate([{ ...file, bytes: tools.utf8('a') }], tools)).toHaveLength(1);
});

test('a document without words is still a text', () => {
  const document = parseDocument({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(write(testEdition({ document }), { end: 'none' }).text).toMatch(/Published/);
});
