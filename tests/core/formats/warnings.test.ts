import { describe, expect, test } from 'vitest';
import { parseDocument } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import { plainText } from '#core/formats/plain-text/write';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import type { Photo } from '#core/photo/photo';
import { testEdition, testPhoto, testTools } from '../../helpers/edition';

const credited = testPhoto(1, { credit: 'Photo by Mira Voss' });
const story = (photo: Photo, alt = 'A quay', more: Partial<Edition> = {}, headline = 'A headline') =>
  testEdition({
    fields: { headline, byline: 'Mara Lind' },
    document: parseDocument({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
        { type: 'photo', attrs: { photo: photo.id, alt, lead: false } },
      ],
    }),
    photos: [photo],
    ...more,
  });

/** What a format cannot carry of any story with a photo. */
const ownWarnings: Readonly<Record<string, readonly string[]>> = {
  text: ['Plain text has no pictures. Captions and credits were kept.'],
  newsletter: [
    'The message has no sender yet; newsletter@newsroom.invalid stands in its place. Say who it comes from before it is sent.',
  ],
  wxr: [
    'WordPress fetches photos over the web. Put the photos folder on a server and their addresses in the file, or add them by hand.',
  ],
};

describe.each(formats.map((format) => ({ name: format.name, format })))('$name', ({ format }) => {
  const own = ownWarnings[format.id] ?? [];
  const warned = async (edition: Edition, tools = testTools(1)) =>
    (await writeFormat(format, [edition], tools)).warnings;

  test('has nothing to say of a whole story', async () => {
    expect(await warned(story(credited))).toEqual(own);
  });
  test.each<[string, Edition, string]>([
    [
      'a photo without a credit',
      story(testPhoto(1)),
      'The photo “IMG_1.jpg” has no credit. It may not be published like this.',
    ],
    [
      'a credit that is none',
      story(testPhoto(1, { credit: ' – ' })),
      'The photo “IMG_1.jpg” has no credit. It may not be published like this.',
    ],
    [
      'a photo whose file is gone',
      story(testPhoto(2, { credit: 'C' })),
      'The file of the photo “IMG_2.jpg” is gone or damaged. Its caption and credit were kept.',
    ],
    [
      'a photo nobody knows',
      story(credited, 'A quay', { photos: [] }),
      'A photo in the text is not on this desk. Its caption was kept; its credit is unknown.',
    ],
    ['a missing alt text', story(credited, ' '), 'The photo “IMG_1.jpg” has no alt text.'],
    [
      'a draft',
      story(credited, 'A quay', { published: null }),
      'The story has no publication time yet. The time it was last changed stands in its place.',
    ],
    ['a missing headline', story(credited, 'A quay', {}, ' '), 'The story has no headline.'],
    [
      'characters that were left out',
      story(credited, 'A quay', {}, 'A \u0000 line'),
      'Characters that cannot be printed were left out. Every letter was kept.',
    ],
  ])('warns of %s', async (_, edition, warning) => {
    const said = await warned(edition);
    expect(said).toContain(warning);
    expect(new Set(said).size).toBe(said.length);
  });
});

test.each([
  ['bold', 'Plain text has no bold or italic. The words were kept.'],
  ['underline', 'Plain text has no underline and no code. The words were kept.'],
  ['strike', 'Plain text strikes nothing out. The words that are struck out stand as they are.'],
])('plain text says that it cannot show %s', (type, warning) => {
  const content = [{ type: 'text', text: 'Words.', marks: [{ type }] }];
  const document = parseDocument({ type: 'doc', content: [{ type: 'paragraph', content }] });
  const { warnings } = plainText.write(testEdition({ document }), testTools());
  expect(warnings).toContain(warning);
  expect(warnings.filter((each) => each.startsWith('Plain text'))).toHaveLength(1);
});
