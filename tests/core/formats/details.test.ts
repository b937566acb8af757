// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '#core/formats/format';
import { formats } from '#core/formats/registry';
import { printedEdition } from '#core/formats/printed-edition';
import { writeFormat } from '#core/formats/write-format';
import { htmlPage } from '#core/formats/html-page/write';
import { ninjs31 } from '#core/formats/ninjs-3.1/write';
import { plainText } from '#core/formats/plain-text/write';
import { emptyDetails, priorities, type Source, type StoryDetails } from '#core/story/details';
import { arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testTools, textOf } from '../../helpers/edition';
import { ninjsValidator } from '../../helpers/ninjs-validator';

const validate = ninjsValidator();
const own = (text: string) => ({ text, writtenFor: 'Council approves $41m harbour dredge' });
const source: Source = {
  id: '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c12',
  kind: 'given',
  name: 'zebrafinch the harbour engineer',
  url: 'https://example.org/zebrafinch',
  note: 'zebrafinch: do not name',
  at: 1,
};
const details: StoryDetails = {
  headlines: {
    web: own('Harbour dredge approved'),
    social: own('They dug in for nine hours'),
    print: own('Dredge vote'),
  },
  urlSlug: 'harbour-dredge',
  authors: [
    { name: 'Ines Calloway', role: 'Metro reporter', organisation: 'Harbour Daily' },
    { name: 'Gone Long', role: 'quokka', organisation: 'quokka' },
  ],
  section: 'Metro',
  tags: ['harbour', 'oysters & mud'],
  language: 'en-CA',
  priority: 'urgent',
  targetLength: { amount: 800, unit: 'words' },
  noteToDesk: 'zebrafinch: legal has not seen this',
  sources: [source],
};
const edition = testEdition({
  fields: {
    slug: 'harbour-dredge-vote',
    headline: 'Council approves $41m harbour dredge',
    byline: 'Ines Calloway; Tomás Brandt of AP contributed reporting',
    dateline: 'PORT HALLAM, Ont., Nov. 23 (HD)',
  },
  details,
  document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }] },
});
/** As the desk writes it: working copies too, read with suggestions accepted. */
const written = (format: Format, of = edition) =>
  writeFormat(format, [printedEdition(of, 'accepted')], testTools());
const page = (of = edition) =>
  new DOMParser().parseFromString(textOf(htmlPage.write(of, testTools()).files[0]), 'text/html');
const ninjs = (of = edition) =>
  JSON.parse(textOf(ninjs31.write(of, testTools()).files[0])) as Record<string, unknown>;

describe('a web page', () => {
  const shown = page();
  const meta = (name: string) =>
    shown.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');

  test('is in the language of the story, under the headline for the web', () => {
    expect(shown.documentElement.lang).toBe('en-CA');
    expect(shown.documentElement.dir).toBe('');
    expect(shown.title).toBe('Harbour dredge approved');
    expect(shown.querySelector('h1')?.textContent).toBe('Council approves $41m harbour dredge');
    expect(meta('og:title')).toBe('They dug in for nine hours');
    expect(meta('keywords')).toBe('harbour, oysters & mud');
  });

  test('says who wrote and who contributed, one object each', () => {
    expect(JSON.parse(shown.querySelector('script')?.textContent ?? '')).toMatchObject({
      headline: 'Council approves $41m harbour dredge',
      alternativeHeadline: 'Harbour dredge approved',
      articleSection: 'Metro',
      keywords: ['harbour', 'oysters & mud'],
      inLanguage: 'en-CA',
      author: [
        {
          '@type': 'Person',
          name: 'Ines Calloway',
          jobTitle: 'Metro reporter',
          affiliation: { '@type': 'Organization', name: 'Harbour Daily' },
        },
      ],
      contributor: [
        { '@type': 'Person', name: 'Tomás Brandt', affiliation: { '@type': 'Organization', name: 'AP' } },
      ],
    });
  });

  test('reads from right to left where the language does', () => {
    const arabic = testEdition({ details: { language: 'ar' } });
    expect(textOf(htmlPage.write(arabic, testTools()).files[0])).toContain('<html lang="ar" dir="rtl">');
  });

  test('of a story without details says nothing of them', () => {
    const plain = textOf(
      htmlPage.write(testEdition({ fields: { headline: 'H', byline: 'Mara Lind' } }), testTools()).files[0],
    );
    for (const sign of [
      'og:',
      'keywords',
      'articleSection',
      'alternativeHeadline',
      'contributor',
      'dir="rtl"',
    ])
      expect(plain.replace(/<style>[^]*<\/style>/, '')).not.toContain(sign);
  });
});

