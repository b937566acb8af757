// @vitest-environment jsdom
import fc from 'fast-check';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { countBody } from '#core/document/count-words';
import { parseDocumentNode, toStoryDocument } from '#core/document/document';
import { bodyCounts, leadCounts, selectionCounts } from '../../../renderer/editor/text-counts';
import { arbitraryDocument } from '../../helpers/arbitrary-document';
import { makeEditor, paragraph, photo } from './make-editor';
import { typeKeys } from './type-keys';
import '../browser';

it('counts as the core does, whatever the story holds', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const node = parseDocumentNode(document);
      expect(bodyCounts(node)).toEqual(countBody(toStoryDocument(node)));
    }),
  );
});

it('counts all of the text as selected when all of it is', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const doc = parseDocumentNode(document);
      const all = TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size));
      const state = EditorState.create({ doc, selection: all });
      const counts = selectionCounts(state);
      if (counts && all.from <= 1 && all.to >= doc.content.size - 1)
        expect(counts.words).toBe(bodyCounts(doc).words);
    }),
  );
});

it('counts a part of a block, and the words across several', () => {
  const { editor } = makeEditor([
    photo('a', 'Not counted'),
    paragraph('One two three'),
    paragraph('Four five'),
  ]);
  const { doc } = editor.state;
  const first = doc.child(0).nodeSize;
  const select = (from: number, to: number) => {
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
    return selectionCounts(editor.state)?.words;
  };
  expect(select(first + 1, first + 1)).toBeUndefined();
  expect(select(first + 5, first + 14)).toBe(2);
  expect(select(first + 9, first + 20)).toBe(2);
});

it('the lead is the first paragraph that says anything, and follows what is typed', () => {
  const { editor } = makeEditor([photo('a', 'A caption'), paragraph(''), paragraph('One two')]);
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.atEnd(editor.state.doc)));
  expect(leadCounts(editor.state.doc).words).toBe(2);
  typeKeys(editor.view, ' three');
  expect(leadCounts(editor.state.doc).words).toBe(3);
  expect(bodyCounts(editor.state.doc).words).toBe(3);
});
