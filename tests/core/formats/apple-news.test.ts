// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, type StoryDocument } from '#core/document/document';
import { inlineText, photoUses } from '#core/document/walk';
import { appleNews } from '#core/formats/apple-news/write';
import type { Edition } from '#core/formats/edition';
import type { OptionValues } from '#core/formats/format-options';
import { writeFormat } from '#core/formats/write-format';
import { arbitraryDocument, arbitraryText, hostileTexts } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { letters, lostWords } from '../../helpers/lost-words';

interface Component {
  readonly role: string;
  readonly format?: string;
  readonly text?: string;
  readonly html?: string;
  readonly URL?: string;
  readonly caption?: string;
  readonly components?: readonly Component[];
}
interface Article {
  readonly components: readonly Component[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

const { riverLock, everyNode, bareDraft } = goldenEditions;
const tools = testTools(1, 2, 3);

async function write(edition: Edition, chosen: OptionValues = {}) {
  const { files, faults, warnings } = await writeFormat(appleNews, [edition], tools, chosen);
  const article = JSON.parse(textOf(files[0])) as Article;
  return { files, faults, warnings, article, components: flatten(article.components) };
}

const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((each) => [each, ...flatten(each.components ?? [])]);

/** What readers read of an article, in its order. */
function wordsOf(components: readonly Component[]): string {
  const read = (source: string) => new DOMParser().parseFromString(source, 'text/html').body.textContent;
  return components.map(({ text, html }) => read(html ?? text ?? '')).join('\n');
}

test('an article says what Apple asks for', async () => {
  const { article, files } = await write(riverLock, { address: 'https://rbn.example/sarn' });
  expect(article).toMatchObject({
    version: '1.7',
    identifier: riverLock.storyId,
    language: 'en',
    title: riverLock.content.fields.headline,
    layout: { columns: 7, width: 1024 },
    metadata: {
      authors: ['Tobias Wren'],
      canonicalURL: 'https://rbn.example/sarn',
      datePublished: '2026-12-01T18:30:00-05:00',
      excerpt: 'Both capitals gain barge days; neither gets the gatehouse.',
      generatorName: 'Nutgraf',
    },
  });
  expect(article.components.map(({ role }) => role).slice(0, 6)).toEqual([
    'title',
    'intro',
    'byline',
    'byline',
    'photo',
    'caption',
  ]);
  expect(files.map(({ name }) => name.replace(/^[^/]*\//, ''))).toEqual([
    'article.json',
    article.components[4]?.URL?.replace('bundle://', ''),
  ]);
  expect(article.metadata['thumbnailURL']).toBe(article.components[4]?.URL);
});

test('a photo has its caption and whole credit, on the page and as it is seen large', async () => {
  const { article } = await write(riverLock);
  const [photo, caption] = article.components.slice(4);
  expect(photo?.caption).toMatch(/before the talks.*\(Photo by ANNA FERREIRA\/POOL\/AFP via Getty Images\)$/);
  expect(caption?.text).toBe(photo?.caption?.replace("'", '&#39;'));
});

test('what must be read first stands first, and a draft has no time of publication', async () => {
  const { article } = await write({ ...bareDraft, standing: 'canceled' });
  expect(article.components[0]).toMatchObject({
    text: 'KILLED: DO NOT USE THIS STORY. TAKE IT DOWN WHERE IT WAS USED.',
    textStyle: 'notice',
  });
  expect(article.metadata).not.toHaveProperty('datePublished');
});

test('a photo whose file is gone keeps its words, and two stories keep their folders', async () => {
  const { components, faults } = await write(
    testEdition({
      photos: [testPhoto(9, { credit: 'Photo by Mira Voss' })],
      document: parseDocument({
        type: 'doc',
        content: [{ type: 'photo', attrs: { photo: testPhoto(9).id, alt: 'x', lead: true } }],
      }),
    }),
  );
  expect(faults).toEqual([]);
  expect(components.map(({ role }) => role)).toEqual(['byline', 'caption']);
  const two = await writeFormat(
    appleNews,
    [riverLock, { ...riverLock, storyId: '1b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e01' }],
    tools,
  );
  expect(two.faults).toEqual([]);
  expect(new Set(two.files.map(({ name }) => name)).size).toBe(4);
});

describe('lists', () => {
  const item = (...content: object[]) => ({ type: 'listItem', content });
  const say = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const listed = async (list: object) => {
    const document = parseDocument({ type: 'doc', content: [list] });
    return (await write(testEdition({ document }))).components.slice(1).map(({ role, text }) => [role, text]);
  };

  test('of text stay lists, one in another', async () => {
    const inner = { type: 'orderedList', attrs: { start: 1 }, content: [item(say('c'))] };
    expect(await listed({ type: 'bulletList', content: [item(say('a'), say('b'), inner)] })).toEqual([
      ['body', '<ul><li>a<br>b<ol><li>c</li></ol></li></ul>'],
    ]);
  });

  test('that articles cannot show stand item by item, with their marks', async () => {
    const quote = { type: 'blockquote', content: [say('q')] };
    expect(
      await listed({
        type: 'orderedList',
        attrs: { start: 9 },
        content: [item(say('a')), item(say('b'), quote)],
      }),
    ).toEqual([
      ['body', '<p>9. a</p>'],
      ['body', '<p>10. b</p>'],
      ['quote', '<p>q</p>'],
    ]);
  });
});

const photos = [1, 2].map((number) => testPhoto(number, { credit: `Photo by Number ${number}/POOL` }));

test('no story loses a word, a caption or a credit, and every article is valid', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDocument(fc.constantFrom(...photos.map(({ id }) => id))),
      arbitraryText,
      async (document, text) => {
        const used = new Set(photoUses(document).map((use) => use.attrs.photo));
        const known = photos.filter(({ id }) => used.has(id));
        const fields = { headline: text, deck: text, byline: text, dateline: text };
        const { components, faults } = await write(testEdition({ document, fields, photos: known }));
        expect(faults).toEqual([]);
        expect(lostWords(document, wordsOf(components))).toEqual([]);
        for (const { credit } of known) expect(wordsOf(components)).toContain(`(${credit})`);
        expect(components.filter(({ role }) => role === 'photo')).toHaveLength(photoUses(document).length);
        expectCaptions(document, components);
      },
    ),
    { numRuns: 100 },
  );
});

