import { expect, test } from 'vitest';
import { parseDocument, type InlineNode } from '#core/document/document';
import { plainText } from '#core/formats/plain-text/write';
import { testEdition, testTools, textOf } from '../../helpers/edition';

const link = (href: string) => ({ type: 'link', attrs: { href } }) as const;
const write = (...content: readonly InlineNode[]) => {
  const document = parseDocument({ type: 'doc', content: [{ type: 'paragraph', content }] });
  return textOf(plainText.write(testEdition({ document }), testTools()).files[0]).split('\n\n')[1];
};

test.each<[string, readonly InlineNode[], string]>([
  [
    'after the words of a link',
    [
      { type: 'text', text: 'a report', marks: [link('https://example.org/r')] },
      { type: 'text', text: ' said' },
    ],
    'a report <https://example.org/r> said',
  ],
  [
    'never inside a word',
    [
      { type: 'text', text: 'Reuters', marks: [link('https://example.org/r')] },
      { type: 'text', text: '’s report' },
    ],
    'Reuters’s <https://example.org/r> report',
  ],
  [
    'once for neighbours that share it',
    [
      { type: 'text', text: 'a ', marks: [link('https://example.org/r')] },
      { type: 'text', text: 'report', marks: [link('https://example.org/r'), { type: 'bold' }] },
    ],
    'a report <https://example.org/r>',
  ],
  [
    'not where the words are the address',
    [{ type: 'text', text: 'https://example.org/r', marks: [link('https://example.org/r')] }],
    'https://example.org/r',
  ],
  [
    'for each of two links side by side',
    [
      { type: 'text', text: 'one', marks: [link('https://example.org/1')] },
      { type: 'text', text: 'two', marks: [link('https://example.org/2')] },
    ],
    'one <https://example.org/1>two <https://example.org/2>',
  ],
])('the address stands %s', (_, content, expected) => {
  expect(write(...content)).toBe(expected);
});

test('a forced line break is one, a newline that strayed into the text is not', () => {
  expect(
    write({ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two\nthree' }),
  ).toBe('one\ntwo three');
});

test('cells over several columns and rows leave their places empty, and deleted text is not printed', () => {
  const cell = (text: string, spans: object = {}) => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null, ...spans },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const rows = [
    [cell('wide', { colspan: 2 }), cell('tall', { rowspan: 2 }), cell('end')],
    [cell('a'), cell('b'), cell('c')],
    [cell('last')],
  ];
  const taken = { type: 'deletion', attrs: { id: 's', author: 'I', at: 0, of: 'content' } };
  const document = parseDocument({
    type: 'doc',
    content: [
      { type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'kept' },
          { type: 'text', text: ' gone', marks: [taken] },
        ],
      },
    ],
  });
  const text = textOf(plainText.write(testEdition({ document }), testTools()).files[0]);
  expect(text).toContain('\n\nwide\t\ttall\tend\na\tb\t\tc\nlast\n\nkept\n\n');
});
