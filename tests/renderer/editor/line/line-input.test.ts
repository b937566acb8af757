// @vitest-environment jsdom
import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { parseLineNode } from '#core/document/document';
import { applyChanges, toLiveContent } from '#core/story/change';
import { emptyContent } from '#core/story/story';
import { longestLine, lineTextOf } from '../../../../renderer/editor/line/line-text';
import { pasteInto, press } from '../make-editor';
import { lineOf, makeLine } from './make-line';

describe('text from outside', () => {
  it('is one line in a headline, and keeps its breaks in a deck', () => {
    expect(lineTextOf('Two \r\n lines\n', 'none')).toBe('Two lines');
    expect(lineTextOf('a\u2028b\u2029c', 'none')).toBe('a b c');
    expect(lineTextOf('Two\r\nlines\u2028three\n\n', 'kept')).toBe('Two\nlines\nthree');
  });
});

describe('a line', () => {
  it('takes pasted text as plain text, over the selection', () => {
    const { editor, text } = makeLine(lineOf('Old head'));
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 0, 3)));
    pasteInto(editor, '<b>New</b><p>one</p>', 'New\none');
    expect(text()).toBe('New one head');
    expect(editor.state.doc.firstChild?.marks).toEqual([]);
  });

  it('goes on at Enter, and takes a line break by Shift Enter only where it has lines', () => {
    const headline = makeLine(lineOf('Head'));
    expect(press(headline.editor, 'Enter')).toBe(true);
    press(headline.editor, 'Enter', { shiftKey: true });
    expect(headline.said).toEqual(['enter', 'enter']);
    expect(headline.text()).toBe('Head');
    const deck = makeLine(lineOf('Deck'), 'kept');
    deck.editor.view.dispatch(deck.editor.state.tr.setSelection(TextSelection.atEnd(deck.editor.state.doc)));
    press(deck.editor, 'Enter', { shiftKey: true });
    deck.editor.view.dispatch(deck.editor.state.tr.insertText('more'));
    expect(deck.text()).toBe('Deck\nmore');
    expect(deck.said).toEqual([]);
  });

  it('is never longer than the contract takes, and says so where a paste was refused', () => {
    const { editor, said, text } = makeLine(lineOf('x'.repeat(longestLine - 1)));
    pasteInto(editor, '', 'yy');
    expect(said).toEqual(['too long']);
    editor.view.dispatch(editor.state.tr.insertText('yy'));
    expect(text()).toBe('x'.repeat(longestLine - 1));
    editor.view.dispatch(editor.state.tr.insertText('y'));
    expect(text()).toHaveLength(longestLine);
  });

  it('has an undo of its own', () => {
    const { editor, text } = makeLine(lineOf('Head'));
    editor.view.dispatch(editor.state.tr.insertText('A '));
    undo(editor.state, editor.view.dispatch);
    expect(text()).toBe('Head');
    redo(editor.state, editor.view.dispatch);
    expect(text()).toBe('A Head');
  });

  it('hands out steps that make of what was opened what is in the window, with its marks', () => {
    const opened = {
      type: 'line',
      content: [{ type: 'text', text: 'Council votes', marks: [{ type: 'comment', attrs: { id: 'a' } }] }],
    } as const;
    const { editor, steps } = makeLine(opened);
    editor.view.dispatch(editor.state.tr.insertText('The ', 0));
    editor.view.dispatch(editor.state.tr.insertText(' narrowly', 11));
    pasteInto(editor, '', 'now');
    const before = toLiveContent({ ...emptyContent, lines: { headline: opened } });
    const after = applyChanges(before, [{ kind: 'line', line: 'headline', steps }]);
    expect(after.lines.headline.toJSON()).toEqual(editor.state.doc.toJSON());
    expect(parseLineNode(editor.getJSON()).eq(after.lines.headline)).toBe(true);
  });

  it('reads what the browser changed with its line breaks', () => {
    const { editor } = makeLine(lineOf('One\ntwo'), 'kept');
    expect(editor.view.dom.textContent).toBe('One\ntwo');
    expect(editor.schema.topNodeType.whitespace).toBe('pre');
  });

  it('shows its placeholder only while it is empty', () => {
    const { editor } = makeLine(lineOf(''));
    const isEmpty = () => editor.view.dom.hasAttribute('data-empty');
    expect(isEmpty()).toBe(true);
    editor.view.dispatch(editor.state.tr.insertText('A'));
    expect(isEmpty()).toBe(false);
  });
});
