import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeFileName, photoFileName, storyFileStem } from '#core/formats/file-name';
import { arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto } from '../../helpers/edition';

const id = '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11';

test.each([
  ['NKorea-Russia', 'Whatever', 'nkorea-russia'],
  ['Straße für Ärger', '', 'strasse-fuer-aerger'],
  ['', 'A headline, then', 'a-headline-then'],
  ['..', 'A headline', 'a-headline'],
  ['../../etc/passwd', '', 'etc-passwd'],
  ['', '', id],
  ['南北会谈', '', id],
  ['CON', '', 'con-story'],
  ['lpt1', '', 'lpt1-story'],
  ['\u202egpj.exe', '', 'gpj-exe'],
])('slug %j and headline %j make the file name %s', (slug, headline, stem) => {
  expect(storyFileStem(testEdition({ fields: { slug, headline } }))).toBe(stem);
});

test('a long slug makes a name of at most 80 characters that does not end in a dash', () => {
  const stem = storyFileStem(testEdition({ fields: { slug: 'seven-777 '.repeat(40) } }));
  expect(stem.length).toBeLessThanOrEqual(80);
  expect(stem).toMatch(/[a-z0-9]$/);
});

test('a URL slug names the story, whole up to 191 characters; photos are named shorter', () => {
  const edition = testEdition({ fields: { slug: 'quay' }, details: { urlSlug: 'harbour-'.repeat(40) } });
  expect(storyFileStem(edition)).toMatch(/^(harbour-)+harbour?[a-z]*$/);
  expect(storyFileStem(edition).length).toBeGreaterThan(180);
  expect(isSafeFileName(`${storyFileStem(edition)}.html`)).toBe(true);
  expect(isSafeFileName(photoFileName(edition, testPhoto(1)))).toBe(true);
  expect(storyFileStem(testEdition({ fields: { slug: 'quay' }, details: { urlSlug: '—' } }))).toBe('quay');
  expect(storyFileStem(testEdition({ fields: { slug: 'quay' }, details: { urlSlug: 'NUL' } }))).toBe(
    'nul-story',
  );
});

test('any slug and headline make a safe name', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (slug, headline) => {
      const stem = storyFileStem(testEdition({ fields: { slug, headline } }));
      expect(stem).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(isSafeFileName(`${stem}.html`)).toBe(true);
    }),
  );
});

test('two photos of a story never share a name', () => {
  const edition = testEdition({ fields: { slug: 'quay' } });
  expect(photoFileName(edition, testPhoto(1))).toMatch(/^photos\/quay-[0-9a-f]{12}\.jpg$/);
  expect(photoFileName(edition, testPhoto(1))).not.toBe(photoFileName(edition, testPhoto(2)));
});

test.each(['quay.html', 'photos/quay-1.jpg', 'Ærø.txt', 'a.b.c'])('%j is a safe name', (name) => {
  expect(isSafeFileName(name)).toBe(true);
});

test.each(
  [
    ['', '.', '..', '/', 'a/', '/a', 'a//b'],
    ['../a', 'a/../b', 'a/..', './a', '/etc/passwd', 'C:\\a', 'C:a', '\\\\server\\a', 'a\\b'],
    ['con', 'CON.txt', 'nul', 'photos/aux.jpg', 'com1.html', 'LPT9', 'prn.tar.gz'],
    ['a.', 'a ', ' a', 'a/b. /c', 'a?', 'a*', 'a|b', 'a<b', 'a"b', 'a:b'],
    [
      'a\u0000b',
      'a\nb',
      'a\u202eb',
      'a\u200fb',
      'a\ud800b',
      'a\u2028b',
      'x'.repeat(201),
      'x/'.repeat(250) + 'x',
    ],
  ].flat(),
)('%j is not a safe name', (name) => {
  expect(isSafeFileName(name)).toBe(false);
});