/** Every photo is followed by its own caption. */
function expectCaptions(document: StoryDocument, components: readonly Component[]): void {
  const captions = photoUses(document).map((use) => letters(inlineText(use.content)));
  const written = components.flatMap(({ role }, index) =>
    role === 'photo' ? [letters(wordsOf(components.slice(index + 1, index + 2)))] : [],
  );
  expect(written.map((text) => text.replace(/\(PhotobyNumber\d\/POOL\)$/, '')).sort()).toEqual(
    captions.sort(),
  );
}

test('hostile text stays text', async () => {
  for (const text of hostileTexts) {
    const content = [{ type: 'text', text } as const];
    const document = parseDocument({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content },
        { type: 'paragraph', content },
      ],
    });
    const { components, faults } = await write(testEdition({ document, fields: { headline: text } }));
    expect(faults).toEqual([]);
    expect(lostWords(document, wordsOf(components))).toEqual([]);
    for (const { format, text: written = '' } of components)
      if (format === 'html') expect(written).not.toMatch(/<(?:script|img)/);
  }
});

test('what articles cannot show is told', async () => {
  expect((await write(everyNode)).warnings).toContain('Apple News has no underline. The words were kept.');
  const tags = Array.from({ length: 51 }, (_, index) => `tag ${index}`);
  expect((await write(testEdition({ details: { tags } }))).warnings.join()).toContain('takes 50 keywords');
});

describe('an article that is wrong is refused', () => {
  test.each([
    ['"version": "1.7"', '"version": "1"', 'version'],
    [/"identifier": "[^"]*"/, '"identifier": "a b"', 'identifier'],
    ['"title": ', '"headline": ', 'title'],
    ['"role": "intro"', '"role": "deck"', 'components.1'],
    ['-05:00"', '"', 'has no offset'],
    ['"bundle://', '"https://rbn.example/', 'is no picture of the bundle'],
    ['<p>HALDEN', '<p><script>HALDEN', 'components'],
    ['"columnSpan": 7', '"columnSpan": 9', 'wider than the article'],
    ['"layout": "photo"', '"layout": "nowhere"', 'There is no layout nowhere.'],
    [/"bundle:\/\/[^"]*\.jpg"/, '"bundle://gone.jpg"', 'gone.jpg is not in the bundle.'],
    ['"components"', 'components', 'is not JSON'],
  ])('%s', async (from, to, fault) => {
    const { files } = await write(riverLock);
    const changed = files.map((file, index) =>
      index === 0 ? { ...file, bytes: tools.utf8(textOf(file).replace(from, to)) } : file,
    );
    expect(textOf(changed[0])).not.toBe(textOf(files[0]));
    expect(appleNews.validate(changed, tools).join()).toContain(fault);
  });
});
