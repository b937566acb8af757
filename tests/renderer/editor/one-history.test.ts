// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { makeEditor, paragraph, press } from './make-editor';
import '../browser';

const z = { keyCode: 90, ctrlKey: true };

function editorWith(typed: string) {
  const made = makeEditor([paragraph('')]);
  made.editor.view.dispatch(made.editor.state.tr.insertText(typed));
  return made;
}

it('keys of undo and redo never reach the history of the browser, also where there is nothing to take back', () => {
  const { editor, outline } = editorWith('Typed');
  expect(press(editor, 'Z', { ...z, shiftKey: true })).toBe(true);
  expect(press(editor, 'y', { keyCode: 89, ctrlKey: true })).toBe(true);
  expect(outline()).toEqual(['paragraph: Typed']);
  expect(press(editor, 'z', z)).toBe(true);
  expect(press(editor, 'z', z)).toBe(true);
  expect(outline()).toEqual(['paragraph: ']);
  // With Caps Lock on, the key says a small letter.
  for (const key of ['Z', 'z', 'Z', 'z']) {
    expect(press(editor, key, { ...z, shiftKey: true })).toBe(true);
    expect(outline()).toEqual(['paragraph: Typed']);
  }
});

it('undo and redo that the menu of the right mouse button asks for are those of the editor', () => {
  const { editor, outline } = editorWith('Typed');
  const ask = (inputType: string) =>
    editor.view.dom.dispatchEvent(
      new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }),
    );
  expect(ask('historyUndo')).toBe(false);
  expect(outline()).toEqual(['paragraph: ']);
  expect(ask('historyRedo')).toBe(false);
  expect(outline()).toEqual(['paragraph: Typed']);
});
