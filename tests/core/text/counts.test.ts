import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBlock, countBody, countBodyWords, countWords } from '#core/document/count-words';
import { parseDocument, type BlockNode, type Mark } from '#core/document/document';
import { addCounts, countText, noCounts } from '#core/text/counts';
import { readingSeconds, wholeMinutes } from '#core/text/reading-time';
import { arbitraryDocument } from '../../helpers/arbitrary-document';

test.each([
  ['', 0],
  [' \n\t ', 0],
  ['The quay opened.', 3],
  ['well-known', 1],
  ['1,200 people', 2],
  ['8–5', 1],
  ['1990–95', 1],
  ['a — b', 2],
  ['river—and', 2],
  ['river--and', 2],
  ['-', 0],
  ['Sept. 12', 2],
  ['don’t', 1],
  ['$41-million', 1],
  ['a\u00a0b', 2],
  ['春天来了', 4],
  ['春天 2026 来了', 5],
  ['Tokyo は雨', 3],
  ['서울에 비가', 2],
  ['42 %', 1],
])('%j has %i words', (text, words) => expect(countWords(text)).toBe(words));

test('a character is what a reader sees as one', () => {
  expect(countText('naïve')).toMatchObject({ characters: 5, charactersWithoutSpaces: 5 });
  expect(countText('nai\u0308ve')).toMatchObject({ characters: 5 });
  expect(countText('👩‍🚒 up')).toMatchObject({ characters: 4, charactersWithoutSpaces: 3 });
  expect(countText('one\ntwo')).toMatchObject({ characters: 6 });
});

test('minutes are the nearest, and no text takes none', () => {
  expect([0, 1, 29, 89, 90, 111, 149, 150].map(wholeMinutes)).toEqual([0, 1, 1, 1, 2, 2, 2, 3]);
});

test('words and characters of scripts without spaces are read at rates of their own', () => {
  const words = { ...noCounts, words: 238 };
  expect(readingSeconds(words, 'silent')).toBe(60);
  expect(readingSeconds({ ...noCounts, words: 183 }, 'aloud')).toBe(60);
  expect(readingSeconds({ ...noCounts, words: 255, ideographs: 255 }, 'aloud')).toBe(60);
  expect(wholeMinutes(readingSeconds({ ...noCounts, words: 742 }, 'silent'))).toBe(3);
});

const taken: Mark = { type: 'deletion', attrs: { id: 'a', author: 'Mara Lind', at: 1, of: 'content' } };
const text = (words: string, ...marks: readonly Mark[]) => ({ type: 'text', text: words, marks }) as const;

test('what a suggestion takes away is not counted, a word across its edge is one', () => {
  const content: BlockNode[] = [
    {
      type: 'paragraph',
      content: [text('One har'), text('d', taken), text('bour, '), text('not two', taken)],
    },
    {
      type: 'paragraph',
      content: [text('All gone')],
      marks: [taken],
    },
  ];
  expect(countBodyWords(parseDocument({ type: 'doc', content }))).toBe(2);
});

test('a taken-away quote takes its paragraphs with it', () => {
  const content = [
    { type: 'blockquote', marks: [taken], content: [{ type: 'paragraph', content: [text('All gone')] }] },
    { type: 'paragraph', content: [text('Here')] },
  ];
  expect(countBodyWords(parseDocument({ type: 'doc', content }))).toBe(1);
});

test('captions, cards and correction notes are no length; tables and boxes are', () => {
  const paragraph = { type: 'paragraph', content: [text('two words')] };
  const photo = { type: 'photo', attrs: { photo: 'a'.repeat(64), alt: 'alt' }, content: [text('A caption')] };
  const cell = { type: 'tableCell', content: [paragraph] };
  const content = [
    photo,
    { type: 'embed', attrs: { url: 'https://a.example', title: 'A title' } },
    { type: 'correctionNote', content: [paragraph] },
    { type: 'factBox', attrs: { title: 'A title' }, content: [paragraph] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] },
  ];
  expect(countBodyWords(parseDocument({ type: 'doc', content }))).toBe(6);
});

test('the blocks together are the whole', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const sum = document.content.map(countBlock).reduce(addCounts, noCounts);
      expect(countBody(document)).toEqual(sum);
      expect(sum.words).toBe(countBodyWords(document));
      expect(sum.charactersWithoutSpaces).toBeLessThanOrEqual(sum.characters);
    }),
  );
});

test('two paragraphs have the words of both, wherever they are cut', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(countText(`${one}\n${other}`).words).toBe(countText(one).words + countText(other).words);
    }),
  );
});
