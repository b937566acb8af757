import type { ImageObject, NewsArticle, WithContext } from 'schema-dts';
import { expect, test } from 'vitest';
import { htmlFiles } from '#core/formats/html-files/write';
import { htmlPage } from '#core/formats/html-page/write';
import { testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

/** The picture of the story, without its width and height in pixels: search engines read those as numbers. */
const picture = {
  '@type': 'ImageObject',
  '@id': '#photo-1',
  url: '#photo-1',
  caption: expect.stringContaining('shake hands') as string,
  creditText: 'Photo by ANNA FERREIRA/POOL/AFP via Getty Images',
  creator: { '@type': 'Person', name: 'ANNA FERREIRA' },
  copyrightNotice: '© 2026 AFP',
  encodingFormat: 'image/jpeg',
} satisfies ImageObject;

/** The story as schema.org has it. The compiler proves names and kinds of values against the vocabulary. */
const expected = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  identifier: 'urn:uuid:0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e01',
  headline: 'Neighbors agree to share the Sarn lock, ending a nine-year quarrel over water',
  description: 'Both capitals gain barge days; neither gets the gatehouse.',
  datePublished: '2026-12-01T18:30:00-05:00',
  dateModified: '2026-12-01T18:30:00-05:00',
  author: [{ '@type': 'Person', name: 'Tobias Wren', affiliation: { '@type': 'Organization', name: 'RBN' } }],
  publisher: {
    '@type': 'NewsMediaOrganization',
    name: 'Riverside Broadcast News',
    url: 'https://rbn.example/',
  },
  dateline: 'HALDEN',
  wordCount: 78,
  inLanguage: 'en',
} satisfies WithContext<NewsArticle>;

const tools = testTools(1, 2, 3);

function dataOf(html: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">\n([^]*?)\n<\/script>/u.exec(html)?.[1] ?? '');
}

test.each([htmlPage, htmlFiles])('$name says the story in the words of schema.org', ({ write }) => {
  const data = dataOf(textOf(write(goldenEditions.riverLock, tools).files[0])) as {
    readonly image: readonly unknown[];
  };
  expect(data).toMatchObject(expected);
  expect(data.image[0]).toMatchObject(picture);
  expect(Object.keys(data).filter((name) => !(name in expected))).toEqual(['image']);
});

test('a newsroom nobody has named is no publisher', () => {
  const unnamed = { ...tools, newsroom: { name: '', site: '' } };
  expect(dataOf(textOf(htmlPage.write(goldenEditions.riverLock, unnamed).files[0]))).not.toHaveProperty(
    'publisher',
  );
});
