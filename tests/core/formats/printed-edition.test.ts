import { expect, test } from 'vitest';
import { bareContext } from '#core/checks/check';
import { openSuggestions } from '#core/checks/open-suggestions';
import type { StoryDocument, SuggestionMark } from '#core/document/document';
import { htmlPage } from '#core/formats/html-page/write';
import { printedEdition } from '#core/formats/printed-edition';
import { formats } from '#core/formats/registry';
import { testEdition, testPhoto, testTools } from '../../helpers/edition';

const by = {
  id: 's1',
  author: 'Dana "DW" <Whitlock>',
  at: Date.UTC(2026, 10, 23, 16, 31),
  of: 'content',
} as const;
const added: SuggestionMark = { type: 'insertion', attrs: by };
const taken: SuggestionMark = { type: 'deletion', attrs: by };
const kept = testPhoto(1, { credit: 'Photo by Mira Voss' });
const going = testPhoto(2, { credit: 'Photo by Jo Lund' });

const document: StoryDocument = {
  type: 'doc',
  content: [
    { type: 'photo', attrs: { photo: kept.id, alt: '', lead: true } },
    { type: 'photo', attrs: { photo: going.id, alt: '', lead: false }, marks: [taken] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The council ' },
        { type: 'text', text: 'had been', marks: [taken] },
        { type: 'text', text: 'was', marks: [{ ...added, attrs: { ...by } }] },
        { type: 'text', text: ' late.' },
      ],
    },
  ],
};
const plain = testEdition({
  document,
  photos: [kept, going],
  fields: { headline: 'Council was late', deck: 'Why' },
});
const edition = {
  ...plain,
  content: {
    ...plain.content,
    lines: {
      headline: {
        type: 'line',
        content: [
          { type: 'text', text: 'Council ' },
          { type: 'text', text: 'is', marks: [taken] },
          { type: 'text', text: 'was', marks: [added] },
          { type: 'text', text: ' late' },
        ],
      },
    },
  },
} as const;

const page = (reading: 'accepted' | 'rejected' | 'marked') => {
  const [file] = htmlPage.write(printedEdition(edition, reading), testTools(1, 2)).files;
  return new TextDecoder().decode(file?.bytes);
};

test('accepted, the edition reads as it was edited, with the photos that are left', () => {
  const printed = printedEdition(edition, 'accepted');
  expect(printed.content.fields.headline).toBe('Council was late');
  expect(printed.content.lines).toEqual({});
  expect(JSON.stringify(printed.content.document)).not.toMatch(/insertion|deletion|had been/);
  expect(printed.photos).toEqual([kept]);
  expect(page('accepted')).toContain('<p dir="auto">The council was late.</p>');
});

test('rejected, it reads as it was before, and no photo has lost its credit', () => {
  const printed = printedEdition(edition, 'rejected');
  expect(printed.content.fields.headline).toBe('Council is late');
  expect(printed.photos).toEqual([kept, going]);
  expect(page('rejected')).toContain('The council had been late.');
  expect(page('rejected')).toContain('Jo Lund');
});

test('with marks, a web page shows who suggests what, and a hostile name stays a name', () => {
  const html = page('marked');
  expect(html).toMatch(/<h1 dir="auto">Council <del [^>]*>is<\/del><ins [^>]*>was<\/ins> late<\/h1>/);
  expect(html).toContain('datetime="2026-11-23T16:31:00.000Z"');
  expect(html).toContain('title="Dana &quot;DW&quot; &lt;Whitlock&gt;"');
  expect(html).not.toContain('<Whitlock>');
});

test('only formats that show suggestions say so', () => {
  expect(formats.filter(({ showsSuggestions }) => showsSuggestions).map(({ id }) => id)).toEqual([
    'html',
    'html-files',
    'docx',
    'markdown',
  ]);
});

test('what nobody has decided on must be, in the headline and in the body', () => {
  expect(
    openSuggestions(edition, bareContext).map(({ message, grade, place }) => [message, grade, place]),
  ).toEqual([
    ['1 suggestion in the headline is undecided.', 'must-fix', { in: 'field', field: 'headline' }],
    ['1 suggestion is undecided.', 'must-fix', { in: 'body' }],
  ]);
  expect(openSuggestions(printedEdition(edition, 'accepted'), bareContext)).toEqual([]);
});
