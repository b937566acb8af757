// @vitest-environment jsdom
import { redo, undo } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/document';
import { listSuggestions } from '#core/suggestions/list-suggestions';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import { emptyContent } from '#core/story/story';
import { toggleList } from '../../../../renderer/editor/commands/list';
import { decideInView, decideSelected } from '../../../../renderer/editor/review/suggestions/decide-in-view';
import { goToSuggestion } from '../../../../renderer/editor/review/suggestions/go-to-suggestion';
import { paragraph, photo, press } from '../make-editor';
import { backspace, destroyAll, makeReviewed, select, type } from './make-reviewed';

afterEach(() => {
  destroyAll();
});

const enter = { keyCode: 13 };

describe('typing while changes are tracked', () => {
  it('is one insertion, however many keys it takes', () => {
    const { editor, shown } = makeReviewed([paragraph('The vote passed.')]);
    select(editor, 5);
    type(editor, 'late ');
    expect(shown()).toBe('The [+Ines: late ]vote passed.');
    expect(listSuggestions(editor.state.doc)).toHaveLength(1);
    expect(editor.state.selection.head).toBe(10);
  });

  it('over a selection is one replacement, with the caret after what was typed', () => {
    const { editor, shown } = makeReviewed([paragraph('He had been late.')]);
    select(editor, 4, 12);
    type(editor, 'was');
    expect(shown()).toBe('He [-Ines: had been][+Ines: was] late.');
    const [only, ...others] = listSuggestions(editor.state.doc);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'replacement', text: 'was', removed: 'had been' });
    expect(editor.state.selection.head).toBe(15);
  });

  it('after text deleted by keys is one replacement too', () => {
    const { editor } = makeReviewed([paragraph('Fine dust')]);
    select(editor, 5);
    for (let key = 0; key < 4; key += 1) backspace(editor);
    type(editor, 'Grey');
    expect(listSuggestions(editor.state.doc)).toMatchObject([
      { kind: 'replacement', text: 'Grey', removed: 'Fine' },
    ]);
  });

  it('in what somebody else added or deleted stays one’s own', () => {
    const { editor, shown, by, accepted } = makeReviewed([paragraph('ab')]);
    select(editor, 2);
    type(editor, 'xx');
    by('Dana');
    select(editor, 3);
    type(editor, 'y');
    expect(shown()).toBe('a[+Ines: x][+Dana: y][+Ines: x]b');
    expect(accepted()).toBe('axyxb');
  });
});

describe('deleting while changes are tracked', () => {
  it('with Backspace goes on to the left, also over what is deleted already', () => {
    const { editor, shown } = makeReviewed([paragraph('abcd')]);
    select(editor, 5);
    backspace(editor);
    backspace(editor);
    expect(shown()).toBe('ab[-Ines: cd]');
    expect(editor.state.selection.head).toBe(3);
    select(editor, 5);
    backspace(editor);
    expect(editor.state.selection.head).toBe(4);
    expect(shown()).toBe('ab[-Ines: cd]');
  });

  it('of one’s own words really deletes them; of others’ marks them', () => {
    const { editor, shown, by } = makeReviewed([paragraph('ab')]);
    select(editor, 2);
    type(editor, 'xyz');
    backspace(editor);
    expect(shown()).toBe('a[+Ines: xy]b');
    by('Dana');
    backspace(editor);
    expect(shown()).toBe('a[+Ines: x][-Dana: [+Ines: y]]b');
  });

  it('of a photo keeps it, with its caption, until it is accepted', () => {
    const { editor, shown, by, accepted, rejected } = makeReviewed([
      paragraph('One'),
      photo('a', 'A caption'),
    ]);
    editor.view.dispatch(
      editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 5)).deleteSelection(),
    );
    expect(shown()).toContain('-■A caption');
    expect(rejected()).toBe('One | A caption');
    expect(accepted()).toBe('One');
    by('Dana', false);
    decideInView(editor.view, 'accept', 'all');
    expect(editor.state.doc.childCount).toBe(1);
  });
});

