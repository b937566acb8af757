import fc from 'fast-check';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { parseDocument, type StoryDocument } from '#core/document/document';
import { photoUses } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import { docx } from '#core/formats/docx/write';
import {
  arbitraryDocument,
  arbitraryReviewedDocument,
  arbitraryText,
  hostileTexts,
} from '../../../helpers/arbitrary-document';
import { photoBytes, testEdition, testPhoto, testTools } from '../../../helpers/edition';
import { goldenEditions } from '../../../helpers/golden-editions';
import { lostWords } from '../../../helpers/lost-words';
import { readDocx, wordText } from '../../../helpers/read-docx';

const write = async (edition: Edition) => {
  const { files, warnings } = await docx.write(edition, testTools(1, 2));
  return { bytes: files[0]?.bytes ?? new Uint8Array(), warnings };
};
const opened = async (edition: Edition) => readDocx((await write(edition)).bytes);
const say = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
const threadId = '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c19';
const at = Date.UTC(2026, 10, 30, 16, 31, 5);
const by = (id: string, author = 'Dana Whitlock') => ({ id, author, at, of: 'content' as const });

describe('a whole story', () => {
  test('opens in mammoth with its headings, lists, tables, links, captions and credits', async () => {
    const { bytes } = await write(goldenEditions.everyNode);
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    for (const sign of [
      'A headline with “quotes” &amp; an ampersand',
      '<h2>A heading above the first paragraph</h2>',
      '<h4>A heading below a smaller heading</h4>',
      '<strong>bold</strong>',
      '<em>italic</em>',
      '<s>struck</s>',
      '<a href="https://example.org/a">',
      '<ul><li>First point</li>',
      '<ol><li>Ninth</li>',
      '<td rowspan="2"><p>Sarn</p></td>',
      '<th colspan="2"><p>Barges</p></th>',
      'BERLIN (RBN) — ',
      '(Photo by ANNA FERREIRA/POOL/AFP via Getty Images)',
      'alt="A map of the river"',
      '<strong>Correction, Dec. 1, 2026: </strong>',
    ])
      expect(value).toContain(sign);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  test('has each of its pictures once, whole', async () => {
    const { files } = await docx.write(goldenEditions.everyNode, {
      ...testTools(1, 2),
      renditions: () => null,
    });
    const parts = Object.entries(unzipSync(files[0]?.bytes ?? new Uint8Array()));
    const pictures = parts.flatMap(([name, bytes]) => (name.startsWith('word/media/') ? [bytes] : []));
    expect(pictures).toHaveLength(2);
    expect(pictures).toEqual(expect.arrayContaining([photoBytes(1), photoBytes(2)]));
  });

  test('has Word’s own styles and says who wrote it and when', async () => {
    const { parts, elements } = await opened(goldenEditions.riverLock);
    const styles = elements('w:pStyle').map((style) => style.getAttribute('w:val'));
    expect(styles).toEqual(expect.arrayContaining(['Title', 'Subtitle', 'Byline', 'Caption']));
    const core = parts['docProps/core.xml'];
    expect(core).toContain('<dc:title>Neighbors agree to share the Sarn lock');
    expect(core).toContain('<dc:creator>Tobias Wren</dc:creator>');
    expect(core).toContain('2026-11-30T14:02:09Z</dcterms:created>');
    expect(core).toContain('2026-12-01T21:40:03Z</dcterms:modified>');
  });

  test('carries pictures with their alt text and in their shape', async () => {
    const { elements } = await opened(goldenEditions.riverLock);
    const [picture] = elements('wp:docPr');
    expect(picture?.getAttribute('descr')).toContain('Two ministers in dark coats');
    const [extent] = elements('wp:extent');
    const size = ['cx', 'cy'].map((name) => Number(extent?.getAttribute(name)));
    expect((size[0] ?? 0) / (size[1] ?? 1)).toBeCloseTo(1600 / 1067, 1);
  });
});

describe('suggestions and comments', () => {
  const document: StoryDocument = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'She ' },
          { type: 'text', text: 'had been', marks: [{ type: 'deletion', attrs: by('a') }] },
          { type: 'text', text: 'was', marks: [{ type: 'insertion', attrs: by('a') }] },
          { type: 'text', text: ' undecided', marks: [{ type: 'comment', attrs: { id: threadId } }] },
          {
            type: 'text',
            text: ' twice',
            marks: [
              { type: 'insertion', attrs: by('b', 'Ines Calloway') },
              { type: 'deletion', attrs: by('c') },
            ],
          },
          {
            type: 'text',
            text: ' loudly',
            marks: [
              { type: 'bold' },
              {
                type: 'modification',
                attrs: {
                  id: 'd',
                  author: 'Dana Whitlock',
                  at,
                  was: '{"kind":"mark","mark":"bold","attrs":null}',
                },
              },
            ],
          },
        ],
      },
      { ...say('A new paragraph.'), marks: [{ type: 'insertion', attrs: by('e') }] },
      { ...say('Parted here.'), marks: [{ type: 'insertion', attrs: { ...by('f'), of: 'break' } }] },
    ],
  };
  const edition = {
    ...testEdition({ document, fields: { headline: 'H' } }),
  };
  const remark = (id: string, author: string, text: string) => ({ id, author, at, text });
  const content = {
    ...edition.content,
    comments: [
      {
        id: threadId,
        quote: 'undecided',
        remarks: [remark('1', 'Dana Whitlock', 'Says who?'), remark('2', 'Ines Calloway', 'She did.')],
        resolved: null,
      },
      {
        id: 'gone',
        quote: 'old',
        remarks: [remark('3', 'Dana Whitlock', 'About a lost text')],
        resolved: { author: 'x', at },
      },
    ],
  };

  test('are tracked with author and time', async () => {
    const { elements } = await opened({ ...edition, content });
    const changes = (name: string) =>
      elements(name)
        .filter(
          (element) =>
            element.getElementsByTagName('w:t').length + element.getElementsByTagName('w:delText').length > 0,
        )
        .map((element) => [
          element.getAttribute('w:author'),
          element.getAttribute('w:date'),
          wordText(element),
        ]);
    const when = '2026-11-30T16:31:05Z';
    expect(changes('w:ins')).toEqual([
      ['Dana Whitlock', when, 'was'],
      ['Ines Calloway', when, ' twice'],
      ['Dana Whitlock', when, 'A new paragraph.'],
    ]);
    expect(changes('w:del')).toEqual([
      ['Dana Whitlock', when, 'had been'],
      ['Dana Whitlock', when, ' twice'],
    ]);
    expect(elements('w:rPrChange').map((change) => change.getAttribute('w:author'))).toEqual([
      'Dana Whitlock',
    ]);
    const ids = ['w:ins', 'w:del', 'w:rPrChange']
      .flatMap((name) => elements(name))
      .map((element) => element.getAttribute('w:id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of the break between paragraphs are tracked on the paragraph before it', async () => {
    const { elements } = await opened({ ...edition, content });
    const marked = elements('w:p').filter((paragraph) =>
      Array.from(paragraph.getElementsByTagName('w:pPr')).some(
        (properties) => properties.getElementsByTagName('w:ins').length > 0,
      ),
    );
    expect(marked.map(wordText)).toEqual(['A new paragraph.']);
  });

  test('are comments over the text they are about, replies under the first', async () => {
    const { elements, parts } = await opened({ ...edition, content });
    const comments = elements('w:comment', 'word/comments.xml');
    expect(comments.map((comment) => [comment.getAttribute('w:author'), wordText(comment)])).toEqual([
      ['Dana Whitlock', 'Says who?'],
      ['Ines Calloway', 'She did.'],
      ['Dana Whitlock', 'About a lost text'],
    ]);
    const xml = parts['word/document.xml'] ?? '';
    const between =
      /<w:commentRangeStart w:id="0"\/>([^]*?)<w:commentRangeEnd w:id="0"\/>/.exec(xml)?.[1] ?? '';
    expect(between.replace(/<[^>]*>/g, '')).toBe(' undecided');
    expect(parts['word/commentsExtended.xml']).toMatch(/paraIdParent/);
    expect(elements('w:commentReference')).toHaveLength(3);
  });

  test('accepted by mammoth, the story reads as it would accepted', async () => {
    const { bytes } = await write({ ...edition, content });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('She was undecided loudly');
  });
});

const photos = [1, 2, 3].map((number) => testPhoto(number, { credit: `Photo by Number ${number}/POOL` }));
const anyPhoto = fc.constantFrom(...photos.map(({ id }) => id));
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
  })
  .map(({ document, fields }) => {
    const used = new Set(photoUses(document).map((use) => use.attrs.photo));
    return testEdition({ document, fields, photos: photos.filter(({ id }) => used.has(id)) });
  });

test('any story is well-formed, holds every word in order and every credit, and is twice the same', async () => {
  await fc.assert(
    fc.asyncProperty(editions, async (edition) => {
      const { bytes } = await write(edition);
      const read = readDocx(bytes);
      const [body] = read.elements('w:body');
      if (!body) throw new Error('There is no body');
      const text = wordText(body);
      expect(lostWords(edition.content.document, text)).toEqual([]);
      for (const { credit } of edition.photos) expect(text).toContain(`(${credit})`);
      expect((await write(edition)).bytes).toEqual(bytes);
    }),
    { numRuns: 15 },
  );
});

test.each(hostileTexts.map((text) => [JSON.stringify(text), text]))(
  '%s stands in it as text',
  async (_shown, text) => {
    const document = parseDocument({ type: 'doc', content: [say(text)] });
    const fields = { slug: text, headline: text, deck: text, byline: text, dateline: text };
    const read = await opened(testEdition({ document, fields }));
    const [body] = read.elements('w:body');
    expect(lostWords(document, body ? wordText(body) : '')).toEqual([]);
  },
);
