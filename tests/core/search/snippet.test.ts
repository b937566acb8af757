import { expect, test } from 'vitest';
import { readQuestion } from '#core/search/question';
import { snippetOf } from '#core/search/snippet';
import type { StoryWords } from '#core/search/story-words';

const nothing: StoryWords = {
  slug: '',
  headline: '',
  section: '',
  tags: '',
  people: '',
  captions: '',
  credits: '',
  notes: '',
  text: '',
};
const find = (words: Partial<StoryWords>, typed: string) =>
  snippetOf({ ...nothing, ...words }, readQuestion(typed).wanted);
const long = 'Silt is carried from the upper river to the flats every spring, the pilots say. '.repeat(6);

test('a snippet is cut at words around what was found, and marks it there', () => {
  const snippet = find({ text: `${long}Then the harbour wall gave way. ${long}` }, 'harb');
  expect(snippet?.text).toMatch(/^…\S.* harbour wall .*…$/);
  expect(snippet?.text.length).toBeLessThan(170);
  expect(snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['harb']);
});

test('a snippet begins with its line', () => {
  expect(find({ text: `${long}\nThe harbour wall.` }, 'wall')?.text).toBe('…The harbour wall.');
  expect(find({ text: 'The harbour wall.' }, 'wall')?.text).toBe('The harbour wall.');
});

test('what stands in the text comes before captions, and notes last', () => {
  expect(find({ notes: 'A wall', captions: 'The wall' }, 'wall')).toMatchObject({
    field: 'captions',
    text: 'The wall',
  });
  expect(find({ notes: 'A wall' }, 'note:wall')).toMatchObject({ field: 'notes' });
  expect(find({ text: 'A wall' }, 'note:wall')).toBeNull();
  expect(find({ slug: 'wall', headline: 'Wall' }, 'wall')).toBeNull();
});

test('a word longer than a snippet is cut', () => {
  expect(find({ text: 'x'.repeat(9_000) }, 'xx')?.text.length).toBeLessThan(170);
});
