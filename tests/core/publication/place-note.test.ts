import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocumentNode, type StoryDocument } from '#core/document/document';
import { placeNote, standingNote, withNote } from '#core/publication/place-note';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import { emptyContent } from '#core/story/story';
import { arbitraryDocument } from '../../helpers/arbitrary-document';

const note = {
  kind: 'correction',
  text: 'An earlier version misstated the fare.\nIt is $2.90.',
  date: '2026-12-01',
} as const;
const photo = { type: 'photo', attrs: { photo: 'a'.repeat(64), alt: '', lead: true } };
const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const documentOf = (...content: readonly object[]) => ({ type: 'doc', content }) as unknown as StoryDocument;
const types = ({ content }: StoryDocument) => content.map(({ type }) => type);

test('at the top it stands below a lead photo and above older notes; at the end above an empty last paragraph', () => {
  const document = documentOf(photo, paragraph('Text.'), paragraph(''));
  expect(types(withNote(document, note, 'top'))).toEqual([
    'photo',
    'correctionNote',
    'paragraph',
    'paragraph',
  ]);
  expect(types(withNote(document, note, 'bottom'))).toEqual([
    'photo',
    'paragraph',
    'correctionNote',
    'paragraph',
  ]);
  const later = withNote(withNote(document, note, 'top'), { ...note, text: 'Another.' }, 'top');
  expect(types(later).slice(0, 3)).toEqual(['photo', 'correctionNote', 'correctionNote']);
  expect(later.content[1]).toMatchObject({
    attrs: { kind: 'correction', date: '2026-12-01' },
    content: [{ content: [{ text: 'Another.' }] }],
  });
});

test('a note that stands there already is not put there again, on no other day either: it keeps its first', () => {
  const once = withNote(documentOf(paragraph('Text.')), note, 'bottom');
  const nextDay = { ...note, date: '2026-12-02' };
  for (const again of [note, nextDay]) {
    expect(withNote(once, again, 'top')).toBe(once);
    expect(placeNote(parseDocumentNode(once), again, 'top')).toBeNull();
    expect(standingNote(parseDocumentNode(once), again)).toEqual(note);
  }
});

test('other words, another kind, and a note without a date are other notes', () => {
  const once = withNote(documentOf(paragraph('Text.')), note, 'bottom');
  for (const other of [{ ...note, text: 'Another.' }, { ...note, kind: 'clarification' } as const]) {
    expect(standingNote(parseDocumentNode(once), other)).toBeNull();
    expect(withNote(once, other, 'bottom')).not.toBe(once);
  }
  const undated = withNote(documentOf(paragraph('Text.')), { ...note, date: '' }, 'bottom');
  expect(standingNote(parseDocumentNode(undated), note)).toBeNull();
});

test('the change for the desk and the words that go out are the same, whatever the story is', () => {
  fc.assert(
    fc.property(arbitraryDocument(), fc.constantFrom('top', 'bottom'), (document, position) => {
      const live = toLiveContent({ ...emptyContent, document });
      const change = placeNote(live.body, note, position);
      const changed = change ? applyChanges(live, [change]) : live;
      expect(toStoryContent(changed).document).toEqual(withNote(document, note, position));
    }),
  );
});
