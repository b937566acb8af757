import { describe, expect, test } from 'vitest';
import { parseDocument, type BlockNode } from '#core/document/document';
import { storySchema } from '#core/document/schema';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';

const photo = testPhoto(1, { credit: 'Photo by Mira Voss' });
const words = (text: string) => [{ type: 'text', text } as const];
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) }) as const;
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] }) as const;

const cell = (type: 'tableCell' | 'tableHeader', text: string) =>
  ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [paragraph(text)] }) as const;

/** One of each block, with a word of its own that has to come out, and what else must be seen in each format. */
const blocks: Readonly<Record<BlockNode['type'], BlockNode>> = {
  paragraph: paragraph('marigold'),
  heading: { type: 'heading', attrs: { level: 2 }, content: words('marigold') },
  blockquote: { type: 'blockquote', content: [paragraph('marigold')] },
  pullQuote: { type: 'pullQuote', attrs: { attribution: 'Ines' }, content: words('marigold') },
  bulletList: { type: 'bulletList', content: [item('marigold')] },
  orderedList: { type: 'orderedList', attrs: { start: 3 }, content: [item('marigold')] },
  horizontalRule: { type: 'horizontalRule' },
  codeBlock: { type: 'codeBlock', attrs: { language: 'css' }, content: words('  marigold\n{ color }') },
  table: {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Flower'), cell('tableHeader', 'Found')] },
      { type: 'tableRow', content: [cell('tableHeader', 'marigold'), cell('tableCell', '3')] },
    ],
  },
  factBox: { type: 'factBox', attrs: { title: 'Flowers' }, content: [paragraph('marigold')] },
  embed: {
    type: 'embed',
    attrs: { url: 'https://example.org/f?a=1&b=2', title: 'Flowers', description: 'marigold' },
  },
  correctionNote: {
    type: 'correctionNote',
    attrs: { kind: 'correction', date: '2026-09-03' },
    content: [paragraph('marigold')],
  },
  photo: {
    type: 'photo',
    attrs: { photo: photo.id, alt: 'petals', lead: false },
    content: words('marigold'),
  },
  gallery: {
    type: 'gallery',
    attrs: { title: 'Flowers' },
    content: [
      {
        type: 'photo',
        attrs: { photo: photo.id, alt: 'petals', lead: false },
        content: words('marigold'),
      },
    ],
  },
};
const htmlSigns: Readonly<Record<BlockNode['type'], string>> = {
  paragraph: '<p dir="auto">marigold</p>',
  heading: '<h2 dir="auto">marigold</h2>',
  blockquote: '<blockquote dir="auto">',
  pullQuote: '<p class="attribution" dir="auto">Ines</p>',
  bulletList: '<ul dir="auto">',
  orderedList: '<ol start="3" dir="auto">',
  horizontalRule: '<hr>',
  codeBlock: '<pre><code class="language-css">  marigold\n{ color }</code></pre>',
  table: '<th scope="row" dir="auto">marigold</th>\n<td dir="auto">3</td>',
  factBox: '<aside class="fact-box">\n<h2 dir="auto">Flowers</h2>\n<p dir="auto">marigold</p>\n</aside>',
  embed: '<a href="https://example.org/f?a=1&amp;b=2">Flowers</a></p>\n<p dir="auto">marigold</p>',
  correctionNote: '<strong><time datetime="2026-09-03">Correction, Sept. 3, 2026:</time></strong> marigold',
  photo: '<span class="credit">(Photo by Mira Voss)</span>',
  gallery:
    '<section class="gallery">\n<h2 dir="auto">Flowers</h2>\n<div class="photos">\n<figure class="photo"',
};
const nitfSigns: Readonly<Record<BlockNode['type'], string>> = {
  paragraph: '<p>marigold</p>',
  heading: '<hl2 class="level-2">marigold</hl2>',
  blockquote: '<bq>\n<block>\n<p>marigold</p>',
  pullQuote: '<credit>Ines</credit>',
  bulletList: '<ul>\n<li><p>marigold</p>',
  orderedList: '<ol seqnum="3">\n<li><p>marigold</p>',
  horizontalRule: '<hr/>',
  codeBlock: '<pre>  marigold\n{ color }</pre>',
  table: '<th>marigold</th>\n<td>3</td>',
  factBox: '<block class="fact-box">\n<hl2>Flowers</hl2>\n<p>marigold</p>',
  embed: '<p><a href="https://example.org/f?a=1&amp;b=2">Flowers</a></p>\n<p>marigold</p>',
  correctionNote: '<em class="bold">Correction, Sept. 3, 2026:</em> marigold',
  photo: 'source-credit="Photo by Mira Voss"',
  gallery: '<block class="gallery">\n<hl2>Flowers</hl2>\n<media media-type="image">',
};
const inJson = (sign: string) => JSON.stringify(sign).slice(1, -1);
const jsonSigns = Object.fromEntries(
  Object.entries(htmlSigns).map(([type, sign]) => [type, inJson(sign)]),
) as typeof htmlSigns;

