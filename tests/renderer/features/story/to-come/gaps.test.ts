// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/document';
import { standingTexts } from '#core/document/kept-text';
import { findToCome } from '#core/text/to-come';
import { insertToCome, toComeBetween } from '../../../../../renderer/editor/to-come/insert-to-come';
import { goToBodyGap, goToGap, storyGaps } from '../../../../../renderer/features/story/to-come/gaps';
import { makeEditor, paragraph, photo } from '../../../editor/make-editor';
import { typeKeys } from '../../../editor/type-keys';
import { openTexts } from '../find/open-texts';
import '../../../browser';

const blocks = [
  photo('a', 'TK pilot'),
  paragraph('One TK. Two TK name.'),
  { type: 'pullQuote', attrs: { attribution: 'TK' }, content: [{ type: 'text', text: 'So' }] },
];
const way = (texts: ReturnType<typeof openTexts>['texts']) => ({ texts, openDetails: () => undefined });

it('lists every TK in reading order, but not what is never published', () => {
  const { texts } = openTexts({
    blocks,
    fields: { slug: 'TK', headline: 'TK opens', byline: 'TK' },
    details: { noteToDesk: 'TK', tags: ['TK'] },
  });
  const found = storyGaps(texts).map(({ text, from, to }) => `${text.name}: ${text.text.slice(from, to)}`);
  expect(found).toEqual([
    'Headline: TK opens',
    'Byline: TK',
    'Caption: TK pilot',
    'Text: TK',
    'Text: TK name',
    'Attribution of a pull quote: TK',
    'Tag: TK',
  ]);
});

it('counts those of the body as the checks do', () => {
  const { texts, body } = openTexts({ blocks });
  const checked = standingTexts(parseDocument(body.editor.getJSON())).flatMap(({ text }) => findToCome(text));
  expect(storyGaps(texts).map(({ from, to }) => [from, to])).toEqual(
    checked.map(({ from, to }) => [from, to]),
  );
});

it('goes to one of the body, and around the end', () => {
  const { texts, body } = openTexts({ blocks: [paragraph('One TK. Two TK name.')] });
  const { view } = body.editor;
  const selected = () => {
    const { from, to } = view.state.selection;
    return `${from}: ${view.state.doc.textBetween(from, to)}`;
  };
  goToBodyGap(view, 1);
  expect(selected()).toBe('13: TK name');
  expect(goToGap(way(texts), 1)).toBe(true);
  expect(selected()).toBe('5: TK');
  goToGap(way(texts), -1);
  expect(selected()).toBe('13: TK name');
  expect(goToGap(way(openTexts({ blocks: [paragraph('None')] }).texts), 1)).toBe(false);
});

it('is put in as a word of its own, and before what is selected', () => {
  expect(toComeBetween('with', 'out')).toEqual({ text: ' TK ', caret: 3 });
  expect(toComeBetween('with ', '.')).toEqual({ text: 'TK', caret: 2 });
  const { editor } = makeEditor([paragraph('by contractor')]);
  const select = TextSelection.create(editor.state.doc, 4, 14);
  editor.view.dispatch(editor.state.tr.setSelection(select));
  const tr = insertToCome(editor.state);
  if (tr) editor.view.dispatch(tr);
  expect(editor.getText()).toBe('by TK contractor');
});

it('is marked while it is typed, and no more when it is filled in', () => {
  const { editor } = makeEditor([paragraph('')]);
  const marks = () => [...editor.view.dom.querySelectorAll('.to-come')].map(({ textContent }) => textContent);
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.atEnd(editor.state.doc)));
  typeKeys(editor.view, 'by TK');
  expect(marks()).toEqual(['TK']);
  typeKeys(editor.view, ' contractor');
  expect(marks()).toEqual(['TK contractor']);
  editor.view.dispatch(editor.state.tr.insertText('Ada', 4, 17));
  expect(marks()).toEqual([]);
});
