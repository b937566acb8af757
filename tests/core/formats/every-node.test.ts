import { describe, expect, test } from 'vitest';
import { parseDocument, type BlockNode } from '#core/document/document';
import { storySchema } from '#core/document/schema';
import { formats } from '#core/formats/registry';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';

const photo = testPhoto(1, { credit: 'Photo by Mira Voss' });
const words = (text: string) => [{ type: 'text', text } as const];
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) }) as const;
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] }) as const;

/** One of each block, with a word of its own that has to come out, and what else must be seen in each format. */
const blocks: Readonly<Record<BlockNode['type'], BlockNode>> = {
  paragraph: paragraph('marigold'),
  heading: { type: 'heading', attrs: { level: 2 }, content: words('marigold') },
  blockquote: { type: 'blockquote', content: [paragraph('marigold')] },
  pullQuote: { type: 'pullQuote', attrs: { attribution: 'Ines' }, content: words('marigold') },
  bulletList: { type: 'bulletList', content: [item('marigold')] },
  orderedList: { type: 'orderedList', attrs: { start: 3 }, content: [item('marigold')] },
  horizontalRule: { type: 'horizontalRule' },
  photo: {
    type: 'photo',
    attrs: { photo: photo.id, alt: 'petals', lead: false },
    content: words('marigold'),
  },
};
const signs: Readonly<Record<string, Readonly<Record<BlockNode['type'], string>>>> = {
  html: {
    paragraph: '<p dir="auto">marigold</p>',
    heading: '<h2 dir="auto">marigold</h2>',
    blockquote: '<blockquote dir="auto">',
    pullQuote: '<p class="attribution" dir="auto">Ines</p>',
    bulletList: '<ul dir="auto">',
    orderedList: '<ol start="3" dir="auto">',
    horizontalRule: '<hr>',
    photo: '<span class="credit">(Photo by Mira Voss)</span>',
  },
  text: {
    paragraph: '\n\nmarigold\n\n',
    heading: '\n\nmarigold\n\n',
    blockquote: '> marigold',
    pullQuote: 'PULL QUOTE: marigold — Ines',
    bulletList: '• marigold',
    orderedList: '3. marigold',
    horizontalRule: '* * *',
    photo: 'PHOTO: marigold (Photo by Mira Voss)\nALT TEXT: petals',
  },
  'ninjs-3.1': {
    paragraph: '<p dir=\\"auto\\">marigold</p>',
    heading: '<h2 dir=\\"auto\\">marigold</h2>',
    blockquote: '> marigold',
    pullQuote: 'PULL QUOTE: marigold — Ines',
    bulletList: '• marigold',
    orderedList: '3. marigold',
    horizontalRule: '* * *',
    photo: '"name": "Photo by Mira Voss"',
  },
};

test('the table has every block of the schema', () => {
  const inSchema = Object.values(storySchema.nodes).filter((type) => type.isInGroup('block'));
  expect(Object.keys(blocks).sort()).toEqual(inSchema.map((type) => type.name).sort());
  expect(Object.keys(signs).sort()).toEqual(formats.map((format) => format.id).sort());
});

describe.each(formats)('$name', ({ id, write }) => {
  test.each(Object.entries(blocks))('writes a %s', (type, block) => {
    const document = parseDocument({
      type: 'doc',
      content: [paragraph('Before.'), block, paragraph('After.')],
    });
    const written = textOf(write(testEdition({ document, photos: [photo] }), testTools(1)).files[0]);
    expect(written).toContain('Before.');
    expect(written).toContain('After.');
    expect(written).toContain(signs[id]?.[block.type]);
    expect(written.includes('marigold')).toBe(type !== 'horizontalRule');
  });
});
