// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, type InlineNode } from '#core/document/document';
import { inlineOf, inlineText, photoUses, walkBlocks } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import type { PrintPage } from '#core/formats/format';
import type { OptionValues } from '#core/formats/format-options';
import { inlineLines, placesOf } from '#core/formats/pdf-proof/numbered-lines';
import { settleDates } from '#core/formats/pdf-proof/settle-dates';
import { pdfProof } from '#core/formats/pdf-proof/write';
import { scheduleAt } from '#core/time/wall-time';
import { arbitraryDocument, arbitraryText, hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { letters, lostWords } from '../../helpers/lost-words';

const { riverLock } = goldenEditions;

const underEmbargo = {
  until: scheduleAt('2026-12-02T06:00', 'America/New_York'),
  source: 'Port of Hallam',
  lifted: null,
};

/** The page a proof is printed from, and what the proof warns of. */
async function pageOf(edition: Edition, chosen: OptionValues = {}) {
  const pages: PrintPage[] = [];
  const tools = {
    ...testTools(1, 2),
    printPdf: (page: PrintPage) => {
      pages.push(page);
      return Promise.resolve(new TextEncoder().encode('%PDF-1.4 /Type /Page %%EOF'));
    },
  };
  const { warnings, files } = await pdfProof.write(edition, tools, chosen);
  const [page] = pages;
  if (!page || pages.length > 1) throw new Error('A proof is printed once.');
  return { ...page, warnings, files, dom: new DOMParser().parseFromString(page.html, 'text/html') };
}

const textIn = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;

describe('every page', () => {
  test('says slug, version and when it was saved, and which page of how many it is', async () => {
    const { header, footer, paper } = await pageOf(riverLock, { paper: 'Letter' });
    expect(textIn(header)).toBe('Sarn-Lock-TreatyVersion 318 | 6:30 p.m. EST Tuesday, Dec. 1, 2026');
    expect(footer).toContain('<span class="pageNumber"></span> of <span class="totalPages"></span>');
    expect(paper).toBe('Letter');
  });

  test('is stamped where the story may not be used, or is under embargo', async () => {
    const edition = { ...riverLock, published: null, embargo: underEmbargo, standing: 'withheld' } as const;
    const { header, dom } = await pageOf(edition);
    for (const words of [textIn(header), dom.body.textContent]) {
      expect(words).toContain('WITHHELD: DO NOT USE THIS STORY');
      expect(words).toContain('EMBARGOED UNTIL');
    }
  });
});

test('lines are numbered from the headline on, each no longer than the page is wide', async () => {
  const { dom } = await pageOf(riverLock);
  const lines = [...dom.querySelectorAll('.line')].map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/^Neighbors agree to share/);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(placesOf(line.trimEnd())).toBeLessThanOrEqual(62);
  expect(dom.querySelector('style')?.textContent).toContain('content: counter(line)');
});

test('photos are shown with their captions and credits, or left out as somebody says', async () => {
  const { dom, html } = await pageOf(riverLock);
  expect(dom.querySelectorAll('img[src^="data:image/jpeg;base64,"]')).toHaveLength(1);
  expect(letters(dom.body.textContent)).toContain('(PhotobyANNAFERREIRA/POOL/AFPviaGettyImages)');
  expect(html).toContain('PHOTO: Minister Ilse Brandt');
  const without = await pageOf(riverLock, { pictures: false });
  expect(without.dom.querySelectorAll('img')).toHaveLength(0);
  expect(letters(without.dom.body.textContent)).toContain('(PhotobyANNAFERREIRA/POOL/AFPviaGettyImages)');
});

test('links say where they lead, and marks that are not printed are told', async () => {
  const { dom } = await pageOf(riverLock);
  expect(letters(dom.body.textContent)).toMatch(/LINKS•[a-z]+:https:\/\/example.org\/treaty\?lang=en&part=2/);
  const italic = [{ type: 'text', text: 'a', marks: [{ type: 'italic' }] }];
  const paragraph = { type: 'paragraph', content: italic };
  const written = (block: object) =>
    pageOf(testEdition({ document: parseDocument({ type: 'doc', content: [block] }) }));
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] };
  expect((await written(list)).warnings.join()).toContain(
    'bold and italic in paragraphs, headings and quotes only',
  );
  const { dom: italicPage, warnings } = await written(paragraph);
  expect(italicPage.querySelector('.line em')?.textContent).toBe('a');
  expect(warnings.join()).not.toContain('italic');
});

const link = (href: string) => ({ type: 'link', attrs: { href } }) as const;

