import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, toLiveContent, toStoryContent, type Change } from '#core/story/change';
import { emptyContent } from '#core/story/story';
import { pictureOf } from '../../../../renderer/features/history/replay/picture';
import { arbitraryReviewedDocument } from '../../../helpers/arbitrary-document';

const typed = (at: number, text: string): Change => ({
  kind: 'steps',
  steps: [{ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } }],
});

const live = (...texts: readonly string[]) =>
  toLiveContent({
    ...emptyContent,
    document: {
      type: 'doc',
      content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  });

test('a picture says exactly what the moment says', () => {
  fc.assert(
    fc.property(arbitraryReviewedDocument(), (document) => {
      const moment = toLiveContent({ ...emptyContent, document });
      expect(pictureOf(moment).content).toEqual(toStoryContent(moment));
    }),
    { numRuns: 50 },
  );
});

test('of two moments, the blocks that nobody wrote in are the same objects', () => {
  const moment = live('One.', 'Two.', 'Three.');
  const [one, two, three] = pictureOf(moment).content.document.content;
  const next = pictureOf(applyChanges(moment, [typed(8, 'and ')])).content.document.content;
  expect(next[0]).toBe(one);
  expect(next[1]).not.toBe(two);
  expect(next[1]).toMatchObject({ content: [{ text: 'Tand wo.' }] });
  expect(next[2]).toBe(three);
});
