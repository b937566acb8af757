import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainText } from '../../../core/formats/plain-text/read';
import { inlineText, walkBlocks } from '../../../core/document/walk';

/** The paragraphs of what was read. */
function paragraphs(text: string): readonly string[] {
  return [...walkBlocks(readPlainText(text).document.content)].map((block) =>
    block.type === 'paragraph' ? inlineText(block.content) : block.type,
  );
}

test.each([
  ['Ferry back\n\nIt runs again.', 'Ferry back', ['It runs again.']],
  ['\ufeffFerry back\r\n\r\nIt runs\r\nagain.\r\n', 'Ferry back', ['It runs again.']],
  ['\n\n  Ferry back  \n \t \nIt runs again.', 'Ferry back', ['It runs again.']],
  ['Ferry back\nIt runs again.\n\nMore.', '', ['Ferry back It runs again.', 'More.']],
  ['Only this line', '', ['Only this line']],
  ['Only this line\n\n', '', ['Only this line']],
  [`${'Long '.repeat(40)}\n\nText.`, '', ['Long '.repeat(40).trim(), 'Text.']],
  ['', '', ['']],
])('%j', (text, headline, read) => {
  expect(readPlainText(text)).toMatchObject({ headline, warnings: [] });
  expect(paragraphs(text)).toEqual(read);
});

test('characters that cannot be printed are taken out and counted', () => {
  const { document, warnings } = readPlainText('A\u0000B\u0007C');
  expect(warnings).toEqual(['2 characters that cannot be printed were taken out.']);
  expect(document.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'ABC' }] }]);
});

test('no word is dropped', () => {
  const line = fc
    .array(fc.stringMatching(/^[\p{L}\p{N}.,]{1,12}$/u), { maxLength: 8 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const { headline } = readPlainText(text);
      const read = [headline, ...paragraphs(text)].join(' ');
      expect(read.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
    }),
  );
});