it('a lead that is moved stays the lead, whatever is decided', () => {
  for (const verdict of ['accept', 'reject'] as const) {
    const { editor } = makeReviewed([photo('a', 'Lead', true), paragraph('One'), photo('b', 'Other')]);
    const lead = editor.state.doc.child(0);
    const end = editor.state.doc.content.size;
    editor.view.dispatch(editor.state.tr.insert(end, lead).delete(0, lead.nodeSize));
    decideInView(editor.view, verdict, 'all');
    const photos = editor.state.doc.content.content.filter((node) => node.type.name === 'photo');
    expect(photos.map(({ attrs }) => `${String(attrs['photo'])} ${String(attrs['lead'])}`)).toContain(
      `${'a'.repeat(64)} true`,
    );
    expect(photos.filter(({ attrs }) => attrs['lead'] === true)).toHaveLength(1);
    expect(photos).toHaveLength(2);
  }
});

describe('structure and format while changes are tracked', () => {
  it('Enter splits, and rejecting it joins', () => {
    const { editor, shown, rejected, accepted } = makeReviewed([paragraph('onetwo')]);
    select(editor, 4);
    press(editor, 'Enter', enter);
    type(editor, 'and ');
    expect(shown()).toBe('one | +¶[+Ines: and ]two');
    expect(accepted()).toBe('one | and two');
    expect(rejected()).toBe('onetwo');
    expect(listSuggestions(editor.state.doc)).toHaveLength(1);
  });

  it('Enter in a list makes an item, and rejecting it takes it back', () => {
    const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });
    const { editor, rejected, accepted } = makeReviewed([{ type: 'bulletList', content: [item('onetwo')] }]);
    const before = editor.getJSON();
    select(editor, 6);
    press(editor, 'Enter', enter);
    expect(editor.state.doc.firstChild?.childCount).toBe(2);
    expect(accepted()).toBe('one | two');
    expect(rejected()).toBe('onetwo');
    decideInView(editor.view, 'reject', 'all');
    expect(editor.getJSON()).toEqual(before);
  });

  it('leaving a list by Enter leaves the caret where one writes on', () => {
    const { editor, accepted, rejected } = makeReviewed([
      paragraph('Before'),
      paragraph(''),
      paragraph('Below'),
    ]);
    select(editor, 9);
    type(editor, '- one');
    press(editor, 'Enter', enter);
    type(editor, 'two');
    press(editor, 'Enter', enter);
    press(editor, 'Enter', enter);
    type(editor, 'after');
    expect(editor.state.selection.$head.depth).toBe(1);
    expect(accepted()).toBe('Before | one | two | after | Below');
    expect(rejected()).toBe('Before |  | Below');
  });

  it('a caret in the middle of a block that is changed as a whole stays where it was', () => {
    const { editor } = makeReviewed([paragraph('one'), paragraph('two'), paragraph('three')]);
    select(editor, 8);
    toggleList(editor, 'bulletList');
    const { $head } = editor.state.selection;
    expect([$head.parent.textContent, $head.parentOffset, $head.depth]).toEqual(['two', 2, 3]);
    type(editor, 'x');
    expect($head.parent.textContent).toBe('two');
    expect(editor.state.selection.$head.parent.textContent).toBe('twxo');
  });

  it('Backspace at the start of a paragraph suggests to join it to the one before', () => {
    const { editor, shown, accepted, rejected } = makeReviewed([paragraph('one'), paragraph('two')]);
    select(editor, 6);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(shown()).toBe('one | -¶two');
    expect([accepted(), rejected()]).toEqual(['onetwo', 'one | two']);
    expect(editor.state.selection.head).toBe(4);
  });

  it('bold says what it was; taken back, nothing is suggested any more', () => {
    const { editor, shown } = makeReviewed([paragraph('plain words')]);
    const before = editor.getJSON();
    select(editor, 1, 6);
    editor.commands.toggleBold();
    expect(shown()).toBe('[~Ines: plain] words');
    editor.commands.toggleBold();
    expect(editor.getJSON()).toEqual(before);
  });
});

