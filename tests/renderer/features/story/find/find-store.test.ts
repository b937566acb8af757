// @vitest-environment jsdom
import fc from 'fast-check';
import type { JSONContent } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it, test } from 'vitest';
import { matchesInAll } from '#core/text/find/matches';
import { emptyDetails } from '#core/story/details';
import { createFind, type FindStore } from '../../../../../renderer/features/story/find/find-store';
import type { SearchExpression } from '../../../../../renderer/features/story/find/search-texts';
import { paragraph, photo } from '../../../editor/make-editor';
import { pressKey } from '../../../editor/type-keys';
import { openTexts, type WrittenStory } from './open-texts';
import '../../../browser';

const inThisThread: SearchExpression = ({ texts, expression, most }) =>
  Promise.resolve(matchesInAll(texts, expression, most));

const marked = (text: string, ...marks: readonly string[]): JSONContent => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type, ...(type === 'comment' ? { attrs: { id: 'c' } } : {}) })),
});
const deletion = { type: 'deletion', attrs: { id: 'd', author: 'Mara', at: 1, of: 'content' } };

const story: WrittenStory = {
  fields: { slug: 'quay', headline: 'Quay opens', deck: 'A quay at last', byline: 'Quay desk' },
  details: {
    ...emptyDetails,
    headlines: { ...emptyDetails.headlines, web: { text: 'The quay', writtenFor: 'Opens' } },
    tags: ['quay', 'ports'],
    noteToDesk: 'Call the quay.',
  },
  blocks: [
    photo('a', 'The quay at dusk'),
    {
      type: 'paragraph',
      content: [marked('The q', 'bold'), marked('u', 'italic', 'comment'), marked('ay'), marked(' is open.')],
    },
    { type: 'pullQuote', attrs: { attribution: 'Quay master' }, content: [{ type: 'text', text: 'So' }] },
    { type: 'factBox', attrs: { title: 'The quay' }, content: [paragraph('Built as a quay.')] },
    paragraph('No other.'),
  ],
};

async function findIn(written: WrittenStory, text: string, search = inThisThread) {
  const opened = openTexts(written);
  const store = createFind(opened.texts, search);
  await store.setQuery({ text });
  return { ...opened, store };
}

const where = (store: FindStore) => store.state().matches.map(({ text }) => text.name);

describe('finding', () => {
  it('looks in every text a person typed, in reading order', async () => {
    const { store } = await findIn(story, 'quay');
    expect(where(store)).toEqual([
      ...[
        'Slug',
        'Headline',
        'Deck',
        'Byline',
        'Caption',
        'Text',
        'Attribution of a pull quote',
        'Title',
        'Text',
      ],
      ...['Web headline', 'Tag', 'Note to desk'],
    ]);
  });
  it('goes around, and on from a place', async () => {
    const { store, texts } = await findIn(story, 'quay');
    store.move(1);
    expect(store.state().current).toBe(0);
    store.move(-1);
    expect(store.state().current).toBe(11);
    const view = texts.view('body');
    const [, , , , , inText] = store.state().matches;
    if (!view || !inText) throw new Error('Not found');
    store.move(1, { place: inText.text.place, offset: inText.match.from });
    expect(store.state().current).toBe(5);
    store.move(1, { place: inText.text.place, offset: inText.match.to });
    expect(store.state().current).toBe(6);
    store.move(-1, { place: inText.text.place, offset: inText.match.from });
    expect(store.state().current).toBe(4);
  });
  it('does not find what a suggestion takes away, but what stands around it', async () => {
    const content = [marked('har'), { ...marked('bour'), marks: [deletion] }, marked('vest')];
    const { store } = await findIn({ blocks: [{ type: 'paragraph', content }] }, 'harvest');
    expect(store.state().matches).toHaveLength(1);
    await store.setQuery({ text: 'harbour' });
    expect(store.state().matches).toHaveLength(0);
  });
  it('says when an expression is wrong, and when it takes too long', async () => {
    const { store } = await findIn(story, '(', () => Promise.resolve(null));
    await store.setQuery({ isExpression: true });
    expect(store.state()).toMatchObject({ trouble: 'Unterminated group.', matches: [] });
    await store.setQuery({ text: '(a+)+$' });
    expect(store.state().trouble).toMatch(/takes too long/);
    await store.setQuery({ isExpression: false, text: 'quay' });
    expect(store.state()).toMatchObject({ trouble: '' });
    expect(store.state().matches).toHaveLength(12);
  });
  it('follows the text', async () => {
    const { store, body } = await findIn(story, 'quay');
    body.editor.view.dispatch(
      body.editor.state.tr.insertText('quay ', body.editor.state.doc.content.size - 1),
    );
    await store.refresh();
    expect(store.state().matches).toHaveLength(13);
  });
});

