// @vitest-environment jsdom
import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from '#core/document/document';
import { insertEmbed, insertPart } from '../../../renderer/editor/commands/insert-part';
import { moveBlock } from '../../../renderer/editor/commands/move-block';
import { acrossBoxes } from '../../../renderer/editor/nodes/boxes/across-boxes';
import { loneAddress } from '../../../renderer/editor/nodes/embed/lone-address';
import { doToTable } from '../../../renderer/editor/nodes/table/table-commands';
import { makeEditor, paragraph, photo, press } from './make-editor';
import '../browser';

const cell = (text: string): JSONContent => ({ type: 'tableCell', content: [paragraph(text)] });
const row = (...texts: readonly string[]): JSONContent => ({ type: 'tableRow', content: texts.map(cell) });
const table: JSONContent = { type: 'table', content: [row('A1', 'B1'), row('A2', 'B2')] };
const factBox = (...texts: readonly string[]): JSONContent => ({
  type: 'factBox',
  attrs: { title: '' },
  content: texts.map(paragraph),
});
const note: JSONContent = { type: 'correctionNote', content: [paragraph('Note')] };
const code: JSONContent = { type: 'codeBlock', content: [{ type: 'text', text: 'one\ntwo' }] };
const card: JSONContent = { type: 'embed', attrs: { url: 'https://a.example/' } };

/** Puts the caret after some words. */
function caretAfter({ state, view }: Editor, words: string): void {
  state.doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0)
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + at + words.length)));
  });
}
const place = ({ state: { selection } }: Editor) =>
  `${selection.$head.node(Math.min(1, selection.$head.depth)).type.name}:${selection.$head.parent.textContent}`;
/** As in a window, where the caret is on the last and only line of its block. */
const onEdge = (editor: Editor) => vi.spyOn(editor.view, 'endOfTextblock').mockReturnValue(true);

describe('getting out of a box', () => {
  it.each([
    ['table', table, 'B1'],
    ['fact box', factBox('In'), 'In'],
    ['note', note, 'Note'],
    ['code', code, 'one'],
  ])('Ctrl Enter in a %s goes on below it', (_name, box, words) => {
    const { editor, outline } = makeEditor([box]);
    caretAfter(editor, words);
    press(editor, 'Enter', { ctrlKey: true, keyCode: 13 });
    expect(outline().at(-1)).toBe('paragraph: ');
    expect(place(editor)).toBe('paragraph:');
  });

  it.each([
    ['table', table, 'A2'],
    ['fact box', factBox('In', 'End'), 'End'],
    ['note', note, 'Note'],
    ['code', code, 'two'],
  ])('the arrow down at the end of a %s that ends the story makes a paragraph', (_name, box, words) => {
    const { editor, outline } = makeEditor([paragraph('Above'), box]);
    caretAfter(editor, words);
    onEdge(editor);
    press(editor, 'ArrowDown', { keyCode: 40 });
    expect(outline()).toHaveLength(3);
    expect(place(editor)).toBe('paragraph:');
  });

  it('uses the paragraph that is there, and makes none above the last row', () => {
    const { editor, outline } = makeEditor([table]);
    caretAfter(editor, 'A1');
    onEdge(editor);
    press(editor, 'ArrowDown', { keyCode: 40 });
    expect(outline()).toHaveLength(1);
    const below = makeEditor([factBox('In'), paragraph('Below')]);
    caretAfter(below.editor, 'In');
    press(below.editor, 'Enter', { ctrlKey: true, keyCode: 13 });
    expect(below.outline()).toHaveLength(2);
    expect(place(below.editor)).toBe('paragraph:Below');
  });

  it('Enter in an empty last paragraph of a box takes that paragraph out of it', () => {
    const { editor, outline } = makeEditor([factBox('In', '')]);
    editor.commands.setTextSelection(6);
    press(editor, 'Enter', { keyCode: 13 });
    expect(outline()).toEqual(['factBox: In', 'paragraph: ']);
    expect(place(editor)).toBe('paragraph:');
  });

  it('Enter keeps lines of code, and after two empty ones goes on below', () => {
    const { editor, outline } = makeEditor([code]);
    caretAfter(editor, 'two');
    for (let time = 0; time < 3; time += 1) press(editor, 'Enter', { keyCode: 13 });
    expect(outline()).toEqual(['codeBlock: one\ntwo', 'paragraph: ']);
    expect(place(editor)).toBe('paragraph:');
  });

  it('the arrow up goes through the fields of a box and out of it, making a paragraph where it starts the story', () => {
    const { editor, outline } = makeEditor([code]);
    editor.commands.setTextSelection(1);
    onEdge(editor);
    press(editor, 'ArrowUp', { keyCode: 38 });
    const field = document.activeElement;
    expect(field?.getAttribute('aria-label')).toBe('Language of the code');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    expect(place(editor)).toBe('codeBlock:one\ntwo');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }));
    expect(outline()).toEqual(['paragraph: ', 'codeBlock: one\ntwo']);
    expect(place(editor)).toBe('paragraph:');
  });

  it('Shift Tab reaches the fields of a note, and Tab those of a card that is selected', () => {
    const { editor } = makeEditor([note, card]);
    caretAfter(editor, 'Note');
    press(editor, 'Tab', { keyCode: 9, shiftKey: true });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Date of the note');
    const { state, view } = editor;
    view.dispatch(
      state.tr.setSelection(NodeSelection.create(state.doc, state.doc.firstChild?.nodeSize ?? 0)),
    );
    press(editor, 'Tab', { keyCode: 9 });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Title of the embed');
  });
});

