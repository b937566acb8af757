import { describe, expect, test } from 'vitest';
import { parseDocument } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import { formats } from '#core/formats/registry';
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

describe.each(formats)('$name', ({ id, write }) => {
  const own = id === 'text' ? ['Plain text has no pictures. Captions and credits were kept.'] : [];
  const warned = (edition: Edition, tools = testTools(1)) => write(edition, tools).warnings;

  test('has nothing to say of a whole story', () => {
    expect(warned(story(credited))).toEqual(own);
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
  ])('warns of %s', (_, edition, warning) => {
    expect(warned(edition)).toContain(warning);
    expect(new Set(warned(edition)).size).toBe(warned(edition).length);
  });
});

test('plain text says what it cannot show', () => {
  const bold = [{ type: 'text', text: 'Words.', marks: [{ type: 'bold' }] }];
  const document = parseDocument({ type: 'doc', content: [{ type: 'paragraph', content: bold }] });
  const { warnings } =
    formats.find(({ id }) => id === 'text')?.write(testEdition({ document }), testTools()) ?? {};
  expect(warnings).toContain('Plain text has no bold or italic. The words were kept.');
});
