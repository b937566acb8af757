// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument, parseDocumentNode } from '#core/document/document';
import { listSuggestions } from '#core/suggestions/list-suggestions';
import { settleDocument } from '#core/suggestions/settle';
import { applyChanges, toLiveContent, toStoryContent } from '#core/story/change';
import { emptyContent } from '#core/story/story';
import { blockStyles, setBlockStyle } from '../../../../renderer/editor/commands/block-style';
import { insertRule } from '../../../../renderer/editor/commands/insert-rule';
import { toggleList } from '../../../../renderer/editor/commands/list';
import { decideInView } from '../../../../renderer/editor/review/suggestions/decide-in-view';
import { paragraph, pasteInto, photo, press } from '../make-editor';
import { backspace, destroyAll, makeReviewed, type, type Reviewed } from './make-reviewed';

type Deed = (reviewed: Reviewed, where: number) => void;

const one = ({ state }: Editor, where: number): ReadonlySet<string> => {
  const all = listSuggestions(state.doc);
  return new Set(all.slice(where % Math.max(1, all.length)).map(({ id }) => id));
};

/** What a writer and an editor do to a text between them, each at a place that is drawn by lot. */
const deeds: Readonly<Record<string, Deed>> = {
  type: ({ editor }) => type(editor, 'word '),
  'delete back': ({ editor }) => {
    const { $from, empty } = editor.state.selection;
    if (!empty || $from.parentOffset > 0) backspace(editor);
  },
  enter: ({ editor }) => void press(editor, 'Enter', { keyCode: 13 }),
  backspace: ({ editor }) => void press(editor, 'Backspace', { keyCode: 8 }),
  delete: ({ editor }) => void press(editor, 'Delete', { keyCode: 46 }),
  undo: ({ editor: { state, view } }) => void undo(state, view.dispatch),
  redo: ({ editor: { state, view } }) => void redo(state, view.dispatch),
  bold: ({ editor }) => void editor.commands.toggleMark('bold'),
  style: ({ editor }, where) =>
    editor.view.dispatch(setBlockStyle(editor.state.tr, blockStyles[where % blockStyles.length] ?? 'body')),
  list: ({ editor }, where) => void toggleList(editor, where % 2 === 0 ? 'bulletList' : 'orderedList'),
  rule: ({ editor }) => editor.view.dispatch(insertRule(editor.state.tr)),
  paste: ({ editor }) => pasteInto(editor, '<p>One</p><ul><li>Two</li></ul><p>Three</p>'),
  'somebody else': ({ by }) => by('Dana'),
  'the first again': ({ by }) => by('Ines'),
  'track no more': ({ by }) => by('Dana', false),
  'accept some': ({ editor }, where) => void decideInView(editor.view, 'accept', one(editor, where)),
  'reject some': ({ editor }, where) => void decideInView(editor.view, 'reject', one(editor, where)),
};

const deed = fc.record({
  name: fc.constantFrom(...Object.keys(deeds)),
  where: fc.nat(300),
  selection: fc.option(fc.tuple(fc.nat(300), fc.nat(300))),
});

function select({ state, view }: Editor, anchor: number, head: number): void {
  const at = (place: number) => state.doc.resolve(place % (state.doc.content.size + 1));
  view.dispatch(state.tr.setSelection(TextSelection.between(at(anchor), at(head))));
}

it('whatever two people do, tracked or not, the steps replay to the same text, which reads whole either way', () => {
  const blocks = [
    photo('a', 'Lead', true),
    paragraph('One two three'),
    paragraph(''),
    paragraph('Four five'),
  ];
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 20 }), (done) => {
      const reviewed = makeReviewed(blocks);
      const { editor, steps } = reviewed;
      const opened = toLiveContent({ ...emptyContent, document: parseDocument(editor.getJSON()) });
      for (const { name, where, selection } of done) {
        if (selection) select(editor, ...selection);
        deeds[name]?.(reviewed, where);
      }
      const replayed = toStoryContent(applyChanges(opened, [{ kind: 'steps', steps }]));
      expect(replayed.document).toEqual(parseDocument(editor.getJSON()));
      for (const reading of ['accepted', 'rejected'] as const)
        settleDocument(parseDocumentNode(replayed.document), reading).check();
      destroyAll();
    }),
    { numRuns: 80, interruptAfterTimeLimit: 50_000 },
  );
});