describe('Backspace and Delete', () => {
  it('take out a box nobody typed in, from inside', () => {
    const { editor, outline } = makeEditor([paragraph('Above'), factBox(''), paragraph('Below')]);
    editor.commands.setTextSelection(9);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(outline()).toEqual(['paragraph: Above', 'paragraph: ', 'paragraph: Below']);
  });

  it.each([
    ['a fact box', factBox('In')],
    ['a note', note],
    ['a card', card],
  ])('select %s first, from below; a key held down stops there', (_name, box) => {
    const { editor, outline } = makeEditor([paragraph('Above'), box, paragraph('Below')]);
    caretAfter(editor, 'Below');
    editor.commands.setTextSelection(editor.state.selection.from - 5);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(editor.state.selection).toBeInstanceOf(NodeSelection);
    press(editor, 'Backspace', { keyCode: 8, repeat: true });
    expect(outline()).toHaveLength(3);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(outline()).toEqual(['paragraph: Above', 'paragraph: ', 'paragraph: Below']);
  });

  it('select a box with words first, from its start', () => {
    const { editor, outline } = makeEditor([paragraph('Above'), factBox('In')]);
    editor.commands.setTextSelection(9);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(outline()).toEqual(['paragraph: Above', 'factBox: In']);
    expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  });

  it('select a card first, from above', () => {
    const { editor, outline } = makeEditor([paragraph('Above'), card]);
    caretAfter(editor, 'Above');
    press(editor, 'Delete', { keyCode: 46 });
    expect(outline()).toHaveLength(2);
    expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  });

  it('at the start of code make text of it, line for line', () => {
    const { editor, outline } = makeEditor([code]);
    editor.commands.setTextSelection(1);
    press(editor, 'Backspace', { keyCode: 8 });
    expect(outline()).toEqual(['paragraph: onetwo']);
    expect(editor.getText()).toBe('one\ntwo');
  });
});

