// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsIn } from '../../../../../renderer/editor/review/comments/anchors';
import { cutText, withCarried } from '../../../../../renderer/editor/review/comments/carried-comments';
import {
  draftRange,
  showComments,
  showDraft,
} from '../../../../../renderer/editor/review/comments/comment-look';
import { commentLook } from '../../../../../renderer/editor/review/comments/comment-look';
import { rangeToComment } from '../../../../../renderer/editor/review/comments/commented-range';
import { markComment } from '../../../../../renderer/editor/review/comments/mark-comment';
import { makeEditor, paragraph } from '../../make-editor';

function commentedEditor(...texts: readonly string[]): Editor {
  const { editor } = makeEditor(texts.map(paragraph));
  editor.registerPlugin(commentLook());
  return editor;
}
const textOf = (editor: Editor, id: string) =>
  anchorsIn(editor.state.doc)
    .filter((anchor) => anchor.id === id)
    .map(({ from, to }) => editor.state.doc.textBetween(from, to));
const caretAt = ({ state, view }: Editor, anchor: number, head = anchor) =>
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));

describe('the text a comment is about', () => {
  it('survives typing around it, splitting, and undo, which leaves the comment itself alone', () => {
    const editor = commentedEditor('The work goes on');
    markComment(editor.view, 'a', { from: 5, to: 9 });
    editor.view.dispatch(editor.state.tr.insertText('All ', 1));
    editor.view.dispatch(editor.state.tr.insertText('!', editor.state.doc.content.size - 1));
    expect(textOf(editor, 'a')).toEqual(['work']);
    editor.view.dispatch(editor.state.tr.insertText('xx', 11));
    editor.view.dispatch(editor.state.tr.split(11));
    expect(textOf(editor, 'a')).toEqual(['wo', 'xxrk']);
    while (undo(editor.state, editor.view.dispatch));
    expect(textOf(editor, 'a')).toEqual(['work']);
    while (redo(editor.state, editor.view.dispatch));
    expect(textOf(editor, 'a').join('')).toBe('woxxrk');
  });

  it('comes back with its comment where deleting it is undone', () => {
    const editor = commentedEditor('The work goes on');
    markComment(editor.view, 'a', { from: 5, to: 9 });
    editor.view.dispatch(editor.state.tr.delete(3, 12));
    expect(textOf(editor, 'a')).toEqual([]);
    undo(editor.state, editor.view.dispatch);
    expect(textOf(editor, 'a')).toEqual(['work']);
  });

  it('is the selection, or the word at the caret, or the nearest word', () => {
    const editor = commentedEditor('Isn’t it', '  ', 'The end. ');
    const about = (anchor: number, head?: number) => {
      caretAt(editor, anchor, head);
      const range = rangeToComment(editor.view);
      return range && editor.state.doc.textBetween(range.from, range.to);
    };
    expect(about(1)).toBe('Isn’t');
    expect(about(3)).toBe('Isn’t');
    expect(about(8)).toBe('it');
    expect(about(2, 8)).toBe('sn’t i');
    expect(about(12)).toBeNull();
    expect(about(24)).toBe('end');
  });

  it('is followed while the comment is being written, and known to be gone', () => {
    const editor = commentedEditor('The work goes on');
    showDraft(editor.view, { from: 5, to: 9 });
    editor.view.dispatch(editor.state.tr.insertText('All ', 1));
    expect(draftRange(editor.state)).toEqual({ from: 9, to: 13 });
    editor.view.dispatch(editor.state.tr.delete(7, 15));
    expect(draftRange(editor.state)).toBeNull();
  });

  it('is drawn for the threads that are shown, and for no mark that nobody has a thread of', () => {
    const editor = commentedEditor('The work goes on');
    markComment(editor.view, 'a', { from: 5, to: 9 });
    markComment(editor.view, 'stranger', { from: 10, to: 14 });
    const drawn = () =>
      [...editor.view.dom.querySelectorAll('[class*="commented"]')].map((each) => each.textContent);
    expect(drawn()).toEqual([]);
    showComments(editor.view, { ids: new Set(['a']), active: null });
    expect(drawn()).toEqual(['work']);
    const { state } = editor;
    showComments(editor.view, { ids: new Set(['a']), active: null });
    expect(editor.state).toBe(state);
    showComments(editor.view, { ids: new Set(), active: null });
    expect(drawn()).toEqual([]);
  });
});

describe('text that is moved', () => {
  const slicesOf = (editor: Editor) => {
    const cut = cutText(editor.state);
    const plain = editor.state.selection.content();
    const json = plain.content.toJSON() as unknown as { content?: { marks?: unknown }[] }[];
    for (const block of json) for (const run of block.content ?? []) delete run.marks;
    return { cut, pasted: Slice.fromJSON(editor.schema, { content: json, openStart: 1, openEnd: 1 }) };
  };

  it('takes its comments along where it was cut, and does not where the comment still stands somewhere', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), fc.nat(15), fc.nat(15), (a, b, c, d) => {
        const editor = commentedEditor('The work goes on');
        const [from, to] = [Math.min(a, b) + 1, Math.max(a, b) + 2];
        markComment(editor.view, 'a', { from, to });
        const [start, end] = [Math.min(c, d) + 1, Math.max(c, d) + 2];
        caretAt(editor, start, end);
        const { cut, pasted } = slicesOf(editor);
        expect(withCarried(pasted, cut, editor.state.doc).toJSON()).toEqual(pasted.toJSON());
        const before = anchorsIn(editor.state.doc).map((anchor) => ({ ...anchor }));
        editor.view.dispatch(editor.state.tr.deleteSelection());
        const wasWhole = textOf(editor, 'a').length === 0;
        editor.view.dispatch(editor.state.tr.replaceSelection(withCarried(pasted, cut, editor.state.doc)));
        if (wasWhole) expect(anchorsIn(editor.state.doc)).toEqual(before);
        expect(editor.state.doc.textContent).toBe('The work goes on');
        editor.destroy();
      }),
      { numRuns: 25 },
    );
  });
});
