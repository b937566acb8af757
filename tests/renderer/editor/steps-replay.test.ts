// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/document';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import { emptyContent } from '#core/story/story';
import { blockStyles, setBlockStyle } from '../../../renderer/editor/commands/block-style';
import { insertEmbed, insertPart } from '../../../renderer/editor/commands/insert-part';
import { insertRule } from '../../../renderer/editor/commands/insert-rule';
import { toggleList } from '../../../renderer/editor/commands/list';
import { moveBlock } from '../../../renderer/editor/commands/move-block';
import { acrossBoxes } from '../../../renderer/editor/nodes/boxes/across-boxes';
import {
  insertPhotos,
  leaveDownwards,
  makeLead,
  moveIntoText,
  removePhoto,
} from '../../../renderer/editor/nodes/photo/photo-commands';
import { doToTable, isInTable, tableDeeds } from '../../../renderer/editor/nodes/table/table-commands';
import { makeEditor, paragraph, pasteInto, photo, photoId, press } from './make-editor';
import '../browser';

const pastes = [
  '<p>One</p><p>Two</p>',
  '<ul><li>First</li><li>Second</li></ul><h2>Head</h2>',
  `<figure data-photo="${photoId('c')}" data-lead><figcaption>Pasted</figcaption></figure>`,
  '<aside data-pull-quote data-attribution="Somebody"><p>Said it</p></aside>',
  '<table><tr><th>Head</th><td colspan="2">Cell</td></tr><tr><td>More</td></tr></table>',
  '<aside data-fact-box data-title="Box"><p>Fact</p><ul><li>Listed</li></ul></aside>',
  '<aside data-embed data-url="https://a.example/" data-title="Card"></aside><pre>lines\nof code</pre>',
  '<aside data-correction data-kind="update" data-date="2026-11-23"><p>Note</p></aside>',
  '<blockquote><p>Quoted</p><p>Twice<br>broken</p></blockquote><hr>',
];

const parts = ['table', 'factBox', 'correctionNote', 'codeBlock'] as const;
const marks = ['underline', 'strike', 'code'] as const;

type Deed = (editor: Editor, where: number) => void;

/** Everything a writer can do to the text, each at a place that is drawn by lot. */
const deeds: Readonly<Record<string, Deed>> = {
  type: (editor) => editor.view.dispatch(editor.state.tr.insertText('word ')),
  'delete selection': (editor) => editor.view.dispatch(editor.state.tr.deleteSelection()),
  enter: (editor) => void press(editor, 'Enter', { keyCode: 13 }),
  backspace: (editor) => void press(editor, 'Backspace', { keyCode: 8 }),
  delete: (editor) => void press(editor, 'Delete', { keyCode: 46 }),
  'select all': (editor) => void press(editor, 'a', { keyCode: 65, ctrlKey: true }),
  undo: ({ state, view }) => void undo(state, view.dispatch),
  redo: ({ state, view }) => void redo(state, view.dispatch),
  bold: (editor) => void editor.commands.toggleMark('bold'),
  style: (editor, where) =>
    editor.view.dispatch(setBlockStyle(editor.state.tr, blockStyles[where % blockStyles.length] ?? 'body')),
  list: (editor, where) => void toggleList(editor, where % 2 === 0 ? 'bulletList' : 'orderedList'),
  rule: (editor) => editor.view.dispatch(insertRule(editor.state.tr)),
  paste: (editor, where) => pasteInto(editor, pastes[where % pastes.length] ?? ''),
  'add photos': (editor, where) =>
    editor.view.dispatch(
      insertPhotos(editor.state.tr, [
        { photo: photoId('a'), caption: where % 2 === 0 ? 'A caption' : '' },
        { photo: photoId('b'), caption: 'Another' },
      ]),
    ),
  'make lead': onPhoto(makeLead),
  'move into the text': onPhoto(moveIntoText),
  'remove photo': onPhoto(removePhoto),
  'leave photo': onPhoto((tr, pos) => leaveDownwards(tr, pos + (tr.doc.nodeAt(pos)?.nodeSize ?? 0))),
  'select photo': (editor, where) => {
    const pos = photoPlaces(editor).at(where % Math.max(1, photoPlaces(editor).length));
    if (pos !== undefined)
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)));
  },
  part: (editor, where) => insertPart(editor, parts[where % parts.length] ?? 'table', '2026-11-23'),
  embed: (editor) => insertEmbed(editor, 'https://a.example/', null),
  'table deed': (editor, where) => {
    const name = tableDeeds[where % tableDeeds.length] ?? 'row-below';
    if (isInTable(editor.state)) doToTable(editor, name);
  },
  move: (editor, where) => {
    const tr = moveBlock(editor.state, where % 2 === 0 ? 1 : -1);
    if (tr) editor.view.dispatch(tr);
  },
  tab: (editor) => void press(editor, 'Tab', { keyCode: 9 }),
  leave: (editor) => void press(editor, 'Enter', { keyCode: 13, ctrlKey: true }),
  marks: (editor, where) => void editor.commands.toggleMark(marks[where % marks.length] ?? 'code'),
  'select across': ({ state, view }) => view.dispatch(state.tr.setSelection(acrossBoxes(state.selection))),
  'select node': ({ state, view }, where) => {
    const { node, offset } = state.doc.childAfter(where % state.doc.content.size);
    if (node && NodeSelection.isSelectable(node))
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, offset)));
  },
  'set attribution': (editor) => {
    editor.state.doc.forEach((node, pos) => {
      if (node.type.name === 'pullQuote')
        editor.view.dispatch(editor.state.tr.setNodeMarkup(pos, null, { attribution: 'Who' }));
    });
  },
};

function photoPlaces({ state }: Editor): number[] {
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'photo') places.push(pos);
  });
  return places;
}

function onPhoto(change: typeof makeLead): Deed {
  return (editor, where) => {
    const places = photoPlaces(editor);
    const pos = places[where % Math.max(1, places.length)];
    if (pos !== undefined) editor.view.dispatch(change(editor.state.tr, pos));
  };
}

function select({ state, view }: Editor, anchor: number, head: number): void {
  const at = (place: number) => state.doc.resolve(place % (state.doc.content.size + 1));
  view.dispatch(state.tr.setSelection(TextSelection.between(at(anchor), at(head))));
}

const deed = fc.record({
  name: fc.constantFrom(...Object.keys(deeds)),
  where: fc.nat(300),
  // Where the caret is put first; null leaves it.
  selection: fc.option(fc.tuple(fc.nat(300), fc.nat(300))),
});

it('whatever is done, the steps replayed on what was opened give the text, which has one lead at most, and first', () => {
  const blocks = [photo('a', 'Lead', true), paragraph('One two three'), paragraph(''), paragraph('Four')];
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), (done) => {
      const { editor, steps } = makeEditor(blocks);
      const opened = toLiveContent({ ...emptyContent, document: parseDocument(editor.getJSON()) });
      for (const { name, where, selection } of done) {
        if (selection) select(editor, ...selection);
        deeds[name]?.(editor, where);
      }
      const replayed = toStoryContent(applyChanges(opened, [{ kind: 'steps', steps }]));
      expect(replayed.document).toEqual(parseDocument(editor.getJSON()));
      const leads: number[] = [];
      editor.state.doc.descendants((node, pos) => {
        if (node.attrs['lead'] === true) leads.push(pos);
      });
      expect(leads.length === 0 || (leads.length === 1 && leads[0] === 0)).toBe(true);
      editor.destroy();
      document.body.replaceChildren();
    }),
    { numRuns: 80 },
  );
});
