import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#core/formats/edition';
import { newsmlG2, newsmlG2WithNitf } from '#core/formats/newsml-g2/write';
import { nitf } from '#core/formats/nitf/write';
import { scheduleAt } from '#core/time/wall-time';
import { arbitraryDocument, arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';
import { xmlValidator } from '../../helpers/xml-validator';

const validators = { nitf: xmlValidator('nitf'), 'newsml-g2': xmlValidator('newsml-g2') };
const tools = testTools(1, 2, 3);
const written = (format: typeof nitf | typeof newsmlG2 | typeof newsmlG2WithNitf, edition: Edition) =>
  textOf(format.write(edition, tools).files[0]);
const photo = testPhoto(1, {
  credit: 'Photo by Mira Voss/POOL',
  creator: 'Mira Voss',
  copyright: '© 2026',
  usageTerms: 'No sales',
  headline: 'Harbour at dusk',
  title: 'harbour',
});
const detailed = testEdition({
  fields: { slug: 'quay', headline: 'Quay opens', byline: 'Ines Calloway; Tomás Brandt of AP contributed' },
  details: {
    section: 'Metro',
    tags: ['harbour', 'oysters & mud'],
    urlSlug: 'quay-opens',
    language: 'en-CA',
    priority: 'urgent',
    headlines: { web: { text: 'Quay open', writtenFor: 'Quay opens' }, social: null, print: null },
    authors: [{ name: 'Ines Calloway', role: 'reporter', organisation: 'Harbour Daily' }],
  },
});
const embargo = {
  until: scheduleAt('2026-12-05T06:00', 'Europe/Oslo'),
  source: 'Port of Hallam',
  lifted: null,
};
const editions = {
  ...goldenEditions,
  detailed,
  killed: testEdition({ ...goldenEditions.riverLock, standing: 'canceled' }),
  embargoed: testEdition({ ...goldenEditions.riverLock, embargo }),
};

const arbitraryEdition = fc
  .record({
    document: arbitraryDocument(fc.constant(photo.id)),
    fields: fc.record({
      slug: arbitraryText,
      headline: arbitraryText,
      deck: arbitraryText,
      byline: arbitraryText,
      dateline: arbitraryText,
    }),
    section: arbitraryText,
    tags: fc.array(arbitraryText, { maxLength: 2 }),
  })
  .map(({ document, fields, section, tags }) =>
    testEdition({ document, fields, details: { section, tags }, photos: [photo] }),
  );

describe.each([
  { standard: 'nitf', format: nitf },
  { standard: 'newsml-g2', format: newsmlG2 },
  { standard: 'newsml-g2', format: newsmlG2WithNitf },
] as const)('$format.name by the schema of the IPTC', ({ standard, format }) => {
  const validate = validators[standard];

  test.skipIf(!validate)(`any story is valid${validate ? '' : ' (schema not found, skipped)'}`, async () => {
    await fc.assert(
      // Reading a schema takes longer than validating by it, so many stories are validated at once.
      fc.asyncProperty(fc.array(arbitraryEdition, { minLength: 20, maxLength: 20 }), async (several) => {
        expect(await validate?.(...several.map((edition) => written(format, edition)))).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
  test.skipIf(!validate)('the stories that are kept are valid', async () => {
    const stories = Object.values(editions).map((edition) => written(format, edition));
    expect(await validate?.(...stories)).toEqual([]);
  });
});

test.skipIf(!validators.nitf)('the schema of NITF refuses what it should', async () => {
  const good = written(nitf, detailed);
  expect(await validators.nitf?.(good.replace('<hl1>', '<h1>').replace('</hl1>', '</h1>'))).not.toEqual([]);
  expect(await validators.nitf?.(good.replace(' media-type="image"', ''))).toEqual([]);
  expect(
    await validators.nitf?.(written(nitf, goldenEditions.riverLock).replace(' media-type="image"', '')),
  ).not.toEqual([]);
});

test.skipIf(!validators['newsml-g2'])('the schema of NewsML-G2 refuses what it should', async () => {
  const validate = validators['newsml-g2'];
  const good = written(newsmlG2, detailed);
  expect(await validate?.(good.replace(/<itemClass[^>]*>/u, ''))).not.toEqual([]);
  expect(await validate?.(good.replace(/guid="[^"]*"/u, ''))).not.toEqual([]);
  expect(await validate?.(good.replace(/(<pubStatus[^>]*>)/u, '$1<embargoed/>'))).not.toEqual([]);
});
