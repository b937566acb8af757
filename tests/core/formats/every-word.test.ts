// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, type InlineNode, type StoryDocument } from '#core/document/document';
import { storySchema } from '#core/document/schema';
import { inlineOf, photoUses, walkBlocks } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import type { Format } from '#core/formats/format';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { arbitraryDocument, arbitraryText, hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { formatReaders } from '../../helpers/format-readers';
import { letters, lostWords, type Expected } from '../../helpers/lost-words';

const tools = testTools(1); // the second file is gone
/** As long a thread as there is: what does not fit it is told. */
const chosen = (format: Format) => (format.id === 'social' ? { posts: 100 } : {});

/** Where formats write otherwise: pictures of a post stand beside it, and Markdown leaves every photo in its place. */
const expected: Readonly<Record<string, Expected>> = {
  social: { captions: false },
  markdown: { leadFirst: false },
};
/** Formats that write the address of a link after its words. */
const saysAddresses = ['text', 'pdf-proof', 'social'];

/** A story in a format, valid by the format's own check, and what its reader finds. */
async function read(format: Format, edition: Edition) {
  const { files, faults, warnings } = await writeFormat(format, [edition], tools, chosen(format));
  expect(faults).toEqual([]);
  const text = await formatReaders[format.id]?.(files);
  if (text === undefined) throw new Error(`${format.name} has no reader`);
  return { files, warnings, text };
}

/** Words of a story that its reader does not find; where they stand in a line with addresses, those are put aside. */
function lost(format: Format, document: StoryDocument, text: string): string[] {
  const written = saysAddresses.includes(format.id) ? withoutAddresses(letters(text), document) : text;
  return lostWords(document, written, expected[format.id]);
}

function withoutAddresses(words: string, document: StoryDocument): string {
  const hrefs = [...walkBlocks(document.content)]
    .flatMap(inlineOf)
    .flatMap(({ marks = [] }) => marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])));
  return hrefs.reduce((rest, href) => rest.replaceAll(`<${letters(href)}>`, ''), words);
}

test('every format has a reader', () => {
  expect(Object.keys(formatReaders).sort()).toEqual(formats.map(({ id }) => id).sort());
});

const photos = [1, 2].map((number) =>
  testPhoto(number, { credit: `Photo by Number ${number}/POOL`, creator: `Number ${number}` }),
);
const editions = fc
  .record({
    document: arbitraryDocument(fc.constantFrom(...photos.map(({ id }) => id))),
    fields: fc.record({
      slug: arbitraryText,
      headline: arbitraryText,
      deck: arbitraryText,
      byline: arbitraryText,
      dateline: arbitraryText,
    }),
    isDraft: fc.boolean(),
  })
  .map(({ document, fields, isDraft }) => {
    const used = new Set(photoUses(document).map((use) => use.attrs.photo));
    const known = photos.filter(({ id }) => used.has(id));
    return testEdition({ document, fields, photos: known, ...(isDraft ? { published: null } : {}) });
  });

/** In lines, a sign of the quote stands in the middle of what is a word with its address. */
const hasQuoteWithin = ({ content }: StoryDocument) =>
  content.some((block) => block.type !== 'blockquote' && JSON.stringify(block).includes('"blockquote"'));

test.each(formats)('$name holds every word and every credit of any story, and is valid', async (format) => {
  await fc.assert(
    fc.asyncProperty(editions, async (edition) => {
      const { document } = edition.content;
      fc.pre(!saysAddresses.includes(format.id) || !hasQuoteWithin(document));
      const { text, files } = await read(format, edition);
      expect(lost(format, document, text)).toEqual([]);
      const said = format.id === 'social' ? textOf(files[0]) : text;
      for (const { credit } of edition.photos) expect(letters(said)).toContain(letters(`(${credit})`));
    }),
    { numRuns: 12 },
  );
});

test.each(formats)('$name takes hostile text in every place', async (format) => {
  for (const text of hostileTexts) {
    const photo = testPhoto(1, { credit: text, creator: text, copyright: text, fileName: text });
    const content = [{ type: 'text', text } as const];
    const edition = testEdition({
      fields: { slug: text, headline: text, deck: text, byline: text, dateline: text },
      details: { section: text, tags: [text], authors: [{ name: text, role: text, organisation: text }] },
      photos: [photo],
      document: {
        type: 'doc',
        content: [
          { type: 'paragraph', content },
          { type: 'pullQuote', attrs: { attribution: text }, content },
          { type: 'photo', attrs: { photo: photo.id, alt: text, lead: true }, content },
        ],
      },
    });
    const written = await read(format, edition);
    expect(lost(format, edition.content.document, written.text)).toEqual([]);
  }
});

const sentence = 'Barges wait by the lower gate while the ministers count hours. ';
const long = testEdition({
  fields: { headline: 'Long' },
  document: {
    type: 'doc',
    content: Array.from({ length: 1_000 }, (_, index) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `${index} ${sentence.repeat(9)}` }],
    })),
  },
});

/** A thread and a mail end where their receivers would cut them off, and say so; all the others are whole. */
const endsEarly: Readonly<Record<string, RegExp>> = {
  social: /The thread for X ends after 100 posts/,
  newsletter: /102 KB/,
};

test.each(formats)('$name takes a story of 100,000 words whole, or says where it ends', async (format) => {
  const { text, warnings } = await read(format, long);
  const ending = endsEarly[format.id];
  if (ending) expect(warnings).toContainEqual(expect.stringMatching(ending));
  else expect(letters(text).match(/Bargeswait/g)).toHaveLength(9_000);
});

const marked = (name: string): InlineNode => {
  const attrs = name === 'link' ? { href: 'https://example.org/a' } : undefined;
  return {
    type: 'text',
    text: `marked-${name}`,
    marks: [{ type: name, ...(attrs && { attrs }) }],
  } as InlineNode;
};

test.each(formats)('$name keeps the words under every mark', async (format) => {
  const names = Object.keys(storySchema.marks).filter((name) => !(name in reviewing));
  expect(names).toEqual(expect.arrayContaining(['bold', 'italic', 'underline', 'strike', 'code', 'link']));
  const document = parseDocument({
    type: 'doc',
    content: [{ type: 'paragraph', content: names.map(marked) }],
  });
  const { text } = await read(format, testEdition({ document }));
  expect(lost(format, document, text)).toEqual([]);
});

/** Marks of the review: what becomes of them is tried where suggestions are shown. */
const reviewing = { insertion: true, deletion: true, modification: true, comment: true };
