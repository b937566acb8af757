// @vitest-environment jsdom
import '../browser';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryDocument } from '#core/document/document';
import { inlineText, photoUses, walkBlocks } from '#core/document/walk';
import { emptyFields } from '#core/story/story';
import { StoryReader } from '../../../renderer/reader/story-reader';
import { arbitraryDocument } from '../../helpers/arbitrary-document';
import { testPhoto } from '../../helpers/edition';

const read = (document: StoryDocument, fields = {}) =>
  render(<StoryReader content={{ fields: { ...emptyFields, ...fields }, document }} photos={[]} />).container;

/** Every text a document holds, block by block. */
function textsOf(document: StoryDocument): string[] {
  return [...walkBlocks(document.content)].flatMap((block) => {
    if (block.type === 'pullQuote') return [inlineText(block.content), block.attrs.attribution];
    return 'content' in block &&
      (block.type === 'paragraph' || block.type === 'heading' || block.type === 'photo')
      ? [inlineText(block.content)]
      : [];
  });
}

test('whatever the document, every text in it is shown, and nothing in it becomes markup of the page', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const page = read(document);
      const shown = page.textContent.replaceAll('\n', '');
      for (const text of textsOf(document)) expect(shown).toContain(text.replaceAll('\n', ''));
      expect(page.querySelectorAll('a, script, iframe, style')).toHaveLength(0);
      expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toHaveLength(
        photoUses(document).length,
      );
      cleanup();
    }),
    { numRuns: 60 },
  );
});

test('the lead photo stands before the text wherever it is in the document', () => {
  const page = read({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'First words.' }] },
      { type: 'photo', attrs: { photo: testPhoto(1).id, alt: '', lead: true } },
    ],
  });
  expect(page.textContent).toBe('No headline yet No credit yetFirst words.');
});

test('byline and dateline are printed as every format prints them', () => {
  const page = read(
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] }] },
    { headline: 'Rain', byline: 'Ines Calloway', dateline: 'PORT HALLAM (AP) --' },
  );
  expect(page.textContent).toBe('RainBy Ines CallowayPORT HALLAM (AP) — It rained.');
  expect(page.querySelector('b')?.textContent).toBe('Ines Calloway');
});

test('a dateline before something that is no paragraph stands by itself', () => {
  const page = read(
    {
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who pays' }] }],
    },
    { dateline: 'LAGOS' },
  );
  expect([...page.querySelectorAll('p, h3')].map((each) => each.textContent)).toEqual(['LAGOS', 'Who pays']);
});

test('a photo whose file is gone says so by its name, and keeps caption and credit', () => {
  const photo = testPhoto(1, { credit: 'Photo by A B/POOL', fileName: 'quay.jpg' });
  render(
    <StoryReader
      content={{
        fields: emptyFields,
        document: {
          type: 'doc',
          content: [
            {
              type: 'photo',
              attrs: { photo: photo.id, alt: 'The quay', lead: false },
              content: [{ type: 'text', text: 'At low tide.' }],
            },
          ],
        },
      }}
      photos={[photo]}
    />,
  );
  fireEvent.error(screen.getByRole('img', { name: 'The quay' }));
  expect(screen.getByRole('figure').textContent).toBe(
    'quay.jpg cannot be shown: its file is gone or damaged.At low tide. Photo by A B/POOL',
  );
});
