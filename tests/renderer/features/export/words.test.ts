import { expect, test } from 'vitest';
import { saveLabel } from '../../../../renderer/features/export/save-label';
import { sayBytes } from '../../../../renderer/newsroom/say-bytes';
import { shortSource } from '../../../../renderer/features/export/short-source';

test.each([
  ['Web page', 'Save web page'],
  ['ninjs 3.1', 'Save ninjs 3.1'],
  ['NewsML-G2', 'Save NewsML-G2'],
  ['HTML', 'Save HTML'],
])('the button for %s says “%s”', (name, label) => {
  expect(saveLabel(name)).toBe(label);
});

test.each([
  [1, '1 byte'],
  [812, '812 bytes'],
  [14_400, '14 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [3_140_000, '3.1 MB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(sayBytes(bytes)).toBe(words);
});

test('pictures inside a page are named, not spelled out; everything else is shown as it is', () => {
  const page = `<p>Words &amp; words</p><img src="data:image/jpeg;base64,${'A'.repeat(5_000)}">`;
  expect(shortSource(page)).toBe(
    '<p>Words &amp; words</p><img src="data:image/jpeg;base64,… 5000 characters …">',
  );
  expect(shortSource('short;base64,AAAA')).toBe('short;base64,AAAA');
});

test('a very long file is cut, and says by how much', () => {
  expect(shortSource('x'.repeat(200_003)).slice(-24)).toBe('xxxx\n… 3 more characters');
});
