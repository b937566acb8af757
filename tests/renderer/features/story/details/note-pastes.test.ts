// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { emptyDetails, type Source } from '#core/story/details';
import { notePastes } from '../../../../../renderer/features/story/details/note-pastes';
import type { StorySession } from '../../../../../renderer/features/story/session/story-session';

function sheet() {
  const noted: Source[] = [];
  const session = {
    details: () => ({ ...emptyDetails, sources: noted }),
    setDetail: (_: 'sources', sources: readonly Source[]) => void noted.splice(0, noted.length, ...sources),
  } as unknown as StorySession;
  const element = document.createElement('div');
  element.innerHTML = '<div contenteditable="true"><p>Text</p></div><textarea></textarea>';
  const stop = notePastes(session, element);
  const paste = (into: string, plain: string, html = '') => {
    const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : plain) };
    const event = Object.assign(new Event('paste', { bubbles: true }), { clipboardData });
    element.querySelector(into)?.dispatchEvent(event);
  };
  return { noted, paste, stop };
}
const words = (count: number) => 'word '.repeat(count);

test('much text from elsewhere is noted among the sources', () => {
  const { noted, paste } = sheet();
  paste('p', words(1_200));
  paste('p', words(100));
  expect(noted).toMatchObject([
    { kind: 'pasted', name: 'Pasted text, 1,200 words', url: '', note: '' },
    { kind: 'pasted', name: 'Pasted text, 100 words' },
  ]);
  expect(new Set(noted.map(({ id }) => id)).size).toBe(2);
});

test('a little text, text moved within stories, text in fields, and text after the page is left are not', () => {
  const { noted, paste, stop } = sheet();
  paste('p', words(99));
  paste('p', words(500), '<p data-pm-slice="1 1 []">word</p>');
  paste('textarea', words(500));
  stop();
  paste('p', words(500));
  expect(noted).toEqual([]);
});
