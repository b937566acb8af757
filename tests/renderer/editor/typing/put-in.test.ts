// @vitest-environment jsdom
import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { expect, it, test } from 'vitest';
import { makeEditor, paragraph, photo } from '../make-editor';
import '../../browser';

const blocks = [paragraph('The ice road'), photo('a', 'The quay')];

/** ProseMirror knows by the code that a key makes a sign. */
const keyEvent = (key: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keypress', {
    key,
    charCode: key === 'Enter' ? 13 : (key.codePointAt(0) ?? 0),
    bubbles: true,
    cancelable: true,
    ...init,
  });

/** Presses a key that makes a sign; whether the browser is kept from putting it in as well. */
function keyPress(key: string, select: (doc: Node) => Selection, init: KeyboardEventInit = {}) {
  const made = makeEditor(blocks);
  const { view, state } = made.editor;
  view.dispatch(state.tr.setSelection(select(state.doc)));
  const event = keyEvent(key, init);
  view.dom.dispatchEvent(event);
  return { ...made, isPutIn: event.defaultPrevented };
}

const caretAt =
  (pos: number) =>
  (doc: Node): Selection =>
    TextSelection.create(doc, pos);

test.each(['x', 'é', ' ', '😀', '"'])('%s goes into the text where the caret is, once', (key) => {
  const { outline, steps, isPutIn, editor } = keyPress(key, caretAt(5));
  expect(isPutIn).toBe(true);
  expect(outline()[0]).toBe(`paragraph: The ${key === '"' ? '“' : key}ice road`);
  expect(steps).toHaveLength(key === '"' ? 2 : 1);
  expect(editor.state.selection.head).toBe(5 + key.length);
});

it('takes the marks that were chosen for it', () => {
  const made = makeEditor(blocks);
  const { view, state } = made.editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, 5)).setStoredMarks([]));
  made.editor.commands.toggleMark('bold');
  view.dom.dispatchEvent(keyEvent('x'));
  expect(made.editor.getHTML()).toContain('The <strong>x</strong>ice road');
});

it('leaves to the browser what stands in for a selection within one text', () => {
  const { outline, isPutIn } = keyPress('x', (doc) => TextSelection.create(doc, 1, 4));
  expect(isPutIn).toBe(false);
  expect(outline()[0]).toBe('paragraph: The ice road');
});

test.each([
  ['a key with a name', 'Enter', {}],
  ['a shortcut', 'b', { ctrlKey: true }],
] as const)('leaves %s alone', (_what, key, init) => {
  const { outline, isPutIn } = keyPress(key, caretAt(5), init);
  expect(isPutIn).toBe(false);
  expect(outline()[0]).toBe('paragraph: The ice road');
});

it('types over no photo that is selected', () => {
  const { outline } = keyPress('x', (doc) => NodeSelection.create(doc, doc.child(0).nodeSize));
  expect(outline()).toContain('photo: The quay');
});
