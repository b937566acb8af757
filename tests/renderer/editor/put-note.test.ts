// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { parseDocumentNode, toStoryDocument } from '#core/document/document';
import type { Note } from '#core/publication/correction';
import { withNote } from '#core/publication/place-note';
import { putNote } from '../../../renderer/editor/commands/put-note';
import { makeEditor, paragraph, photo, press } from './make-editor';
import { destroyAll, makeReviewed } from './review/make-reviewed';
import '../browser';

afterEach(destroyAll);

const note: Note = { kind: 'correction', text: 'It misstated the fare. It is $2.90.', date: '2026-12-01' };
const z = { keyCode: 90, ctrlKey: true };
const type = (editor: Editor, words: string) =>
  editor.view.dispatch(editor.state.tr.insertText(words, editor.state.doc.content.size - 1));
const storyOf = (editor: Editor) => toStoryDocument(parseDocumentNode(editor.getJSON()));

test('a note stands where the desk would put it, and its steps are told to the journal', () => {
  for (const position of ['top', 'bottom'] as const) {
    const { editor, steps } = makeEditor([photo('a', 'A quay', true), paragraph('The fare is $2.75.')]);
    const expected = withNote(storyOf(editor), note, position);
    expect(putNote(editor.view, note, position)).not.toBeNull();
    expect(storyOf(editor)).toEqual(expected);
    expect(steps).toHaveLength(1);
    expect(putNote(editor.view, note, position)).toBeNull();
    expect(steps).toHaveLength(1);
  }
});

test('taken out again, the text is as it was; once something else was changed, it stays', () => {
  const { editor, outline } = makeEditor([paragraph('The fare is $2.75.')]);
  putNote(editor.view, note, 'top')?.();
  expect(outline()).toEqual(['paragraph: The fare is $2.75.']);
  const takeOut = putNote(editor.view, note, 'top');
  type(editor, ' More.');
  takeOut?.();
  expect(outline()).toEqual([`correctionNote: ${note.text}`, 'paragraph: The fare is $2.75. More.']);
});

test('undo and redo go past the note to what was typed before and after it', () => {
  const { editor, outline } = makeEditor([paragraph('The fare')]);
  const of = (words: string) => [`correctionNote: ${note.text}`, `paragraph: ${words}`];
  editor.view.dispatch(editor.state.tr.insertText(' is', 9).setTime(1_000));
  putNote(editor.view, note, 'top');
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.insertText(' $2.75', doc.content.size - 1).setTime(9_000));
  expect(outline()).toEqual(of('The fare is $2.75'));
  for (const words of ['The fare is', 'The fare', 'The fare']) {
    press(editor, 'z', z);
    expect(outline()).toEqual(of(words));
  }
  for (const words of ['The fare is', 'The fare is $2.75']) {
    press(editor, 'z', { ...z, shiftKey: true });
    expect(outline()).toEqual(of(words));
  }
});

test('while changes are tracked, a note that goes out is no suggestion', () => {
  const { editor, accepted, rejected } = makeReviewed([paragraph('The fare is $2.75.')]);
  putNote(editor.view, note, 'top');
  expect(accepted()).toBe(rejected());
  expect(rejected()).toContain('misstated');
});
