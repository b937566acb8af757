// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import { uncut } from '#core/photo/crops';
import { followPosition } from '../../../../renderer/editor/follow-position';
import {
  isChanged,
  photoEdit,
  replacePhoto,
  startDraft,
} from '../../../../renderer/features/photo/photo-draft';
import {
  changedStretch,
  isCaptionSuggested,
  readUse,
  writeUse,
} from '../../../../renderer/features/photo/write-use';
import { deskPhoto, makeEditor, paragraph, photo, photoId } from '../../editor/make-editor';

function opened() {
  const bold = { type: 'text', text: 'Grain', marks: [{ type: 'bold' }] };
  const use = { ...photo('a'), content: [bold, { type: 'text', text: ' berths at dusk' }] };
  const made = makeEditor([paragraph('Text'), use, paragraph('End')]);
  const opening = {
    editor: made.editor,
    place: followPosition(made.editor, 6),
    photo: deskPhoto('a', { credit: 'Photo by Ann/AFP' }),
    onPhoto: () => undefined,
  };
  const standing = readUse(opening);
  if (!standing) throw new Error('There is no photo');
  return { ...made, use: opening, draft: startDraft(opening.photo, standing), node: standing.node };
}

describe('a use that is written', () => {
  it('changes caption, alt text and crops as one thing to take back, and keeps the marks of what stays', () => {
    const { editor, use, draft } = opened();
    const before = editor.getJSON();
    const cuts = { ...uncut, shown: '16:9' } as const;
    writeUse(
      use,
      { ...draft, caption: 'Grain berths at dawn', alt: 'Cranes', decorative: true, cuts },
      false,
    );
    const figure = editor.state.doc.child(1);
    expect(figure.attrs).toMatchObject({ alt: 'Cranes', decorative: true, cuts, lead: false });
    expect(figure.toJSON()).toMatchObject({
      content: [{ text: 'Grain', marks: [{ type: 'bold' }] }, { text: ' berths at dawn' }],
    });
    undo(editor.state, editor.view.dispatch);
    expect(editor.getJSON()).toEqual(before);
  });

  it('is not written where nothing changed', () => {
    const { steps, use, draft } = opened();
    writeUse(use, draft, false);
    expect(steps).toEqual([]);
  });

  it('leads the story where that is asked for, caption and all', () => {
    const { outline, use, draft, editor } = opened();
    writeUse(use, { ...draft, caption: 'Dawn' }, true);
    expect(outline()).toEqual(['photo*: Dawn', 'paragraph: Text', 'paragraph: End']);
    undo(editor.state, editor.view.dispatch);
    expect(outline()[1]).toBe('photo: Grain berths at dusk');
  });

  it('follows its photo when text is put above it', () => {
    const { outline, use, draft, editor } = opened();
    editor.commands.insertContentAt(0, paragraph('Above'));
    writeUse(use, { ...draft, caption: 'Dawn' }, false);
    expect(outline()[2]).toBe('photo: Dawn');
  });

  it('puts another photo in the place of one: caption and alt stay, crops by hand go, the credit is the new one’s', () => {
    const { editor, use, draft } = opened();
    const byHand = { '1:1': { x: 0, y: 0, width: 0.2, height: 0.3 } };
    const cut = {
      ...draft,
      alt: 'Cranes',
      cuts: { shown: '1:1' as const, focus: { x: 0.2, y: 0.3 }, byHand },
    };
    const next = replacePhoto(cut, deskPhoto('b', { credit: 'Photo by Bo/AP' }));
    expect(next.fields.credit).toBe('Photo by Bo/AP');
    writeUse(use, next, false);
    expect(editor.state.doc.child(1).attrs).toMatchObject({
      photo: photoId('b'),
      alt: 'Cranes',
      cuts: { shown: '1:1', focus: { x: 0.2, y: 0.3 }, byHand: {} },
    });
    expect(editor.state.doc.child(1).textContent).toBe('Grain berths at dusk');
  });
});

describe('what of the photo is written', () => {
  it('is what a person changed and nothing else', () => {
    const { draft } = opened();
    expect(photoEdit(draft)).toBeNull();
    const edited = {
      ...draft,
      fields: { ...draft.fields, credit: 'Photo by Ann/AFP via C', keywords: ['quay'] },
    };
    expect(photoEdit(edited)?.fields).toEqual({ credit: 'Photo by Ann/AFP via C', keywords: ['quay'] });
    expect(isChanged(edited, draft)).toBe(true);
    expect(isChanged({ ...draft, alt: 'Cranes' }, draft)).toBe(true);
    expect(isChanged({ ...draft }, draft)).toBe(false);
  });
});

it.each([
  ['dusk', 'dawn', { from: 1, to: 4, text: 'awn' }],
  ['', 'new', { from: 0, to: 0, text: 'new' }],
  ['aa', 'aaa', { from: 2, to: 2, text: 'a' }],
  ['gone', '', { from: 0, to: 4, text: '' }],
  ['same', 'same', null],
])('between “%s” and “%s” one stretch differs', (before, after, stretch) => {
  expect(changedStretch(before, after)).toEqual(stretch);
});

it('a caption that somebody suggests to change is left to the story', () => {
  const attrs = { id: 's', author: 'Dana', at: 1, of: 'content' };
  const made = makeEditor([
    { ...photo('a'), content: [{ type: 'text', text: 'Dusk', marks: [{ type: 'deletion', attrs }] }] },
    paragraph(''),
  ]);
  expect(isCaptionSuggested(made.editor.state.doc.child(0))).toBe(true);
  expect(isCaptionSuggested(opened().node)).toBe(false);
});