test('ninjs has every headline by its role, the urgency, and who wrote it', () => {
  expect(ninjs()).toMatchObject({
    language: 'en-CA',
    urgency: 3,
    located: 'PORT HALLAM, Ont.',
    slugline: 'harbour-dredge-vote',
    altIds: [{ role: 'urlSlug', value: 'harbour-dredge' }],
    infoSources: [
      { name: 'Ines Calloway', role: 'Metro reporter' },
      { name: 'Tomás Brandt', role: 'contributor' },
      { name: 'Harbour Daily', role: 'affiliation' },
      { name: 'AP', role: 'affiliation' },
    ],
    subjects: [
      { name: 'Metro', rel: 'section' },
      { name: 'harbour', rel: 'keyword' },
      { name: 'oysters & mud', rel: 'keyword' },
    ],
    headlines: [
      { role: 'main', value: 'Council approves $41m harbour dredge' },
      { role: 'web', value: 'Harbour dredge approved' },
      { role: 'social', value: 'They dug in for nine hours' },
      { role: 'print', value: 'Dredge vote' },
    ],
  });
});

test.each([
  ['flash', 1],
  ['bulletin', 2],
  ['urgent', 3],
  ['routine', undefined],
  ['advance', 7],
] as const)('%s has the urgency %s', (priority, urgency) => {
  expect(ninjs(testEdition({ details: { priority } }))['urgency']).toBe(urgency);
});

test('plain text has the byline as it was written', () => {
  expect(textOf(plainText.write(edition, testTools()).files[0])).toContain(
    '\nBy Ines Calloway; Tomás Brandt of AP contributed reporting\n',
  );
});

describe.each(formats)('$name', (format) => {
  test.skipIf(format.takes === 'many')('is named by the URL slug', async () => {
    const { files } = await written(format);
    // Apple's file is named by its folder.
    const name = files[0]?.name.replace(/-[0-9a-f]{8}\/article(?=\.json$)/, '');
    expect(name).toBe(`harbour-dredge.${format.extension}`);
  });

  test('keeps the note to the desk, the sources and who is no author any more to the desk', async () => {
    const { files } = await written(format);
    for (const file of files) expect(textOf(file)).not.toMatch(/zebrafinch|quokka/);
  });

  test('never says a word of note or sources, whatever stands in them', async () => {
    const secret = arbitraryText.map((text) => `zebrafinch${text}zebrafinch`);
    const secrets = fc.record({
      noteToDesk: secret,
      sources: fc.array(
        fc.record({ name: secret, url: secret, note: secret }).map((each) => ({ ...source, ...each })),
        { minLength: 1, maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(secrets, async (given) => {
        const { files, warnings } = await written(format, testEdition({ details: { ...details, ...given } }));
        for (const file of files) expect(`${file.name}${textOf(file)}`).not.toContain('zebrafinch');
        expect(warnings.join()).not.toContain('zebrafinch');
      }),
      { numRuns: 40 },
    );
  });
});

const arbitraryDetails = fc.record({
  headlines: fc.record({
    web: fc.option(arbitraryText.map(own)),
    social: fc.option(arbitraryText.map(own)),
    print: fc.option(arbitraryText.map(own)),
  }),
  urlSlug: arbitraryText,
  authors: fc.array(fc.record({ name: arbitraryText, role: arbitraryText, organisation: arbitraryText }), {
    maxLength: 3,
  }),
  section: arbitraryText,
  tags: fc.array(arbitraryText, { maxLength: 4 }),
  language: fc.oneof(arbitraryText, fc.constantFrom('', 'ar', 'en-GB')),
  priority: fc.constantFrom(...priorities),
  targetLength: fc.constant(null),
  noteToDesk: arbitraryText,
  sources: fc.constant([]),
});

test.skipIf(!validate)('any details make valid ninjs', () => {
  fc.assert(
    fc.property(arbitraryDetails, arbitraryText, (given, byline) => {
      const valid = validate?.(
        ninjs(testEdition({ fields: { byline }, details: { ...emptyDetails, ...given } })),
      );
      expect(valid === true ? [] : validate?.errors).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('any details stand in a web page as text and nothing else', () => {
  fc.assert(
    fc.property(arbitraryDetails, arbitraryText, (given, byline) => {
      const of = testEdition({ fields: { byline }, details: { ...emptyDetails, ...given } });
      const shown = page(of);
      expect(shown.querySelectorAll('script')).toHaveLength(1);
      expect(shown.querySelectorAll('img, iframe, object')).toHaveLength(0);
      expect(() => JSON.parse(shown.querySelector('script')?.textContent ?? '') as unknown).not.toThrow();
      expect(shown.documentElement.getAttributeNames().sort().join()).toMatch(/^(dir,)?lang$/);
    }),
    { numRuns: 30 },
  );
});
