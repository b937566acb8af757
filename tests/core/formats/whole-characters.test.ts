import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InlineNode } from '#core/document/document';
import { inlineText } from '#core/document/walk';
import { wholeCharacters } from '#core/formats/whole-characters';

const italic = { type: 'italic' } as const;

test('a character cut in two by a change of marks is put together', () => {
  expect(
    wholeCharacters([
      { type: 'text', text: 'a\ud83d' },
      { type: 'text', text: '\udc4d', marks: [italic] },
      { type: 'text', text: 'b\ud83d' },
      { type: 'text', text: '\udc4dc', marks: [italic] },
    ]),
  ).toEqual([
    { type: 'text', text: 'a👍' },
    { type: 'text', text: 'b👍' },
    { type: 'text', text: 'c', marks: [italic] },
  ]);
});

test('halves on two sides of a forced line break stay halves', () => {
  const nodes: InlineNode[] = [
    { type: 'text', text: '\ud83d' },
    { type: 'hardBreak' },
    { type: 'text', text: '\udc4d' },
  ];
  expect(wholeCharacters(nodes)).toEqual(nodes);
});

test('not a unit of text is lost or moved out of order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\ud83d', '\udc4d'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const nodes = texts.map((each): InlineNode => ({ type: 'text', text: each }));
      expect(inlineText(wholeCharacters(nodes))).toBe(texts.join(''));
    }),
  );
});