describe('a selection across the edge of a box', () => {
  const select = (editor: Editor, from: string, to: string) => {
    caretAfter(editor, from);
    const anchor = editor.state.selection.from;
    caretAfter(editor, to);
    const { tr, doc } = editor.state;
    const across = acrossBoxes(TextSelection.create(doc, anchor, editor.state.selection.from));
    editor.view.dispatch(tr.setSelection(across));
  };

  it('is deleted on both sides, and nothing is joined across', () => {
    const { editor, outline } = makeEditor([
      paragraph('Above'),
      factBox('Inside', 'End'),
      paragraph('Below'),
    ]);
    select(editor, 'Abo', 'Ins');
    editor.view.dispatch(editor.state.tr.deleteSelection());
    expect(outline()).toEqual(['paragraph: Abo', 'factBox: ideEnd', 'paragraph: Below']);
    select(editor, 'ide', 'Bel');
    editor.view.dispatch(editor.state.tr.insertText('!'));
    expect(outline()).toEqual(['paragraph: Abo', 'factBox: ide!', 'paragraph: ow']);
  });

  it('empties cells and keeps the table; a box in the middle goes', () => {
    const { editor, outline } = makeEditor([table, factBox('In'), paragraph('Below')]);
    select(editor, 'B', 'Bel');
    caretAfter(editor, 'A1');
    select(editor, 'A', 'Bel');
    editor.view.dispatch(editor.state.tr.deleteSelection());
    expect(outline()).toEqual(['table: A1B1A', 'paragraph: ow']);
    expect(editor.state.doc.firstChild?.childCount).toBe(2);
  });

  it('over everything leaves a paragraph to write in', () => {
    const { editor, outline } = makeEditor([table, paragraph('Between'), note]);
    press(editor, 'a', { ctrlKey: true, keyCode: 65 });
    editor.view.dispatch(editor.state.tr.insertText('New'));
    expect(outline()).toEqual(['paragraph: New']);
  });

  it('leaves the words outside of it, wherever it starts and ends', () => {
    const words = ['p0', 'a1', 'b1', 'a2', 'b2', 'p3', 'f4', 'f5', 'p6', 'c7', 'n8', 'p9'];
    const made = () =>
      makeEditor([
        paragraph('p0'),
        { type: 'table', content: [row('a1', 'b1'), row('a2', 'b2')] },
        paragraph('p3'),
        factBox('f4', 'f5'),
        card,
        paragraph('p6'),
        { type: 'codeBlock', content: [{ type: 'text', text: 'c7' }] },
        { type: 'correctionNote', content: [paragraph('n8')] },
        paragraph('p9'),
      ]);
    const index = fc.nat(words.length - 1);
    fc.assert(
      fc.property(index, index, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const { editor } = made();
        select(editor, words[from] ?? '', words[to] ?? '');
        editor.view.dispatch(editor.state.tr.deleteSelection());
        parseDocument(editor.getJSON());
        const left = editor.getText();
        for (const word of [...words.slice(0, from + 1), ...words.slice(to + 1)])
          expect(left).toContain(word);
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables', () => {
  it('Tab goes from cell to cell, and in the last one adds a row; Shift Tab goes back', () => {
    const { editor } = makeEditor([table]);
    caretAfter(editor, 'B1');
    press(editor, 'Tab', { keyCode: 9 });
    expect(place(editor)).toBe('table:A2');
    caretAfter(editor, 'B2');
    press(editor, 'Tab', { keyCode: 9 });
    expect(editor.state.doc.firstChild?.childCount).toBe(3);
    expect(place(editor)).toBe('table:');
    press(editor, 'Tab', { keyCode: 9, shiftKey: true });
    expect(place(editor)).toBe('table:B2');
  });

  it('rows and columns are added and taken out, cells head or do not, the table goes', () => {
    const { editor, outline } = makeEditor([table, paragraph('Below')]);
    caretAfter(editor, 'A1');
    const shape = () => editor.state.doc.firstChild?.content.content.map((each) => each.childCount);
    doToTable(editor, 'row-above');
    doToTable(editor, 'column-after');
    expect(shape()).toEqual([3, 3, 3]);
    doToTable(editor, 'remove-column');
    doToTable(editor, 'remove-row');
    expect(shape()?.length).toBe(2);
    doToTable(editor, 'header-row');
    expect(editor.state.doc.firstChild?.firstChild?.firstChild?.type.name).toBe('tableHeader');
    doToTable(editor, 'delete-table');
    expect(outline()).toEqual(['paragraph: Below']);
  });
});

describe('what is put in', () => {
  it.each(['table', 'factBox', 'correctionNote', 'codeBlock'] as const)(
    'a %s takes the place of an empty paragraph, or stands below the block',
    (part) => {
      const { editor, outline } = makeEditor([paragraph('')]);
      insertPart(editor, part, '2026-11-23');
      expect(outline()).toEqual([`${part}: `]);
      const below = makeEditor([factBox('In'), paragraph('Below')]);
      caretAfter(below.editor, 'In');
      insertPart(below.editor, part, '2026-11-23');
      expect(below.outline()).toEqual(['factBox: In', `${part}: `, 'paragraph: Below']);
      if (part === 'correctionNote') expect(below.editor.state.doc.child(1).attrs['date']).toBe('2026-11-23');
    },
  );

  it('a card takes the place of the address it was made of, which pasting alone never does', () => {
    const { editor, outline } = makeEditor([paragraph('https://a.example/x?y=1')]);
    const found = loneAddress(editor.state);
    expect(found?.url).toBe('https://a.example/x?y=1');
    insertEmbed(editor, found?.url ?? '', found);
    expect(outline()).toEqual(['embed: ']);
    expect(editor.state.doc.firstChild?.attrs['url']).toBe('https://a.example/x?y=1');
  });

  it('fields of a card and of a box are written into the story; an address that is none is not', () => {
    const { editor } = makeEditor([card, factBox('In')]);
    const write = (name: string, value: string) => {
      const field = editor.view.dom.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
      if (!field) throw new Error(`There is no ${name}`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return field;
    };
    write('Title of the embed', 'A title');
    write('Description of the embed', 'Says');
    const address = write('Address of the embed', 'javascript:alert(1)');
    expect(address.getAttribute('aria-invalid')).toBe('true');
    expect(editor.state.doc.firstChild?.attrs).toMatchObject({ url: 'https://a.example/', title: 'A title' });
    write('Address of the embed', 'https://b.example/');
    write('Title of the fact box', 'Facts');
    expect(editor.state.doc.firstChild?.attrs['url']).toBe('https://b.example/');
    expect(editor.state.doc.child(1).attrs['title']).toBe('Facts');
  });

  it('blocks move past each other, and nothing moves past the lead photo', () => {
    const { editor, outline } = makeEditor([photo('a', 'Cap', true), paragraph('One'), factBox('Two')]);
    caretAfter(editor, 'Two');
    editor.view.dispatch(moveBlock(editor.state, -1) ?? editor.state.tr);
    expect(outline()).toEqual(['photo*: Cap', 'factBox: Two', 'paragraph: One']);
    expect(place(editor)).toBe('factBox:Two');
    expect(moveBlock(editor.state, -1)).toBeNull();
    editor.view.dispatch(moveBlock(editor.state, 1) ?? editor.state.tr);
    expect(outline()).toEqual(['photo*: Cap', 'paragraph: One', 'factBox: Two']);
    expect(moveBlock(editor.state, 1)).toBeNull();
  });
});
