import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlFiles } from '#core/formats/html-files/write';
import { htmlFragment } from '#core/formats/html-fragment/write';
import { htmlPage } from '#core/formats/html-page/write';
import type { ExportFile } from '#core/formats/format';
import { arbitraryDocument, arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

const tools = testTools(1, 2, 3);
const formats = [htmlPage, htmlFiles, htmlFragment];

test.each(formats)('$name finds nothing wrong in the stories that are kept', ({ write, validate }) => {
  for (const edition of Object.values(goldenEditions))
    expect(validate(write(edition, tools).files, tools)).toEqual([]);
});

test.each(formats)('$name finds nothing wrong in any story', ({ write, validate }) => {
  const photo = testPhoto(1, { credit: 'Photo by Mira Voss/POOL' });
  fc.assert(
    fc.property(arbitraryDocument(fc.constant(photo.id)), arbitraryText, (document, headline) => {
      const edition = testEdition({ document, fields: { headline, deck: headline }, photos: [photo] });
      expect(validate(write(edition, tools).files, tools)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

/** The files of a page with its text changed. */
function changed(format: (typeof formats)[number], change: (html: string) => string): readonly ExportFile[] {
  const [page, ...others] = format.write(goldenEditions.riverLock, tools).files;
  if (!page) throw new Error('No page');
  const html = change(textOf(page));
  expect(html).not.toBe(textOf(page));
  return [{ ...page, bytes: tools.utf8(html) }, ...others];
}

test.each([
  ['an element that is not closed', (html: string) => html.replace('</article>', ''), 'not well-formed'],
  ['no doctype', (html: string) => html.replace('<!doctype html>', ''), 'does not say that it is HTML'],
  ['no language', (html: string) => html.replace(/<html lang="[^"]*"/, '<html'), 'language'],
  ['no title', (html: string) => html.replace(/<title>[^<]*/, '<title>'), 'one title'],
  [
    'two headlines',
    (html: string) => html.replace('</article>', '<h1>x</h1></article>'),
    'more than one headline',
  ],
  ['a script', (html: string) => html.replace('</body>', '<script>x()</script></body>'), '<script>'],
  ['a handler', (html: string) => html.replace('<body>', '<body onload="x()">'), '<body>'],
  ['a picture nobody can hear', (html: string) => html.replace(/ alt="[^"]*"/, ''), 'no alt text'],
  ['data that is none', (html: string) => html.replace('"@context"', '@context'), 'data for search engines'],
  ['data without a time', (html: string) => html.replace('"dateModified"', '"x"'), 'dateModified'],
  ['data without a headline', (html: string) => html.replace('"headline"', '"x"'), 'no headline'],
])('a page with %s is refused', (_, change, said) => {
  for (const format of [htmlPage, htmlFiles])
    expect(format.validate(changed(format, change), tools).join(' ')).toContain(said);
});

test.each([htmlFiles, htmlFragment])(
  'a picture of $name that is not among the files is refused',
  (format) => {
    const [page] = format.write(goldenEditions.riverLock, tools).files;
    const faults = format.validate(page ? [page] : [], tools);
    expect(faults.join(' ')).toMatch(/The picture photos\/\S+ is not among the files/);
  },
);

test('a fragment with an element that is not closed, or one that runs, is refused', () => {
  const faults = (change: (html: string) => string) =>
    htmlFragment.validate(changed(htmlFragment, change), tools);
  expect(faults((html) => html.replace('</figure>', '')).join(' ')).toContain('not well-formed');
  expect(faults((html) => `${html}<script>x()</script>`).join(' ')).toContain('<script>');
});
