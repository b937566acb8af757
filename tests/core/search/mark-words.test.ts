import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstMark, markWords } from '#core/search/mark-words';
import { readQuestion } from '#core/search/question';
import { fold, wordsOf } from '#core/search/words';

const marked = (text: string, typed: string) =>
  markWords(text, null, readQuestion(typed).wanted).map(({ start, end }) => text.slice(start, end));

test('of a beginning, only that is marked; of a whole word, all of it', () => {
  expect(marked('HARBOUR-DREDGE-VOTE', 'harb')).toEqual(['HARB']);
  expect(marked('from the harbour wall', '"the harbour"')).toEqual(['the', 'harbour']);
});

test('accents and letters of their own are found by plain ones, and marked whole', () => {
  expect(marked('In Ålesund', 'ales')).toEqual(['Åles']);
  expect(marked('A\u030alesund', 'al')).toEqual(['A\u030al']);
  expect(marked('Straße', 'strass')).toEqual(['Straß']);
  expect(marked('Łódź, Ørsted, Þór', 'lodz orst thor')).toEqual(['Łódź', 'Ørst', 'Þór']);
  expect(marked('ΟΔΟΣ οδός', 'οδος')).toEqual(['ΟΔΟΣ', 'οδός']);
  expect(marked('שָׁלוֹם', 'שלום')).toEqual(['שָׁלוֹם']);
  expect(marked('東京港湾', '港湾')).toEqual(['港', '湾']);
});

test('words of a phrase that do not stand together are not marked', () => {
  expect(marked('the wall of the harbour', '"the harbour wall"')).toEqual([]);
});

test('the first mark is where the first of all begins', () => {
  const word = fc.constantFrom('harbour', 'wall', 'the', 'Ærø', '港');
  const typed = fc.constantFrom(
    'wall',
    'ha',
    '"the wall"',
    '"the harbour wall" the',
    'ærø 港',
    '"harbour 港" th',
  );
  fc.assert(
    fc.property(fc.array(word), typed, (words, asked) => {
      const [text, { wanted }] = [words.join(' '), readQuestion(asked)];
      expect(firstMark(text, 'text', wanted)).toBe(markWords(text, 'text', wanted)[0]?.start ?? null);
    }),
  );
});

test('what is marked is in order, overlaps nowhere, and reads as what was asked for', () => {
  const word = fc.constantFrom('harbour', 'Hafen', 'Ærø', 'São', '港', 'dredge', 'DREDGED', 'naïve');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), word, fc.nat(6), (words, asked, length) => {
      const text = words.join(' ');
      const beginning = fold(
        Array.from(asked)
          .slice(0, length + 1)
          .join(''),
      );
      const marks = markWords(text, null, readQuestion(beginning).wanted);
      const hits = [...wordsOf(text)].filter(({ folded }) => folded.startsWith(beginning));
      expect(marks.map(({ start }) => start)).toEqual(hits.map(({ start }) => start));
      marks.forEach(({ start, end }, at) => {
        expect(fold(text.slice(start, end)).startsWith(beginning)).toBe(true);
        expect(end).toBeLessThanOrEqual(marks[at + 1]?.start ?? text.length);
      });
    }),
  );
});
