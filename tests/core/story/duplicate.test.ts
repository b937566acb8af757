import { expect, test } from 'vitest';
import { duplicateOf, freeSlug } from '#core/story/duplicate';
import { emptyContent, type StoryContent } from '#core/story/story';

const comment = { type: 'comment', attrs: { id: '8f14e45f-ceea-467f-a1d0-a2b1c3d4e5f6' } };
const story: StoryContent = {
  ...emptyContent,
  fields: { ...emptyContent.fields, slug: 'ferry-fares', headline: 'Night ferry fares to rise' },
  document: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Fares rise.', marks: [comment] }] },
      { type: 'photo', attrs: { photo: 'a'.repeat(64), alt: 'The quay', lead: true } },
    ],
  } as StoryContent['document'],
  details: { ...emptyContent.details, urlSlug: 'ferry', section: 'Metro', noteToDesk: 'Check the year.' },
  comments: [{ id: comment.attrs.id, quote: 'Fares', remarks: [], resolved: null }],
};

test('a duplicate has the words, the photos and the details of its story, but neither comments nor address', () => {
  const copy = duplicateOf(story, { slug: 'ferry-fares-2', id: 'source', at: 5 });
  expect(copy.fields).toEqual({ ...story.fields, slug: 'ferry-fares-2' });
  expect(copy.comments).toEqual([]);
  expect(JSON.stringify(copy.document)).not.toContain('comment');
  expect(JSON.stringify(copy.document)).toContain('a'.repeat(64));
  expect(copy.details).toMatchObject({ section: 'Metro', noteToDesk: 'Check the year.', urlSlug: '' });
  expect(copy.details.sources).toEqual([
    { id: 'source', kind: 'imported', name: 'Duplicate of ferry-fares', url: '', note: '', at: 5 },
  ]);
});

test('its slug is the next one that is free', () => {
  const taken = new Set(['tide', 'tide-2', 'tide-3']);
  expect(freeSlug('tide', (slug) => taken.has(slug))).toBe('tide-4');
  expect(freeSlug('tide-2', (slug) => taken.has(slug))).toBe('tide-4');
  expect(freeSlug('new', () => false)).toBe('new-2');
  expect(freeSlug('', () => true)).toBe('');
});
