// @vitest-environment jsdom
import '../browser';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryDocument } from '#core/document/document';
import { blockTexts, inlineText, photoUses, walkBlocks } from '#core/document/walk';
import { emptyContent, emptyFields } from '#core/story/story';
import { StoryReader } from '../../../renderer/reader/story-reader';
import { arbitraryDocument, arbitraryReviewedDocument } from '../../helpers/arbitrary-document';
import { testPhoto } from '../../helpers/edition';

const read = (document: StoryDocument, fields = {}) =>
  render(
    <StoryReader
      content={{ ...emptyContent, fields: { ...emptyFields, ...fields }, document }}
      photos={[]}
    />,
  ).container;

/** Every text a document holds, block by block; alt text is no text of the page, but stands on the picture. */
function textsOf(document: StoryDocument): string[] {
  return [...walkBlocks(document.content)].flatMap((block) =>
    block.type === 'photo' ? [inlineText(block.content)] : blockTexts(block),
  );
}

test('whatever the document, every text in it is shown, and nothing in it becomes markup of the page', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryDocument(), arbitraryReviewedDocument()), (document) => {
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
        ...emptyContent,
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

test('suggestions are shown as what is added and what is taken out, and comments as plain text', () => {
  const by = { id: 's', author: 'Ines', at: 0 };
  const page = read({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'in', marks: [{ type: 'insertion', attrs: { ...by, of: 'content' } }] },
          { type: 'text', text: 'out', marks: [{ type: 'deletion', attrs: { ...by, of: 'content' } }] },
          { type: 'text', text: 'asked', marks: [{ type: 'comment', attrs: { id: 'c' } }] },
        ],
      },
    ],
  });
  expect(page.querySelector('ins')?.textContent).toBe('in');
  expect(page.querySelector('del')?.title).toBe('Taken out by Ines');
  expect(page.querySelector('p')?.textContent).toBe('inoutasked');
});

test('tables say what their headers head, and notes what they are', () => {
  const cell = (type: 'tableCell' | 'tableHeader', text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  });
  read({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Lock'), cell('tableHeader', 'Barges')] },
          { type: 'tableRow', content: [cell('tableHeader', 'Sarn'), cell('tableCell', '12')] },
        ],
      },
      {
        type: 'correctionNote',
        attrs: { kind: 'clarification', date: '2026-03-01' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It is nine.' }] }],
      },
    ],
  });
  expect(screen.getByRole('columnheader', { name: 'Barges' })).toBeDefined();
  expect(screen.getByRole('rowheader', { name: 'Sarn' })).toBeDefined();
  expect(screen.getByRole('complementary').textContent).toBe('Clarification, March 1, 2026: It is nine.');
});
