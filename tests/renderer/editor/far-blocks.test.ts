// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeEditor, paragraph, photo, press } from './make-editor';
import '../browser';

const storyOf = (blocks: number) =>
  Array.from({ length: blocks }, (_, index) => paragraph(`The tide was late on day ${index}.`));

const isLong = ({ view }: Editor) => view.dom.hasAttribute('data-long');
const nearBlocks = ({ view }: Editor) =>
  [...view.dom.children].flatMap((block, index) => (block.hasAttribute('data-near') ? [index] : []));

function caretAt(editor: Editor, index: number): void {
  const { doc, tr } = editor.state;
  let at = 1;
  for (let block = 0; block < index; block += 1) at += doc.child(block).nodeSize;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, at)));
}

it('marks nothing in a short story', () => {
  const { editor } = makeEditor(storyOf(99));
  caretAt(editor, 50);
  expect([isLong(editor), nearBlocks(editor)]).toEqual([false, []]);
  press(editor, 'Enter', { keyCode: 13 });
  expect([isLong(editor), nearBlocks(editor)]).toEqual([true, [50, 51, 52]]);
});

it('marks the blocks at both ends of the selection and those beside them', () => {
  const { editor } = makeEditor([photo('a', 'The tide', true), ...storyOf(120)]);
  caretAt(editor, 70);
  expect([isLong(editor), nearBlocks(editor)]).toEqual([true, [69, 70, 71]]);
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
  expect(nearBlocks(editor)).toContain(0);
});

it('always lays out the block that is written in, and every block just made', () => {
  const deeds: Readonly<Record<string, (editor: Editor) => void>> = {
    letter: ({ view, state }) => view.dispatch(state.tr.insertText('x')),
    Enter: (editor) => press(editor, 'Enter', { keyCode: 13 }),
    Backspace: (editor) => press(editor, 'Backspace', { keyCode: 8 }),
    heading: ({ commands }) => commands.setNode('heading', { level: 2 }),
    undo: ({ commands }) => commands.undo(),
  };
  const deed = fc.oneof(
    fc.constantFrom(...Object.keys(deeds)),
    fc.nat(115).map((index) => index),
  );
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (done) => {
      // A story of its own for each run: Backspace takes blocks away, and caretAt needs 116.
      const { editor } = makeEditor(storyOf(130));
      for (const one of done) {
        const before = new Set(editor.view.dom.children);
        if (typeof one === 'number') caretAt(editor, one);
        else deeds[one]?.(editor);
        const caret = editor.state.selection.$head.index(0);
        expect(nearBlocks(editor)).toContain(caret);
        const made = [...editor.view.dom.children].filter((block) => !before.has(block));
        if (one === 'Enter') expect(made.every((block) => block.hasAttribute('data-near'))).toBe(true);
      }
      editor.destroy();
    }),
    { numRuns: 60 },
  );
});