const ninjsSigns: Readonly<Record<BlockNode['type'], string>> = {
  paragraph: '<p dir=\\"auto\\">marigold</p>',
  heading: '<h2 dir=\\"auto\\">marigold</h2>',
  blockquote: '> marigold',
  pullQuote: 'PULL QUOTE: marigold — Ines',
  bulletList: '• marigold',
  orderedList: '3. marigold',
  horizontalRule: '* * *',
  codeBlock: '<code class=\\"language-css\\">  marigold\\n{ color }</code>',
  table: '<th scope=\\"col\\" dir=\\"auto\\">Found</th>',
  factBox: 'FACT BOX: Flowers',
  embed: 'EMBED: Flowers — marigold <https://example.org/f?a=1&b=2>',
  correctionNote: 'Correction, Sept. 3, 2026: marigold',
  photo: '"name": "Photo by Mira Voss"',
  gallery: '<section class=\\"gallery\\">',
};

const signs: Readonly<Record<string, Readonly<Record<BlockNode['type'], string>>>> = {
  rss: htmlSigns,
  atom: { ...htmlSigns, horizontalRule: '<hr/>' },
  'json-feed': jsonSigns,
  'html-fragment': htmlSigns,
  ghost: jsonSigns,
  wxr: {
    ...htmlSigns,
    paragraph: '<!-- wp:paragraph -->\n<p>marigold</p>\n<!-- /wp:paragraph -->',
    heading: '<!-- wp:heading -->\n<h2 class="wp-block-heading">marigold</h2>',
    blockquote: '<blockquote class="wp-block-quote"><!-- wp:paragraph -->',
    pullQuote: '<blockquote><p>marigold</p><cite>Ines</cite></blockquote>',
    bulletList: '<ul class="wp-block-list"><!-- wp:list-item -->\n<li>marigold</li>',
    orderedList: '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3" class="wp-block-list">',
    horizontalRule: '<hr class="wp-block-separator has-alpha-channel-opacity"/>',
    codeBlock: '<pre class="wp-block-code"><code>  marigold\n{ color }</code></pre>',
    photo: '<figcaption class="wp-element-caption">marigold (Photo by Mira Voss)</figcaption>',
    gallery: '<!-- wp:gallery {"linkTo":"none"} -->',
  },
  'newsml-g2': { ...htmlSigns, horizontalRule: '<hr/>' },
  'newsml-g2-nitf': nitfSigns,
  'nitf-3.6': nitfSigns,
  html: htmlSigns,
  'html-files': htmlSigns,
  markdown: {
    paragraph: '\n\nmarigold\n\n',
    heading: '\n\n## marigold\n\n',
    blockquote: '\n\n> marigold\n\n',
    pullQuote: '<blockquote class="pull-quote">\n\nmarigold\n\n<cite>Ines</cite>\n\n</blockquote>',
    bulletList: '\n\n- marigold\n\n',
    orderedList: '\n\n3. marigold\n\n',
    horizontalRule: '\n\n***\n\n',
    codeBlock: '```css\n  marigold\n{ color }\n```',
    table: '<th>\n\nmarigold\n\n</th>\n<td>\n\n3\n\n</td>',
    factBox: '<aside class="fact-box">\n\n### Flowers\n\nmarigold\n\n</aside>',
    embed: '### Flowers\n\nmarigold\n\n<https://example.org/f?a=1&b=2>',
    correctionNote: 'date="2026-09-03">\n\n**Correction, Sept. 3, 2026:**\n\nmarigold',
    photo: '.jpg)\n\nmarigold\n\n<small>(Photo by Mira Voss)</small>\n\n</figure>',
    gallery: '<section class="gallery">\n\n### Flowers\n\n<figure>\n\n![petals](',
  },
  docx: {
    paragraph: '<w:t xml:space="preserve">marigold</w:t></w:r></w:p>',
    heading: '<w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">marigold</w:t>',
    blockquote: '<w:pStyle w:val="Quote"/></w:pPr><w:r><w:t xml:space="preserve">marigold</w:t>',
    pullQuote: '<w:pStyle w:val="IntenseQuote"/></w:pPr><w:r><w:t xml:space="preserve">— Ines</w:t>',
    bulletList: '<w:numPr><w:ilvl w:val="0"/>',
    orderedList: '<w:start w:val="3"/><w:numFmt w:val="decimal"/>',
    horizontalRule: '<w:pBdr><w:bottom',
    codeBlock: '<w:t xml:space="preserve">  marigold</w:t></w:r><w:r><w:br/>',
    table: '<w:t xml:space="preserve">Found</w:t>',
    factBox: '<w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">Flowers</w:t>',
    embed: 'Target="https://example.org/f?a=1&amp;b=2"',
    correctionNote: '<w:t xml:space="preserve">Correction, Sept. 3, 2026: </w:t>',
    photo: '<w:t xml:space="preserve"> (Photo by Mira Voss)</w:t>',
    gallery: 'descr="petals"',
  },
  social: {
    paragraph: 'Before.\n\nmarigold\n\nAfter.',
    heading: 'Before.\n\nmarigold\n\nAfter.',
    blockquote: '> marigold',
    pullQuote: 'PULL QUOTE: marigold — Ines',
    bulletList: '• marigold',
    orderedList: '3. marigold',
    horizontalRule: '* * *',
    codeBlock: 'marigold',
    table: 'marigold\t3',
    factBox: 'FACT BOX: Flowers',
    embed: 'EMBED: Flowers — marigold <https://example.org/f?a=1&b=2>',
    correctionNote: 'Correction, Sept. 3, 2026: marigold',
    photo: 'ALT TEXT: petals\nmarigold (Photo by Mira Voss)',
    gallery: 'GALLERY: Flowers',
  },
  text: {
    paragraph: '\n\nmarigold\n\n',
    heading: '\n\nmarigold\n\n',
    blockquote: '> marigold',
    pullQuote: 'PULL QUOTE: marigold — Ines',
    bulletList: '• marigold',
    orderedList: '3. marigold',
    horizontalRule: '* * *',
    codeBlock: '\n\n      marigold\n    { color }\n\n',
    table: '\n\nFlower\tFound\nmarigold\t3\n\n',
    factBox: 'FACT BOX: Flowers\n\nmarigold\n---',
    embed: 'EMBED: Flowers — marigold <https://example.org/f?a=1&b=2>',
    correctionNote: 'Correction, Sept. 3, 2026: marigold',
    photo: 'PHOTO: marigold (Photo by Mira Voss)\nALT TEXT: petals',
    gallery: 'GALLERY: Flowers\n\nPHOTO: marigold (Photo by Mira Voss)\nALT TEXT: petals',
  },
  newsletter: {
    paragraph: '<p dir="auto" style="margin:0 0 16px">marigold</p>',
    heading: 'line-height:26px">marigold</h2>',
    blockquote: '<blockquote dir="auto" style="',
    pullQuote: 'line-height:20px">Ines</p>\n</div>',
    bulletList: '<ul dir="auto" style="',
    orderedList: '<ol start="3" dir="auto" style="',
    horizontalRule: '<hr style="',
    codeBlock: '">  marigold\n{ color }</code></pre>',
    table: 'vertical-align:top">marigold</th>\n<td dir="auto" style="',
    factBox: 'line-height:26px">Flowers</h2>\n<p dir="auto" style="margin:0 0 16px">marigold</p>\n</div>',
    embed: '<a href="https://example.org/f?a=1&amp;b=2" style="color:inherit">Flowers</a>',
    correctionNote: '<strong><span>Correction, Sept. 3, 2026:</span></strong> marigold',
    photo: '<span>(Photo by Mira Voss)</span>',
    gallery: 'line-height:26px">Flowers</h2>\n<div>\n<div style="margin:0 0 20px">\n<img',
  },
  'apple-news': {
    paragraph: '"text": "<p>marigold</p>"',
    heading: '"role": "heading2",\n      "format": "html",\n      "text": "marigold"',
    blockquote: '"role": "quote",\n      "format": "html",\n      "text": "<p>marigold</p>"',
    pullQuote: '"role": "pullquote",\n      "format": "html",\n      "text": "<p>marigold</p><p>Ines</p>"',
    bulletList: '"text": "<ul><li>marigold</li></ul>"',
    orderedList: '"text": "<p>3. marigold</p>"',
    horizontalRule: '"role": "divider"',
    codeBlock: '"text": "<pre>  marigold\\n{ color }</pre>"',
    table: '<tr>\\n<th>marigold</th>\\n<td>3</td>\\n</tr>',
    factBox: '"role": "heading3",\n          "format": "html",\n          "text": "Flowers"',
    embed: '<p><a href=\\"https://example.org/f?a=1&amp;b=2\\">Flowers</a></p><p>marigold</p>',
    correctionNote: '<p><strong>Correction, Sept. 3, 2026:</strong> marigold</p>',
    photo: '"role": "caption",\n      "format": "html",\n      "text": "marigold (Photo by Mira Voss)"',
    gallery: '"accessibilityCaption": "petals"',
  },
  'pdf-proof': {
    paragraph: '<div class="line" dir="auto">marigold</div>',
    heading: '<div class="block heading">\n<div class="line" dir="auto">marigold</div>',
    blockquote: '<div class="block quote">\n<div class="line" dir="auto">marigold</div>',
    pullQuote: 'PULL QUOTE: marigold — Ines',
    bulletList: '• marigold',
    orderedList: '3. marigold',
    horizontalRule: '* * *',
    codeBlock: '<div class="line" dir="auto">      marigold</div>',
    table: '<div class="line" dir="auto">marigold\t3</div>',
    factBox: '<div class="line" dir="auto">FACT BOX: Flowers</div>\n<div class="line" dir="auto"></div>',
    embed: 'EMBED: Flowers — marigold',
    correctionNote: 'Correction, Sept. 3, 2026: marigold',
    photo: 'PHOTO: marigold (Photo by Mira Voss)',
    gallery: 'GALLERY: Flowers',
  },
  'ninjs-2.2': ninjsSigns,
  'ninjs-3.1': ninjsSigns,
};

test('the table has every block of the schema', () => {
  const inSchema = Object.values(storySchema.nodes).filter(
    (type) => type.isInGroup('block') || type.isInGroup('part'),
  );
  expect(Object.keys(blocks).sort()).toEqual(inSchema.map((type) => type.name).sort());
  expect(Object.keys(signs).sort()).toEqual(formats.map((format) => format.id).sort());
});

describe.each(formats.map((format) => ({ name: format.name, format })))('$name', ({ format }) => {
  test.each(Object.entries(blocks))('writes a %s', async (type, block) => {
    const document = parseDocument({
      type: 'doc',
      content: [paragraph('Before.'), block, paragraph('After.')],
    });
    const edition = testEdition({ document, photos: [photo] });
    const { files, faults } = await writeFormat(format, [edition], testTools(1));
    const written = textOf(files[0]);
    expect(faults).toEqual([]);
    expect(written).toContain('Before.');
    expect(written).toContain('After.');
    expect(written).toContain(signs[format.id]?.[block.type]);
    expect(written.includes('marigold')).toBe(type !== 'horizontalRule');
  });
});