describe('replacing', () => {
  it('puts the same in all places, keeps marks and comments, and takes everything back exactly', async () => {
    const { store, body, headline, all } = await findIn(story, 'quay');
    const before = all();
    store.setReplacement('pier');
    await store.replaceAll();
    expect(store.state().replaced?.count).toBe(12);
    expect(JSON.stringify(all())).not.toMatch(/quay/iu);
    expect(headline.text()).toBe('pier opens');
    const put = body.editor.state.doc.child(1).child(1);
    expect([put.text, put.marks.map(({ type }) => type.name)]).toEqual(['pier', ['bold', 'comment']]);
    await store.takeBack();
    expect(all()).toEqual(before);
    expect(store.state().matches).toHaveLength(12);
  });
  it('is one step for undo in each text', async () => {
    const { store, body } = await findIn(story, 'quay');
    const before = body.editor.getJSON();
    store.setReplacement('pier');
    await store.replaceAll();
    body.editor.commands.undo();
    expect(body.editor.getJSON()).toEqual(before);
  });
  it('takes back what undo has not, and offers nothing once something else was typed', async () => {
    const { store, body, all } = await findIn(story, 'quay');
    const before = all();
    store.setReplacement('pier');
    await store.replaceAll();
    body.editor.commands.undo();
    await store.takeBack();
    expect(all()).toEqual(before);
    await store.replaceAll();
    const { view } = body.editor;
    view.dispatch(view.state.tr.insertText('More', view.state.doc.content.size - 1));
    await store.refresh();
    expect(store.state().replaced).toBeNull();
  });
  it('one by one goes on to the next', async () => {
    const { store, texts } = await findIn(story, 'quay');
    store.setReplacement('quayside');
    store.move(1);
    await store.replaceCurrent();
    expect(texts.session.fields().slug).toBe('quayside');
  });
  it('replaces nothing that is not there any more', async () => {
    const { store, body } = await findIn({ blocks: [paragraph('A quay.')] }, 'quay');
    store.setReplacement('pier');
    store.move(1);
    const { view } = body.editor;
    view.dispatch(view.state.tr.insertText('X', 1));
    await store.replaceCurrent();
    expect(body.editor.getText()).toBe('XA quay.');
    await store.replaceCurrent();
    expect(body.editor.getText()).toBe('XA pier.');
  });
  it('leaves what a suggestion takes away where it is', async () => {
    const content = [marked('har'), { ...marked('bour'), marks: [deletion] }, marked('vest')];
    const { store, body } = await findIn({ blocks: [{ type: 'paragraph', content }] }, 'harvest');
    store.setReplacement('crop');
    await store.replaceAll();
    expect(body.editor.getText()).toBe('cropbour');
    expect(body.editor.state.doc.child(0).child(1).marks[0]?.type.name).toBe('deletion');
  });
  it('keeps a text that would become too long', async () => {
    const { store, texts } = await findIn(
      { blocks: [paragraph('')], details: { tags: ['a'.repeat(400)] } },
      'a',
    );
    store.setReplacement('bb');
    await store.replaceAll();
    expect(texts.session.details().tags).toEqual(['a'.repeat(400)]);
    expect(store.state().replaced).toMatchObject({ count: 0, tooLong: 1 });
  });
  it('in the selection leaves the rest', async () => {
    const { store, body } = await findIn({ blocks: [paragraph('quay quay quay')] }, 'quay');
    await store.limitTo(({ match }) => match.from > 0 && match.to < 10);
    store.setReplacement('pier');
    await store.replaceAll();
    expect(body.editor.getText()).toBe('quay pier quay');
  });
  it('uses groups of an expression', async () => {
    const { store, body } = await findIn({ blocks: [paragraph('Adeyemi, Ruth')] }, '(\\w+), (\\w+)');
    await store.setQuery({ isExpression: true });
    store.setReplacement('$2 $1');
    await store.replaceAll();
    expect(body.editor.getText()).toBe('Ruth Adeyemi');
  });
});

test('10,000 places in a long story are found and replaced at once, and put back', async () => {
  const blocks = Array.from({ length: 1_000 }, () =>
    paragraph('the quay and the pier of the town. '.repeat(4).trim()),
  );
  const { store, all } = await findIn({ blocks }, 'the');
  const before = all();
  expect(store.state()).toMatchObject({ isLimited: true });
  expect(store.state().matches).toHaveLength(10_000);
  store.setReplacement('that');
  await store.replaceAll();
  expect(store.state().replaced?.count).toBe(10_000);
  await store.takeBack();
  expect(all()).toEqual(before);
});

const words = fc
  .array(fc.constantFrom('ab', 'a', 'b', ' ', 'ba', 'aab'), { maxLength: 12 })
  .map((parts) => parts.join(''));
const run = fc
  .tuple(words, fc.subarray(['bold', 'italic', 'comment']), fc.boolean())
  .filter(([text]) => text !== '')
  .map(([text, marks, isGone]) => {
    const made = marked(text, ...marks);
    return isGone ? { ...made, marks: [...(made.marks ?? []), deletion] } : made;
  });
const block = fc.array(run, { maxLength: 4 }).map((content): JSONContent => ({ type: 'paragraph', content }));

test('whatever is replaced by whatever, taking it back restores everything exactly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      words,
      fc.constantFrom('a', 'ab', 'b', 'a+', '(a)(b)', '\\s'),
      fc.constantFrom('', 'x', 'ab', '$2$1', 'aa'),
      async (blocks, line, query, replacement) => {
        const opened = openTexts({
          blocks,
          fields: { headline: line, byline: line },
          details: { tags: [line] },
        });
        const before = opened.all();
        const store = createFind(opened.texts, inThisThread);
        await store.setQuery({ text: query, isExpression: true, isCaseSensitive: true });
        store.setReplacement(replacement);
        await store.replaceAll();
        opened.body.editor.state.doc.check();
        await store.takeBack();
        expect(opened.all()).toEqual(before);
        opened.body.editor.destroy();
      },
    ),
    { numRuns: 60 },
  );
});

it('a selection is left where a person can go on', async () => {
  const { store, body } = await findIn({ blocks: [paragraph('quay'), paragraph('x')] }, 'quay');
  const { view } = body.editor;
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
  store.setReplacement('a longer word');
  await store.replaceAll();
  pressKey(view, 'Enter');
  expect(body.outline()).toEqual(['paragraph: a longer word', 'paragraph: x', 'paragraph: ']);
});