describe('undo', () => {
  it('takes a suggestion back, and redo brings it again', () => {
    const { editor, shown } = makeReviewed([paragraph('ab')]);
    select(editor, 2);
    type(editor, 'x');
    undo(editor.state, editor.view.dispatch);
    expect(shown()).toBe('ab');
    redo(editor.state, editor.view.dispatch);
    expect(shown()).toBe('a[+Ines: x]b');
  });

  it('takes a decision about all of them back as one step', () => {
    const { editor, shown } = makeReviewed([paragraph('one'), paragraph('two')]);
    select(editor, 1, 4);
    type(editor, '1');
    select(editor, 10);
    type(editor, '!');
    const before = shown();
    decideInView(editor.view, 'accept', 'all');
    expect(shown()).toBe('1 | two!');
    undo(editor.state, editor.view.dispatch);
    expect(shown()).toBe(before);
  });
});

describe('typing while changes are not tracked', () => {
  it('inside or beside deleted text never becomes part of the deletion', () => {
    for (const at of [2, 3, 4]) {
      const { editor, by, accepted } = makeReviewed([paragraph('abcd')]);
      select(editor, 2, 4);
      backspace(editor);
      by('Dana', false);
      select(editor, at);
      type(editor, 'word');
      expect(accepted()).toContain('word');
    }
  });

  it('inside a block that is to go keeps a place for what is typed', () => {
    const { editor, by, accepted, rejected } = makeReviewed([paragraph('one'), paragraph('two')]);
    editor.view.dispatch(editor.state.tr.delete(5, 10));
    by('Dana', false);
    select(editor, 8);
    type(editor, 'word');
    expect(accepted()).toBe('one | word');
    expect(rejected()).toBe('one | twwordo');
  });

  it('inside what somebody added stays when that is rejected', () => {
    const { editor, by, rejected } = makeReviewed([paragraph('ab')]);
    select(editor, 2);
    type(editor, 'xx');
    by('Dana', false);
    select(editor, 3);
    type(editor, 'word');
    expect(rejected()).toBe('awordb');
  });
});

describe('going from one to the next, and deciding', () => {
  it('selects each in turn, round and round, and decides about the one selected', () => {
    const { editor, shown } = makeReviewed([paragraph('one two'), paragraph('three')]);
    select(editor, 1, 4);
    type(editor, '1');
    select(editor, 15);
    type(editor, 's');
    select(editor, 1);
    editor.view.dom.focus();
    const selected = () =>
      editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to);
    goToSuggestion([editor.view], 'next');
    expect(selected()).toBe('one1');
    goToSuggestion([editor.view], 'next');
    expect(selected()).toBe('s');
    goToSuggestion([editor.view], 'next');
    expect(selected()).toBe('one1');
    goToSuggestion([editor.view], 'previous');
    expect(selected()).toBe('s');
    expect(decideSelected(editor.view, 'reject')).toBe(true);
    expect(shown()).toBe('[-Ines: one][+Ines: 1] two | three');
  });
});

it('copies text as it reads', () => {
  const { editor } = makeReviewed([paragraph('one two three')]);
  select(editor, 5, 8);
  type(editor, '2');
  select(editor, 1, 15);
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
  expect(text).toBe('one 2 three');
  expect(dom.querySelector('ins, del, [data-suggestion]')).toBeNull();
});

it('takes nothing that is pasted for a suggestion', () => {
  const { editor, by } = makeReviewed([paragraph('')]);
  by('Dana', false);
  editor.commands.insertContent(
    '<p><ins data-suggestion="x" data-author="Eve">added</ins> <del>gone</del></p>',
  );
  expect(listSuggestions(editor.state.doc)).toEqual([]);
  expect(editor.state.doc.textContent).toContain('gone');
});

it('sends the journal tracked steps only, which replay to the same text', () => {
  const { editor, steps, by } = makeReviewed([
    paragraph('One two'),
    photo('a', 'Caption'),
    paragraph('Three'),
  ]);
  const opened = toLiveContent({ ...emptyContent, document: parseDocument(editor.getJSON()) });
  select(editor, 5, 8);
  type(editor, '2');
  press(editor, 'Enter', enter);
  by('Dana');
  type(editor, 'more');
  press(editor, 'a', { keyCode: 65, ctrlKey: true });
  editor.commands.toggleItalic();
  undo(editor.state, editor.view.dispatch);
  decideInView(editor.view, 'accept', 'all');
  const replayed = toStoryContent(applyChanges(opened, [{ kind: 'steps', steps }]));
  expect(replayed.document).toEqual(parseDocument(editor.getJSON()));
});
