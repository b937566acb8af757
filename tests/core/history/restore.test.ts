import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { comparableBlocks } from '#core/history/comparable-blocks';
import { restoreBlocks, restorePart, restoreStory } from '#core/history/restore';
import { applyChanges, toLiveContent, toStoryContent, type LiveContent } from '#core/story/change';
import { emptyDetails } from '#core/story/details';
import { emptyContent } from '#core/story/story';
import { arbitraryDocument, arbitraryText } from '../../helpers/arbitrary-document';

// Hundreds of stories are replayed; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const insertion = { type: 'insertion', attrs: { id: 's', author: 'Ada', at: 1, of: 'content' } } as const;

const arbitraryLive: fc.Arbitrary<LiveContent> = fc
  .record({
    document: arbitraryDocument(),
    headline: arbitraryText,
    byline: arbitraryText,
    isReviewed: fc.boolean(),
  })
  .map(({ document, headline, byline, isReviewed }) =>
    toLiveContent({
      ...emptyContent,
      fields: { ...emptyContent.fields, headline, byline },
      lines:
        isReviewed && headline !== ''
          ? { headline: { type: 'line', content: [{ type: 'text', text: headline, marks: [insertion] }] } }
          : {},
      document,
      details: { ...emptyDetails, section: byline, tags: [headline] },
    }),
  );
const without = (live: LiveContent) => ({ ...toStoryContent(live), comments: [] });

test('a restored version is the version, to the letter and to the suggestion', () => {
  fc.assert(
    fc.property(arbitraryLive, arbitraryLive, (head, wanted) => {
      const restored = applyChanges(head, restoreStory(head, wanted));
      expect(without(restored)).toEqual(without(wanted));
      expect(restoreStory(wanted, wanted)).toEqual([]);
      // Undoing it is restoring what was there before.
      expect(without(applyChanges(restored, restoreStory(restored, head)))).toEqual(without(head));
    }),
    { numRuns: 150 },
  );
});

test('what was said in comments is never taken back', () => {
  const thread = { id: 't', quote: 'pier', remarks: [], resolved: null };
  const wanted = toLiveContent(emptyContent);
  const head = { ...wanted, comments: [thread] };
  expect(applyChanges(head, restoreStory(head, wanted)).comments).toEqual([thread]);
});

test('one paragraph comes back and everything else stays', () => {
  fc.assert(
    fc.property(arbitraryLive, arbitraryLive, fc.nat(), fc.nat(), (head, wanted, one, other) => {
      const at = one % head.body.childCount;
      const from = other % wanted.body.childCount;
      const changes = restoreBlocks(head.body, { from: at, to: at + 1 }, wanted.body, { from, to: from + 1 });
      const { body } = applyChanges(head, changes);
      expect(body.childCount).toBe(head.body.childCount);
      body.forEach((block, _offset, index) => {
        if (index === at) expect(block.eq(wanted.body.child(from))).toBe(true);
        else expect(block.textContent).toBe(head.body.child(index).textContent);
      });
    }),
  );
});

const photo = (id: string, lead: boolean) =>
  ({
    type: 'photo',
    attrs: { photo: id.repeat(64), alt: 'alt', lead, decorative: false, cuts: null },
    content: [{ type: 'text', text: id }],
  }) as const;

test('a photo comes back with caption, alt text and lead; the one that led leads no more', () => {
  const live = (...content: readonly ReturnType<typeof photo>[]) =>
    toLiveContent({ ...emptyContent, document: { type: 'doc', content } });
  const [head, wanted] = [live(photo('a', true)), live(photo('b', true))];
  const changes = restoreBlocks(head.body, { from: 1, to: 1 }, wanted.body, { from: 0, to: 1 });
  expect(toStoryContent(applyChanges(head, changes)).document.content).toEqual([
    photo('a', false),
    photo('b', true),
  ]);
});

test('taking the only paragraph away leaves an empty one', () => {
  const head = toLiveContent(emptyContent);
  const [block] = comparableBlocks(toStoryContent(head).document);
  expect(block).toMatchObject({ from: 0, to: 1 });
  const changes = restoreBlocks(head.body, { from: 0, to: 1 }, head.body, { from: 0, to: 0 });
  expect(applyChanges(head, changes).body.childCount).toBe(1);
});

test('one field, one headline, one detail comes back alone', () => {
  const wanted = toLiveContent({
    ...emptyContent,
    fields: { ...emptyContent.fields, deck: 'Old deck', byline: 'Ada' },
    details: {
      ...emptyDetails,
      section: 'Metro',
      headlines: { ...emptyDetails.headlines, web: { text: 'Old web', writtenFor: 'x' } },
    },
  });
  const head = toLiveContent(emptyContent);
  const after = (part: Parameters<typeof restorePart>[2]) =>
    toStoryContent(applyChanges(head, restorePart(head, wanted, part)));
  expect(after({ in: 'field', name: 'deck' })).toEqual({
    ...emptyContent,
    fields: { ...emptyContent.fields, deck: 'Old deck' },
  });
  expect(after({ in: 'headline', use: 'web' }).details.headlines.web?.text).toBe('Old web');
  expect(after({ in: 'detail', name: 'section' }).details).toEqual({ ...emptyDetails, section: 'Metro' });
});
