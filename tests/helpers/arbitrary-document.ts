import fc from 'fast-check';
import { parseDocument, type StoryDocument } from '#core/document/document';
import { correctionKinds } from '#core/document/schema';
import { cropNames } from '#core/photo/crops';

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

const link = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: address });
const linked = link.map((href): Json[] => (href === null ? [] : [{ type: 'link', attrs: { href } }]));
const some = (...types: readonly string[]) =>
  fc.subarray([...types]).map((chosen) => chosen.map((type): Json => ({ type })));
const none = fc.constant<Json[]>([]);

/** Marks in the order of the schema. Code stands with no other format but a link. */
const formats = fc
  .tuple(
    linked,
    fc.oneof(
      { weight: 5, arbitrary: some('bold', 'italic', 'underline', 'strike') },
      { weight: 1, arbitrary: fc.constant([{ type: 'code' }]) },
    ),
  )
  .map((parts) => parts.flat());
const captionFormats = fc.tuple(linked, some('bold', 'italic')).map((parts) => parts.flat());

const instant = fc.oneof(
  fc.integer({ min: 0, max: 4e12 }),
  fc.constantFrom(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
);
const by = { id: word, author: arbitraryText, at: instant };
const suggestion = (type: string, attrs: fc.Arbitrary<Json>) =>
  fc.oneof(
    { weight: 5, arbitrary: none },
    { weight: 1, arbitrary: attrs.map((of) => [{ type, attrs: of }]) },
  );
const blockSuggestion = (type: string) =>
  suggestion(type, fc.record({ ...by, of: fc.constantFrom('content', 'break') }));
const textSuggestion = (type: string) => suggestion(type, fc.record({ ...by, of: fc.constant('content') }));
const modification = suggestion('modification', fc.record({ ...by, was: fc.constant('{}') }));

/** Marks of the review: on text, and on blocks. */
const review = fc
  .tuple(
    textSuggestion('insertion'),
    textSuggestion('deletion'),
    modification,
    suggestion('comment', fc.record({ id: word })),
  )
  .map((parts) => parts.flat());
const blockReview = fc
  .tuple(blockSuggestion('insertion'), blockSuggestion('deletion'), modification)
  .map((parts) => parts.flat());

/** Any photo's name. */
export const arbitraryPhotoId: fc.Arbitrary<string> = fc.stringMatching(/^[0-9a-f]{64}$/);

const webUrl = fc.webUrl().filter((url) => url.length < 200);
const date = fc.constantFrom('', '2026-11-23', '2026-02-31', '0001-01-01', '9999-99-99');
const spans = fc.record({
  colspan: fc.constantFrom(1, 1, 1, 2, 7),
  rowspan: fc.constantFrom(1, 1, 1, 2, 7),
  colwidth: fc.constantFrom(null, null, [120]),
});

const part = fc.double({ min: 0, max: 1, noNaN: true });
const focus = fc.record({ x: part, y: part });
const frame = fc.constantFrom(
  { x: 0, y: 0.25, width: 1, height: 0.5 },
  { x: 0.1, y: 0.1, width: 0.2, height: 0.9 },
);
const byHand = fc
  .record({ '16:9': frame, '1:1': frame }, { requiredKeys: [] })
  .map((frames) => ({ ...frames }));
const cuts = fc.record({ shown: fc.constantFrom(...cropNames), focus, byHand });
const cutUse = { decorative: fc.boolean(), cuts: fc.option(cuts) };

function documents(photos: fc.Arbitrary<string>, isReviewed: boolean): fc.Arbitrary<StoryDocument> {
  const onText = isReviewed ? review : none;
  const onBlocks = isReviewed ? blockReview : none;
  const marksOf = (own: fc.Arbitrary<Json[]>) => fc.tuple(own, onText).map((parts) => parts.flat());
  const textOf = (own: fc.Arbitrary<Json[]>) =>
    fc
      .record({ text: arbitraryText.filter((value) => value !== ''), marks: marksOf(own) })
      .map((value): Json => ({ type: 'text', ...value }));
  const texts = (own: fc.Arbitrary<Json[]>) => fc.array(textOf(own), { maxLength: 4 });
  const hardBreak = marksOf(formats).map((marks): Json => ({ type: 'hardBreak', marks }));
  const inline = fc.array(
    fc.oneof({ weight: 6, arbitrary: textOf(formats) }, { weight: 1, arbitrary: hardBreak }),
    { maxLength: 4 },
  );
  const node = (
    type: string,
    content: fc.Arbitrary<readonly Json[]> = none,
    attrs: fc.Arbitrary<Json> = fc.constant({}),
  ) => fc.record({ type: fc.constant(type), attrs, content, marks: onBlocks }).map((made): Json => made);
  const several = (of: fc.Arbitrary<Json>) => fc.array(of, { minLength: 1, maxLength: 3 });

  const paragraph = node('paragraph', inline);
  const { block } = fc.letrec<{ block: Json; item: Json }>((tie) => ({
    item: node(
      'listItem',
      fc
        .record({ first: paragraph, others: fc.array(tie('block'), { maxLength: 2 }) })
        .map(({ first, others }) => [first, ...others]),
    ),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 5, arbitrary: paragraph },
      node('heading', inline, fc.record({ level: fc.constantFrom(2, 3, 4, 5, 6) })),
      node('blockquote', several(paragraph)),
      node('pullQuote', texts(formats), fc.record({ attribution: arbitraryText })),
      node('codeBlock', texts(none), fc.record({ language: arbitraryText })),
      node('horizontalRule'),
      node(
        'photo',
        texts(captionFormats),
        fc.record({ photo: photos, alt: arbitraryText, lead: fc.boolean(), ...cutUse }),
      ),
      node('bulletList', several(tie('item'))),
      node('orderedList', several(tie('item')), fc.record({ start: fc.integer({ min: -3, max: 2_000 }) })),
    ),
  }));
  const item = node(
    'listItem',
    fc.tuple(paragraph, block).map((content) => [...content]),
  );
  const cell = (type: string) => node(type, several(paragraph), spans);
  const row = node('tableRow', several(fc.oneof(cell('tableCell'), cell('tableHeader'))));
  const inBox = fc.oneof(paragraph, node('bulletList', several(item)), node('orderedList', several(item)));
  const inGallery = node(
    'photo',
    texts(captionFormats),
    fc.record({ photo: photos, alt: arbitraryText, lead: fc.constant(false), ...cutUse }),
  );
  const part = fc.oneof(
    node('gallery', fc.array(inGallery, { maxLength: 3 }), fc.record({ title: arbitraryText })),
    node('table', several(row)),
    node('factBox', several(inBox), fc.record({ title: arbitraryText })),
    node('embed', none, fc.record({ url: webUrl, title: arbitraryText, description: arbitraryText })),
    node(
      'correctionNote',
      several(paragraph),
      fc.record({ kind: fc.constantFrom(...correctionKinds), date }),
    ),
  );
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: part }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((content) => parseDocument({ type: 'doc', content }));
}

/**
 * Any document the schema allows that nobody reviews, as stored: every node and format, hostile text, photos from
 * `photos` or any.
 */
export function arbitraryDocument(
  photos: fc.Arbitrary<string> = arbitraryPhotoId,
): fc.Arbitrary<StoryDocument> {
  return documents(photos, false);
}

/** Any document the schema allows, with suggestions and comments on its text and its blocks. */
export function arbitraryReviewedDocument(
  photos: fc.Arbitrary<string> = arbitraryPhotoId,
): fc.Arbitrary<StoryDocument> {
  return documents(photos, true);
}
