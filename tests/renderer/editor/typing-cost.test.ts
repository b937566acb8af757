// @vitest-environment jsdom
import type { Editor, JSONContent } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { countNodeVisits, type NodeVisits } from '../../helpers/node-visits';
import { makeEditor, paragraph, photo, press } from './make-editor';
import '../browser';

const sentence =
  'The ferry “Anna” left the quay at dawn, said the harbour master. TK The ice held until noon. ';

/** A story with something of everything that may stand in the way of a key: figures, quotes, lists, notes to come. */
function storyOf(paragraphs: number): readonly JSONContent[] {
  const blocks = Array.from({ length: paragraphs }, (_, index): JSONContent => {
    if (index % 10 === 3) return { type: 'pullQuote', content: [{ type: 'text', text: sentence }] };
    if (index % 10 === 6)
      return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(sentence)] }] };
    return paragraph(sentence);
  });
  return [photo('a', 'The ferry at the quay', true), ...blocks];
}

/** Types as the browser tells the editor of it: whoever takes text may take it, otherwise it is put in. */
function typeCharacter({ view }: Editor, character: string): void {
  const { from, to } = view.state.selection;
  const put = () => view.state.tr.insertText(character, from, to).scrollIntoView();
  const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, character, put));
  if (isTaken !== true) view.dispatch(put());
}

const keys: Readonly<Record<string, (editor: Editor) => void>> = {
  'a letter': (editor) => typeCharacter(editor, 'e'),
  'a space': (editor) => typeCharacter(editor, ' '),
  'a quotation mark': (editor) => typeCharacter(editor, '"'),
  'a mark of what is to come': (editor) =>
    [' ', 'T', 'K', ' '].forEach((letter) => typeCharacter(editor, letter)),
  Enter: (editor) => void press(editor, 'Enter', { keyCode: 13 }),
  Backspace: (editor) => void press(editor, 'Backspace', { keyCode: 8 }),
};

/** Nodes that are looked at for each kind of key, typed in the middle of a story. */
function visitsIn(visits: NodeVisits, paragraphs: number): Readonly<Record<string, number>> {
  const { editor } = makeEditor(storyOf(paragraphs));
  const middle = Math.round(editor.state.doc.content.size / 2);
  const caret = TextSelection.near(editor.state.doc.resolve(middle));
  editor.view.dispatch(editor.state.tr.setSelection(caret));
  typeCharacter(editor, 'w'); // what is done once, at the first key, is not the cost of a key
  const counts = Object.entries(keys).map(([name, type]) => {
    visits.reset();
    for (let time = 0; time < 5; time += 1) type(editor);
    return [name, visits.count()] as const;
  });
  editor.destroy();
  return Object.fromEntries(counts);
}

it('a key costs no more in a long story than in a short one: nothing walks the text for it', () => {
  const visits = countNodeVisits();
  const short = visitsIn(visits, 50);
  const long = visitsIn(visits, 2_000);
  // Which block the caret comes to stand in may differ; the number of blocks may not count.
  const grown = Object.keys(keys).filter((key) => (long[key] ?? 0) > (short[key] ?? 0) + 60);
  expect({ grown, short, long }).toEqual({ grown: [], short, long });
});
