import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeskSearch } from '#core/contract/desk-search';
import { groupDesk } from '../../../electron/storage/desk-groups';
import { deskValues, listDesk } from '../../../electron/storage/desk-list';
import type { Reader } from '../../../electron/storage/query';
import { insertStory } from '../../../electron/storage/stories';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const whole: DeskSearch = {
  ...{ tab: 'all', words: '', section: null, assignee: null, embargoed: false },
  order: 'due',
};
const bound = {
  author: '',
  authorLike: '',
  from: 0,
  most: 0,
  dayEnd: 0,
  dayStart: 0,
  at: 0,
  undated: 0,
  over: 0,
};

/** A desk with a few stories, and how SQLite answers what is asked of it. */
function desk() {
  const clock = testClock();
  const { db } = temporaryDesk(clock);
  for (let number = 0; number < 5; number += 1) insertStory(db, randomUUID(), clock());
  const plansOf = (ask: (reader: Reader) => unknown) => {
    const asked: string[] = [];
    const prepare = (sql: string) => {
      asked.push(sql);
      return db.prepare(sql);
    };
    ask({ prepare: prepare as Reader['prepare'] });
    return asked.flatMap((sql) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ ...bound, storyIds: '[]' }) as { detail: string }[]).map(
        ({ detail }) => detail,
      ),
    );
  };
  return { now: clock(), plansOf };
}

const readsAll = (plan: string) => /^SCAN (story|publication)( |$)/.test(plan) && !plan.includes('INDEX');

test('the whole desk is listed and counted without reading every row', () => {
  const { now, plansOf } = desk();
  for (const order of ['due', 'saved'] as const) {
    const plans = plansOf((db) =>
      listDesk(db, { search: { ...whole, order }, from: 0, most: 100, author: 'Ada Fell', now }),
    );
    expect(plans.filter(readsAll)).toEqual([]);
    expect(plans).toContain('SCAN story USING COVERING INDEX story_by_people');
    expect(plans).toContainEqual(
      expect.stringMatching(order === 'due' ? /INDEX story_in_due_order/ : /INDEX story_by_saved_at/),
    );
  }
});

test('groups are counted as stretches of the order of due times', () => {
  const { now, plansOf } = desk();
  const day = { from: now, to: now + 1 };
  const plans = plansOf((db) => groupDesk(db, { search: whole, author: 'Ada Fell', now, day }));
  const stretches = plans.filter((plan) => plan.includes('story'));
  expect(stretches).toHaveLength(7);
  expect(stretches.filter((plan) => !/^SEARCH story USING .*INDEX story_in_due_order/.test(plan))).toEqual(
    [],
  );
});

test('what filters offer is read from one value to the next', () => {
  const { plansOf } = desk();
  const plans = plansOf(deskValues).filter((plan) => plan.includes('story'));
  expect(plans).toHaveLength(4);
  expect(plans.filter((plan) => !plan.startsWith('SEARCH story USING COVERING INDEX'))).toEqual([]);
});
