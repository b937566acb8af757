import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { htmlFiles } from '#core/formats/html-files/write';
import { htmlFragment } from '#core/formats/html-fragment/write';
import { htmlPage } from '#core/formats/html-page/write';
import { arbitraryDocument, arbitraryText } from '../../helpers/arbitrary-document';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
const tools = testTools(1, 2, 3);
const formats = [htmlPage, htmlFiles, htmlFragment];

/** What the standard of HTML finds wrong in a text. */
function faults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

test.each(formats)('$name of the stories that are kept is HTML by the standard', ({ write }) => {
  for (const edition of Object.values(goldenEditions))
    expect(faults(textOf(write(edition, tools).files[0]))).toEqual([]);
});

test.each(formats)('$name of any story is HTML by the standard', ({ write }) => {
  const photo = testPhoto(1, { credit: 'Photo by Mira Voss/POOL' });
  fc.assert(
    fc.property(arbitraryDocument(fc.constant(photo.id)), arbitraryText, (document, headline) => {
      const edition = testEdition({ document, fields: { headline, deck: headline }, photos: [photo] });
      expect(faults(textOf(write(edition, tools).files[0]))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('the validator refuses what it should', () => {
  const page = textOf(htmlPage.write(goldenEditions.riverLock, tools).files[0]);
  expect(faults(page.replace('</article>', ''))).not.toEqual([]);
  expect(faults(page.replace('<h1 ', '<h1 id="photo-1" '))).not.toEqual([]);
  expect(faults(page.replace('<p class="byline"', '<p class="byline" class="b"'))).not.toEqual([]);
});
