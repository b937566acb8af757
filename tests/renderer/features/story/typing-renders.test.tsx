// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { randomUUID } from 'node:crypto';
import { Profiler } from 'react';
import { expect, it } from 'vitest';
import { emptyDocument, parseDocumentNode } from '#core/document/document';
import { replaceBody, type Change } from '#core/story/change';
import { App } from '../../../../renderer/app/app';
import { markedStory } from '../../../bench/marked-story';
import { countNodeVisits, type NodeVisits } from '../../../helpers/node-visits';
import { newsroom, type Newsroom } from '../../open-window';
import '../../browser';

/** The page of a story in the whole window, the editor of its text, and how often React has drawn anything. */
async function openStory(slug: string) {
  let commits = 0;
  const { unmount } = render(
    <Profiler id="window" onRender={() => (commits += 1)}>
      <App />
    </Profiler>,
  );
  const row = await screen.findByRole('button', { name: new RegExp(slug) });
  fireEvent.click(row);
  fireEvent.doubleClick(row);
  const text = await screen.findByRole('textbox', { name: 'Story text' });
  const { editor } = text as HTMLElement & { readonly editor: Editor };
  return { editor, commits: () => commits, unmount };
}

const typeIn = (editor: Editor, letters: string) => {
  for (const letter of letters) act(() => editor.view.dispatch(editor.state.tr.insertText(letter)));
};

/** Lets what waits for the next moments happen: idle counting, the answer of the desk. */
const moments = () => act(() => new Promise((resolve) => setTimeout(resolve, 600)));

it('no component of the window draws for a letter that is typed', async () => {
  const desk = newsroom();
  const { id: story } = await desk.ask('story:create', { slug: 'ice-road', headline: 'Ice road opens late' });
  const { editor, commits } = await openStory('ice-road');
  typeIn(editor, 'I');
  await moments(); // the first letter makes a word, and something to undo
  const before = commits();
  typeIn(editor, 'celandicferryterminals');
  const during = commits() - before;
  await moments();
  expect(during).toBe(0);
  // What is saved, counted and checked in between may be drawn, once or twice; never once a letter.
  expect(commits() - before).toBeLessThan(8);
  const { content } = await desk.ask('story:open', { story });
  expect(content.document.content).toMatchObject([{ content: [{ text: 'Icelandicferryterminals' }] }]);
});

/** Nodes that are looked at for 10 letters in the middle of a story with suggestions, comments and notes to come. */
async function visitsIn(
  desk: Newsroom,
  visits: NodeVisits,
  words: number,
  isTracked: boolean,
): Promise<number> {
  const slug = `story-of-${words}${isTracked ? '-tracked' : ''}`;
  const { id: story, version: base } = await desk.ask('story:create', { slug, headline: 'Long' });
  const { document, comments } = markedStory(words);
  const changes: Change[] = [
    replaceBody(parseDocumentNode(emptyDocument), document),
    ...comments.map((thread): Change => ({ kind: 'thread', thread })),
  ];
  await desk.ask('story:append', { story, batch: randomUUID(), base, changes });
  const { editor, unmount } = await openStory(slug);
  if (isTracked)
    fireEvent.keyDown(editor.view.dom, { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true });
  const middle = editor.state.doc.resolve(Math.round(editor.state.doc.content.size / 2)).end(1);
  act(() =>
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, middle))),
  );
  typeIn(editor, 'a');
  await moments();
  visits.reset();
  typeIn(editor, 'bcdefghijk');
  const count = visits.count();
  const typed = editor.state.doc.resolve(middle).nodeAfter;
  expect(typed?.marks.some((mark) => mark.type.name === 'insertion')).toBe(isTracked);
  await moments();
  unmount();
  return count;
}

it.each([false, true])('a letter costs the same in a long story; tracked: %s', async (isTracked) => {
  const desk = newsroom();
  const visits = countNodeVisits();
  const short = await visitsIn(desk, visits, 2_400, isTracked);
  const long = await visitsIn(desk, visits, 24_000, isTracked);
  expect({ short, long, isMore: long > short + 100 }).toMatchObject({ isMore: false });
});
