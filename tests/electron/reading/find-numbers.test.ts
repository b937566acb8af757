import { expect, test } from 'vitest';
import { readQuestion } from '#core/search/question';
import { rankedNumbers } from '../../../electron/reading/find-numbers';
import { rankedQuery } from '../../../electron/storage/story-search';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const many = 20_001;
const everything = {
  states: [],
  section: null,
  person: null,
  language: '',
  from: null,
  before: null,
  embargoedAt: null,
} as const;

/** A search that has read very many stories of ferries; the second is called so, and every other one tells of tides. */
function crowd() {
  const { db } = temporaryDesk(testClock());
  const insert = db.prepare('INSERT INTO story_search (rowid, slug, text) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (let number = 1; number <= many; number += 1)
      insert.run(number, number === 2 ? 'ferry' : 'quay', number % 2 === 0 ? 'ferry tide' : 'ferry');
    insert.run(many + 1, 'quay', 'tide and again tide');
  })();
  const find = (words: string, order: 'best' | 'newest' = 'best') => {
    const work = rankedNumbers(db, readQuestion(words), everything, order);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  };
  return { db, find };
}

test('of more than can be weighed, slugs and headlines come first, then the newest, and all are counted', () => {
  const { find } = crowd();
  const { found, total, isWeighed } = find('ferry');
  expect({ first: found.slice(0, 3), total, isWeighed }).toEqual({
    first: [2, many, many - 1],
    total: many,
    isWeighed: false,
  });
  expect(find('f')).toEqual(find('ferry'));
  expect(find('ferry', 'newest')).toMatchObject({ total: many, isWeighed: true });
  expect(find('ferry', 'newest').found.slice(0, 2)).toEqual([many, many - 1]);
});

test('as many as can be weighed are: the best come first, however old', () => {
  const { find } = crowd();
  const { found, total, isWeighed } = find('tide');
  expect({ best: found[0], total, isWeighed }).toEqual({
    best: many + 1,
    total: (many - 1) / 2 + 1,
    isWeighed: true,
  });
  expect(find('ferry tide').found[0]).toBe(2);
});

test('the words are looked up once, not for each story that is weighed', () => {
  const { db } = crowd();
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${rankedQuery}`).all({ match: 'ferry', numbers: '[]' });
  const [first] = plan as { readonly detail: string }[];
  // "=" behind the M would be a number that it is asked for.
  expect(first?.detail).toMatch(/^SCAN story_search VIRTUAL TABLE INDEX \d+:M\d+$/);
});
