// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoUses } from '#core/document/walk';
import type { ExportFile } from '#core/formats/format';
import { findFormat } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { arbitraryDocument, arbitraryText, hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { lostWords } from '../../helpers/lost-words';

const htmlText = (source: string) => new DOMParser().parseFromString(source, 'text/html').body.textContent;

function xmlOf(file: ExportFile | undefined): Document {
  const document = new DOMParser().parseFromString(textOf(file), 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const tagged = (document: Document, name: string) =>
  document.getElementsByTagName(name)[0]?.textContent ?? '';

interface NinjsShape {
  readonly bodies: readonly { readonly value: string }[];
  readonly associations?: readonly {
    readonly descriptions?: readonly { readonly role: string; readonly value: string }[];
    readonly infosources?: readonly { readonly name: string }[];
  }[];
}

interface GhostShape {
  readonly data: {
    readonly posts: readonly { readonly html: string }[];
    readonly posts_meta: readonly { readonly feature_image_caption: string | null }[];
  };
}

interface JsonFeedShape {
  readonly items: readonly { readonly content_html: string }[];
}

const nitfText = (document: Document) => tagged(document, 'body.content');
const ninjsText = ([story]: readonly ExportFile[]) => {
  const { associations = [], bodies } = JSON.parse(textOf(story)) as NinjsShape;
  const lead = associations[0]?.descriptions?.find(({ role }) => role === 'caption')?.value ?? '';
  const credits = associations.map(({ infosources = [] }) =>
    infosources.map(({ name }) => `(${name})`).join(),
  );
  return `${lead}${htmlText(bodies[0]?.value ?? '')}${credits.join('')}`;
};

/** How a reader of each format finds the text of its first story. */
const readers: Readonly<Record<string, (files: readonly ExportFile[]) => string>> = {
  rss: ([feed]) => htmlText(tagged(xmlOf(feed), 'content:encoded')),
  atom: ([feed]) => tagged(xmlOf(feed), 'content'),
  'newsml-g2': ([message]) => tagged(xmlOf(message), 'body'),
  'newsml-g2-nitf': ([message]) => nitfText(xmlOf(message)),
  'nitf-3.6': ([story]) => nitfText(xmlOf(story)),
  'ninjs-2.2': ninjsText,
  'html-fragment': ([fragment]) => htmlText(textOf(fragment)),
  ghost: ([file]) => {
    const { posts, posts_meta: metas } = (JSON.parse(textOf(file)) as GhostShape).data;
    return htmlText(`${metas[0]?.feature_image_caption ?? ''}${posts[0]?.html ?? ''}`);
  },
  wxr: ([file]) => {
    const items = [...xmlOf(file).getElementsByTagName('item')];
    const said = (item: Element | undefined, name: string) =>
      item?.getElementsByTagName(name)[0]?.textContent ?? '';
    const featured = items.length > 0 && said(items[0], 'wp:meta_key') === '_thumbnail_id';
    const lead = featured ? said(items[1], 'excerpt:encoded') : '';
    return htmlText(`${lead}${said(items[0], 'content:encoded')}`);
  },
  'json-feed': ([feed]) => htmlText((JSON.parse(textOf(feed)) as JsonFeedShape).items[0]?.content_html ?? ''),
};

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
const tools = testTools(1); // the second file is gone

const named = Object.entries(readers).map(([id, read]) => ({ id, read }));

test.each(named)('$id holds every word and every credit of any story, and is valid', async ({ id, read }) => {
  const format = findFormat(id);
  await fc.assert(
    fc.asyncProperty(editions, async (edition) => {
      const { files, faults } = format
        ? await writeFormat(format, [edition], tools)
        : { files: [], faults: [] };
      expect(faults).toEqual([]);
      const text = read(files);
      expect(lostWords(edition.content.document, text)).toEqual([]);
      for (const { credit } of edition.photos) expect(text).toContain(`(${credit})`);
    }),
    { numRuns: 25 },
  );
});

test.each(named)('$id takes hostile text in every place', async ({ id, read }) => {
  const format = findFormat(id);
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
    const { files, faults } = format
      ? await writeFormat(format, [edition], tools)
      : { files: [], faults: [] };
    expect(faults).toEqual([]);
    expect(lostWords(edition.content.document, read(files))).toEqual([]);
  }
});

test('a story of 100,000 words goes through whole', async () => {
  const sentence = 'Barges wait by the lower gate while the ministers count hours. ';
  const content = Array.from({ length: 1_000 }, (_, index) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: `${index} ${sentence.repeat(9)}` }],
  }));
  const edition = testEdition({ document: { type: 'doc', content }, fields: { headline: 'Long' } });
  for (const { id, read } of named) {
    const format = findFormat(id);
    const { files, faults } = format
      ? await writeFormat(format, [edition], tools)
      : { files: [], faults: [] };
    expect(faults).toEqual([]);
    expect(read(files).match(/Barges wait/g)).toHaveLength(9_000);
  }
});
