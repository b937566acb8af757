import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasStories, insertStory } from '../../../electron/storage/stories';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

test('whether there is a story on the desk is known from one row of it', () => {
  const clock = testClock();
  const { db } = temporaryDesk(clock);
  expect(hasStories(db)).toBe(false);
  insertStory(db, randomUUID(), clock());
  insertStory(db, randomUUID(), clock());
  const asked: string[] = [];
  const watched: Parameters<typeof hasStories>[0] = {
    prepare: (sql: string) => {
      asked.push(sql);
      return db.prepare(sql);
    },
  } as never;
  expect(hasStories(watched)).toBe(true);
  expect(asked).toEqual([expect.stringMatching(/LIMIT 1$/)]);
});
