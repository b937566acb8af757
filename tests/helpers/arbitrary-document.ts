import fc from 'fast-check';
import { parseDocument, type StoryDocument } from '#core/document/document';

type Json = Readonly<Record<string, unknown>>;

/** Text that has broken programs before, beside plain words. */
export const hostileTexts = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  ']]> <!-- --> <![CDATA[',
  '"quotes" \'and\' & &amp; &lt; &#60;',
  'a\u0000b\u0008c\u001fd\u007fe\u0085f\ufffe\uffffg',
  'half \ud800 and \udc00 halves',
  'line\rfeed\r\nand\vvertical\fform\u2028line\u2029paragraph',
  'שלום \u202eevil\u202c مرحبا',
  '👩‍👩‍👧‍👦 🇺🇳 e\u0301 ﷽ 𝕏',
  '\ufeff\u200bzero\u00a0width',
  '{{template}} ${value} %s %00 ../../etc/passwd',
  '> quoted\n• bullet\n-30-',
] as const;

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const plainWords = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

/** Any text a person can get into a field, sometimes hostile; may be empty. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: plainWords },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\ud83d', '\udc4d') },
);

const address = fc.oneof(
  fc.webUrl().filter((url) => url.length < 200),
  fc.constantFrom('mailto:desk@example.org', 'tel:+15550100', 'https://example.org/?a="b"&c=<d>\'e\''),
);

const marks = fc
  .record({
    link: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: address }),
    bold: fc.boolean(),
    italic: fc.boolean(),
  })
  .map(({ link, bold, italic }): Json[] => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ]);

const text = fc
  .record({ text: arbitraryText.filter((value) => value !== ''), marks })
  .map((value): Json => ({ type: 'text', ...value }));
const hardBreak = marks.map((value): Json => ({ type: 'hardBreak', marks: value }));
const textsOnly = fc.array(text, { maxLength: 4 });
const inline = fc.array(fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: hardBreak }), {
  maxLength: 4,
});

/** Any photo's name. */
export const arbitraryPhotoId: fc.Arbitrary<string> = fc.stringMatching(/^[0-9a-f]{64}$/);

const paragraph = inline.map((content): Json => ({ type: 'paragraph', content }));

/** A photo in a document, one of these photos or any. */
const photoUse = (photos: fc.Arbitrary<string>) =>
  fc
    .record({ photo: photos, alt: arbitraryText, lead: fc.boolean(), content: textsOnly })
    .map(({ content, ...attrs }): Json => ({ type: 'photo', attrs, content }));

const blocks = (photos: fc.Arbitrary<string>) =>
  fc.letrec<{ block: Json; item: Json }>((tie) => ({
    item: fc
      .record({ first: paragraph, others: fc.array(tie('block'), { maxLength: 2 }) })
      .map(({ first, others }): Json => ({ type: 'listItem', content: [first, ...others] })),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 5, arbitrary: paragraph },
      fc
        .record({ level: fc.constantFrom(2, 3), content: inline })
        .map(({ level, content }): Json => ({ type: 'heading', attrs: { level }, content })),
      fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map((content): Json => ({ type: 'blockquote', content })),
      fc
        .record({ attribution: arbitraryText, content: textsOnly })
        .map(({ attribution, content }): Json => ({ type: 'pullQuote', attrs: { attribution }, content })),
      fc.constant({ type: 'horizontalRule' }),
      photoUse(photos),
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content): Json => ({ type: 'bulletList', content })),
      fc
        .record({
          start: fc.integer({ min: -3, max: 2_000 }),
          content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        })
        .map(({ start, content }): Json => ({ type: 'orderedList', attrs: { start }, content })),
    ),
  })).block;

/** Any document the schema allows, as stored: every node and mark, hostile text, photos from `photos` or any. */
export function arbitraryDocument(
  photos: fc.Arbitrary<string> = arbitraryPhotoId,
): fc.Arbitrary<StoryDocument> {
  return fc
    .array(blocks(photos), { minLength: 1, maxLength: 6 })
    .map((content) => parseDocument({ type: 'doc', content }));
}
