import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toStoryDocument, parseDocumentNode, type StoryDocument } from '#core/document/document';
import { markdown } from '#core/formats/markdown/write';
import { readMarkdown } from '#core/formats/markdown/read';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import type { CommentThread } from '#core/story/comments';
import { headlineUses, lengthUnits, priorities, sourceKinds, type StoryDetails } from '#core/story/details';
import { storyFieldNames, type StoryContent } from '#core/story/story';
import { photoUses } from '#core/document/walk';
import {
  arbitraryDocument,
  arbitraryPhotoId,
  arbitraryReviewedDocument,
  arbitraryText,
  hostileTexts,
} from '../../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../../helpers/edition';
import { goldenEditions } from '../../../helpers/golden-editions';
import { cleaned, printable } from '../../../helpers/printable';

const photos = [1, 2, 3].map((number) => testPhoto(number, { credit: `Photo by Number ${number}/POOL` }));
const anyPhoto = fc.oneof(fc.constantFrom(...photos.map(({ id }) => id)), arbitraryPhotoId);
const instant = fc.integer({ min: 0, max: 4e12 });
const uuid = fc.uuid();
const signed = { author: arbitraryText.map((text) => text.slice(0, 100)), at: instant };

const comments: fc.Arbitrary<CommentThread> = fc.record({
  id: uuid,
  quote: arbitraryText,
  remarks: fc.array(fc.record({ id: uuid, text: arbitraryText, ...signed }), { maxLength: 2 }),
  resolved: fc.option(fc.record(signed)),
});
const variant = fc.option(fc.record({ text: arbitraryText, writtenFor: arbitraryText }));
const details: fc.Arbitrary<StoryDetails> = fc.record({
  headlines: fc.record(
    Object.fromEntries(headlineUses.map((use) => [use, variant])) as Record<
      (typeof headlineUses)[number],
      typeof variant
    >,
  ),
  urlSlug: arbitraryText,
  authors: fc.array(fc.record({ name: arbitraryText, role: arbitraryText, organisation: arbitraryText }), {
    maxLength: 2,
  }),
  section: arbitraryText,
  tags: fc.array(arbitraryText, { maxLength: 3 }),
  language: fc.constantFrom('', 'en-GB', 'de'),
  priority: fc.constantFrom(...priorities),
  targetLength: fc.option(
    fc.record({ amount: fc.integer({ min: 1, max: 9_000 }), unit: fc.constantFrom(...lengthUnits) }),
  ),
  noteToDesk: arbitraryText,
  sources: fc.array(
    fc.record({
      id: uuid,
      kind: fc.constantFrom(...sourceKinds),
      name: arbitraryText,
      url: arbitraryText,
      note: arbitraryText,
      at: instant,
    }),
    { maxLength: 2 },
  ),
});
const fields = fc.record(
  Object.fromEntries(storyFieldNames.map((name) => [name, arbitraryText])) as Record<
    (typeof storyFieldNames)[number],
    fc.Arbitrary<string>
  >,
);

/** Written and read back, with the photos this desk knows. */
async function there(content: StoryContent): Promise<StoryContent> {
  const used = new Set(photoUses(content.document).map(({ attrs }) => attrs.photo));
  const edition = { ...testEdition({ photos: photos.filter(({ id }) => used.has(id)) }), content };
  const { files } = await markdown.write(edition, testTools(1, 2));
  const file = readMarkdown('story.md', textOf(files[0]));
  const known = new Map(file.photos.map(({ photo, file: name }) => [name ?? `sha256:${photo.id}`, photo.id]));
  const { content: read } = file.story((address) => known.get(address) ?? address.replace('sha256:', ''));
  return { ...read, document: toStoryDocument(parseDocumentNode(read.document)) };
}

const expected = (content: StoryContent) => ({
  ...(cleaned(content) as StoryContent),
  document: printable(content.document),
});

test('a story comes back as it was: text, marks, suggestions, fields, details and comments', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(arbitraryDocument(anyPhoto), arbitraryReviewedDocument(anyPhoto)),
      fields,
      details,
      fc.array(comments, { maxLength: 2 }),
      async (document, named, detailed, threads) => {
        const content: StoryContent = {
          fields: named,
          lines: {},
          document,
          details: detailed,
          comments: threads,
        };
        const read = await there(content);
        expect({ ...read, document: printable(read.document) }).toEqual(expected(content));
      },
    ),
    { numRuns: 60 },
  );
});

test('headline and deck keep their suggestions and comments', async () => {
  const by = { id: 'a', author: 'Dana Whitlock', at: Date.UTC(2026, 10, 30, 16, 31) };
  const lines: StoryContent['lines'] = {
    headline: {
      type: 'line',
      content: [
        { type: 'text', text: 'Council ' },
        { type: 'text', text: 'backs', marks: [{ type: 'deletion', attrs: { ...by, of: 'content' } }] },
        {
          type: 'text',
          text: 'approves *all*',
          marks: [{ type: 'insertion', attrs: { ...by, of: 'content' } }],
        },
        { type: 'text', text: ' dredge', marks: [{ type: 'comment', attrs: { id: 'c' } }] },
      ],
    },
  };
  const { content } = testEdition({ fields: { headline: 'Council approves *all* dredge' } });
  expect((await there({ ...content, lines })).lines).toEqual(lines);
});

test.each(Object.entries(goldenEditions))('%s comes back as it was', async (_name, { content }) => {
  expect(await there(content)).toEqual(expected(content));
});

test.each(hostileTexts.map((text) => ({ shown: JSON.stringify(text), text })))(
  'the text $shown comes back from everywhere it can stand',
  async ({ text }) => {
    const words = [{ type: 'text', text } as const];
    const document: StoryDocument = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: words },
        { type: 'heading', attrs: { level: 2 }, content: words },
        { type: 'pullQuote', attrs: { attribution: text }, content: words },
        { type: 'codeBlock', attrs: { language: text }, content: words },
        { type: 'factBox', attrs: { title: text }, content: [{ type: 'paragraph', content: words }] },
        { type: 'photo', attrs: { photo: photos[0]?.id ?? '', alt: text, lead: false }, content: words },
        {
          type: 'table',
          content: (['tableHeader', 'tableCell'] as const).map((type) => ({
            type: 'tableRow',
            content: [
              {
                type,
                attrs: { colspan: 1, rowspan: 1, colwidth: null },
                content: [{ type: 'paragraph', content: words }],
              },
            ],
          })),
        },
      ],
    };
    const named = { slug: text, headline: text, deck: text, byline: text, dateline: text };
    const { content } = testEdition({ document, fields: named });
    expect(await there(content)).toEqual(expected(content));
  },
);

test('what the desk knows of a photo comes along, but not the place of its camera unless it may', async () => {
  const said = { credit: 'Photo by A B', gps: '59.9139, 10.7522', keywords: ['lock', 'river'] };
  const write = async (keepsGps: boolean) => {
    const photo = testPhoto(1, { ...said, keepsGps, fromFile: { ...emptyPhotoFields, ...said } });
    const { files } = await markdown.write(testEdition({ photos: [photo] }), testTools(1));
    return { photo, text: textOf(files[0]) };
  };
  const open = await write(true);
  expect(readMarkdown('a.md', open.text).photos).toEqual([{ photo: open.photo, file: null }]);
  expect((await write(false)).text).not.toContain('59.9139');
});
