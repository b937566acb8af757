// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isLinkHref } from '#core/document/link-href';
import { parseDocument } from '#core/document/document';
import { inlineOf, inlineText, photoUses, walkBlocks } from '#core/document/walk';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { htmlPage } from '#core/formats/html-page/write';
import { ninjs31 } from '#core/formats/ninjs-3.1/write';
import { plainText } from '#core/formats/plain-text/write';
import { isSafeFileName } from '#core/formats/file-name';
import {
  arbitraryDocument,
  arbitraryPhotoId,
  arbitraryReviewedDocument,
  arbitraryText,
} from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { letters, lostWords } from '../../helpers/lost-words';

const photos = [1, 2, 3].map((number) => testPhoto(number, { credit: `Photo by Number ${number}/POOL` }));
const anyPhoto = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...photos.map(({ id }) => id)) },
  { weight: 1, arbitrary: arbitraryPhotoId },
);
const editions = fc
  .record({
    document: fc.oneof(arbitraryDocument(anyPhoto), arbitraryReviewedDocument(anyPhoto)),
    fields: fc.record({
      slug: arbitraryText,
      headline: arbitraryText,
      deck: arbitraryText,
      byline: arbitraryText,
      dateline: arbitraryText,
    }),
    drafted: fc.boolean(),
  })
  .map(({ document, fields, drafted }) => {
    const used = new Set(photoUses(document).map((use) => use.attrs.photo));
    const known = photos.filter(({ id }) => used.has(id));
    return testEdition({ document, fields, photos: known, ...(drafted ? { published: null } : {}) });
  });
const tools = testTools(1, 2); // the third file is gone
const runs = { numRuns: 60 };
vi.setConfig({ testTimeout: 60_000 });

test.each(formats)('$name writes any story, twice the same, under safe names', async (format) => {
  await fc.assert(
    fc.asyncProperty(editions, async (edition) => {
      const first = await writeFormat(format, [edition], tools);
      expect(first.faults).toEqual([]);
      expect(first.files.length).toBeGreaterThan(0);
      expect(first.files.every(({ name }) => isSafeFileName(name))).toBe(true);
      expect(textOf(first.files[0])).not.toContain('\ufffe');
      const again = await writeFormat(format, [edition], tools);
      expect(again.files.map(textOf)).toEqual(first.files.map(textOf));
      expect(again.warnings).toEqual(first.warnings);
    }),
    runs,
  );
});

test('a web page holds every word in order, every credit, and nothing that runs', () => {
  fc.assert(
    fc.property(editions, (edition) => {
      const page = new DOMParser().parseFromString(
        textOf(htmlPage.write(edition, tools).files[0]),
        'text/html',
      );
      expect(lostWords(edition.content.document, page.querySelector('article')?.textContent ?? '')).toEqual(
        [],
      );
      for (const { credit } of edition.photos)
        expect([...page.querySelectorAll('figcaption .credit')].map((line) => line.textContent)).toContain(
          `(${credit})`,
        );
      expect(page.querySelectorAll('figure.photo')).toHaveLength(photoUses(edition.content.document).length);
      expectHarmless(page);
    }),
    runs,
  );
});

test('plain text holds every word in order and every credit', () => {
  fc.assert(
    fc.property(editions, (edition) => {
      const written = withoutAddresses(
        textOf(plainText.write(edition, tools).files[0]),
        hrefs(edition.content.document),
      );
      expect(lostWords(edition.content.document, written, { deletions: false })).toEqual([]);
      for (const { credit } of edition.photos) expect(written).toContain(`(${credit})`);
    }),
    runs,
  );
});

test('ninjs holds every word in both bodies, and every caption and credit in its associations', () => {
  fc.assert(
    fc.property(editions, (edition) => {
      const { document } = edition.content;
      const story = JSON.parse(textOf(ninjs31.write(edition, tools).files[0])) as NinjsShape;
      const [html, text] = story.bodies;
      const body = new DOMParser().parseFromString(html?.value ?? '', 'text/html');
      expect(lostWords(document, body.body.textContent, { captions: false })).toEqual([]);
      const plain = withoutAddresses(text?.value ?? '', hrefs(document));
      expect(lostWords(document, plain, { captions: false, deletions: false })).toEqual([]);
      const captions = photoUses(document).map((use) => letters(inlineText(use.content)));
      const written = (story.associations ?? []).map(({ descriptions }) =>
        letters(descriptions?.find(({ role }) => role === 'caption')?.value ?? ''),
      );
      expect(written.sort()).toEqual(captions.sort());
      const credits = (story.associations ?? []).flatMap(({ infoSources = [] }) =>
        infoSources.map(({ name }) => name),
      );
      for (const { credit } of edition.photos) expect(credits).toContain(credit);
      expectHarmless(body);
    }),
    runs,
  );
});

interface NinjsShape {
  readonly bodies: readonly { readonly value: string }[];
  readonly associations?: readonly {
    readonly descriptions?: readonly { readonly role: string; readonly value: string }[];
    readonly infoSources?: readonly { readonly name: string }[];
  }[];
}

function expectHarmless(page: Document): void {
  const allowed = new Set(
    'html head body meta title style script article section div header h1 h2 h3 h4 h5 h6 p time figure img figcaption span a strong em u s code pre ins del br ul ol li blockquote aside hr table tbody tr th td'.split(' '), // prettier-ignore
  );
  for (const element of page.querySelectorAll('*')) {
    expect(allowed).toContain(element.localName);
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  }
  for (const script of page.querySelectorAll('script')) expect(script.type).toBe('application/ld+json');
  for (const link of page.querySelectorAll('a')) expect(isLinkHref(link.getAttribute('href'))).toBe(true);
}

function hrefs(document: ReturnType<typeof parseDocument>): string[] {
  const nodes = [...walkBlocks(document.content)].flatMap(inlineOf);
  return nodes.flatMap((node) =>
    (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])),
  );
}

function withoutAddresses(text: string, addresses: readonly string[]): string {
  return addresses.reduce((rest, address) => rest.replaceAll(` <${address}>`, ''), text);
}