describe('lines of text with marks', () => {
  const shown = (content: readonly InlineNode[], width: number) =>
    inlineLines(content, width).map((line) =>
      line.map((node) => (node.type === 'text' ? node.text : '')).join(''),
    );

  test.each<[string, readonly InlineNode[], readonly string[]]>([
    ['between words', [{ type: 'text', text: 'one two three' }], ['one two ', 'three']],
    [
      'not where a mark ends within a word',
      [
        { type: 'text', text: 'one tw' },
        { type: 'text', text: 'o', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'fold' },
      ],
      ['one ', 'twofold'],
    ],
    ['within a longer word', [{ type: 'text', text: 'abcdefghijk' }], ['abcdefgh', 'ijk']],
    [
      'where somebody forced it',
      [
        { type: 'text', text: 'a' },
        { type: 'hardBreak' },
        { type: 'hardBreak' },
        { type: 'text', text: 'b' },
      ],
      ['a', '', 'b'],
    ],
    ['sooner where signs are wide', [{ type: 'text', text: '水水水 水水' }], ['水水水 ', '水水']],
  ])('break %s', (_, content, expected) => {
    expect(shown(content, 8)).toEqual(expected);
  });

  test('hold every character with its marks', () => {
    const node = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), bold: fc.boolean() });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1 }), fc.integer({ min: 4, max: 30 }), (given, width) => {
        const content: InlineNode[] = given.map(({ text, bold }) => ({
          type: 'text',
          text,
          ...(bold ? { marks: [{ type: 'bold' }] } : {}),
        }));
        const bold = (nodes: readonly InlineNode[]) =>
          nodes
            .filter(({ marks }) => marks !== undefined)
            .map((each) => inlineText([each]))
            .join('');
        const lines = inlineLines(content, width);
        expect(lines.map((line) => inlineText(line)).join('')).toBe(inlineText(content));
        expect(bold(lines.flat())).toBe(bold(content));
      }),
    );
  });

  test('keep links whole enough to be found', () => {
    const content = [{ type: 'text', text: 'a report', marks: [link('https://example.org/r')] } as const];
    expect(
      inlineLines(content, 4)
        .flat()
        .every(({ marks }) => marks?.[0]?.type === 'link'),
    ).toBe(true);
  });
});

test('no story loses a word or a credit in its proof, and nothing in it runs', async () => {
  const photos = [1, 2].map((number) => testPhoto(number, { credit: `Photo by Number ${number}/POOL` }));
  await fc.assert(
    fc.asyncProperty(
      arbitraryDocument(fc.constantFrom(...photos.map(({ id }) => id))),
      fc.oneof(arbitraryText, fc.constantFrom(...hostileTexts)),
      async (document, text) => {
        fc.pre(!hasQuoteWithin(document));
        const used = new Set(photoUses(document).map((use) => use.attrs.photo));
        const known = photos.filter(({ id }) => used.has(id));
        const fields = { slug: text, headline: text, deck: text, byline: text, dateline: text };
        const { dom, header } = await pageOf(testEdition({ document, fields, photos: known }));
        const words = withoutAddresses(letters(dom.body.textContent), document);
        expect(lostWords(document, words)).toEqual([]);
        for (const { credit } of known) expect(words).toContain(letters(`(${credit})`));
        expect(dom.querySelectorAll('script, [onerror], iframe, link')).toHaveLength(0);
        expect(
          new DOMParser().parseFromString(header, 'text/html').querySelectorAll('script, img'),
        ).toHaveLength(0);
      },
    ),
    { numRuns: 60 },
  );
});

/** There, a sign of the quote stands in the middle of what is a word with its address. */
const hasQuoteWithin = ({ content }: Edition['content']['document']) =>
  content.some((block) => block.type !== 'blockquote' && JSON.stringify(block).includes('"blockquote"'));

function withoutAddresses(words: string, document: Edition['content']['document']): string {
  const hrefs = [...walkBlocks(document.content)]
    .flatMap(inlineOf)
    .flatMap(({ marks = [] }) => marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])));
  return hrefs.reduce((rest, href) => rest.replaceAll(`<${letters(href)}>`, ''), words);
}

test('the same story is the same PDF, whenever it was printed', () => {
  const pdf = (time: string) =>
    new TextEncoder().encode(
      `%PDF-1.4\n<</CreationDate (D:${time}+00'00')\n/ModDate (D:${time}+00'00')>>\n%%EOF`,
    );
  const settled = settleDates(pdf('20261130164501'), Date.UTC(2026, 11, 1, 21, 40, 3));
  expect(new TextDecoder().decode(settled)).toContain("/CreationDate (D:20261201214003+00'00')");
  expect(settled).toEqual(settleDates(pdf('20270101000000'), Date.UTC(2026, 11, 1, 21, 40, 3)));
  expect(settled).toHaveLength(pdf('20261130164501').length);
});

test('without a printer nothing is written, and what is no PDF is refused', async () => {
  const tools = { ...testTools(1), printPdf: null };
  await expect(pdfProof.write(riverLock, tools)).rejects.toThrow(/printed by the app.*Nothing was written/s);
  const file = (text: string) => [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: tools.utf8(text) }];
  expect(pdfProof.validate(file('%PDF-1.4 /Type /Page '), tools)).toEqual(['a.pdf is not a whole PDF.']);
  expect(pdfProof.validate(file('<html> %%EOF'), tools)).toEqual(['a.pdf is not a whole PDF.']);
  expect(pdfProof.validate(file('%PDF-1.4 /Type /Pages %%EOF'), tools)).toEqual(['a.pdf has no page.']);
});

test('an empty story is a proof all the same', async () => {
  const document = parseDocument({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect((await pageOf(testEdition({ document }))).dom.body.textContent).toContain('-30-');
});
