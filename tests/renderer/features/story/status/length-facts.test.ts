import { expect, it } from 'vitest';
import { countText, noCounts } from '#core/text/counts';
import { lengthFacts, lengthRows } from '../../../../../renderer/features/story/status/length-facts';

const counts = (words: number) => countText('word '.repeat(words).trim());
const story = (words: number, lead: number, selected?: number) => ({
  body: counts(words),
  lead: counts(lead),
  selection: selected === undefined ? null : counts(selected),
});

it('says the length against the target, in its unit', () => {
  expect(lengthFacts(story(742, 30), { amount: 800, unit: 'words' })).toEqual({
    length: '742/800 words',
    meter: { value: 742, target: 800 },
    reading: '3 min read',
    lead: 'Lead 30 words',
    isLeadLong: false,
  });
  expect(lengthFacts(story(10, 10), { amount: 1_200, unit: 'characters' }).length).toBe(
    '49/1,200 characters',
  );
  expect(lengthFacts(story(1, 1), null)).toMatchObject({
    length: '1 word',
    meter: null,
    lead: 'Lead 1 word',
  });
});

it('says what is selected of it', () => {
  expect(lengthFacts(story(742, 30, 12), null).length).toBe('12 of 742 words');
  expect(lengthFacts(story(742, 30, 0), null).length).toBe('742 words');
});

it('warns of a lead over 40 words, in words', () => {
  expect(lengthFacts(story(100, 40), null)).toMatchObject({ lead: 'Lead 40 words', isLeadLong: false });
  expect(lengthFacts(story(100, 47), null)).toMatchObject({
    lead: 'Lead 47 words, 7 over',
    isLeadLong: true,
  });
});

it('rounds times to the nearest minute and never says none for a text', () => {
  const aloud = (words: number) =>
    lengthRows(story(words, 1)).find(({ what }) => what === 'Read aloud')?.story;
  expect([0, 10, 182, 339, 12_000].map(aloud)).toEqual(['0 s', '3 s', '1 min', '2 min', '66 min']);
  expect(lengthFacts({ body: noCounts, lead: noCounts, selection: null }, null).reading).toBe('0 min read');
  expect(lengthFacts(story(3, 3), null).reading).toBe('1 min read');
});
