import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { historyHandlers } from '../../../electron/handlers/history';
import { thinOnce } from '../../../electron/handlers/thin-history';
import type { Desk } from '../../../electron/storage/desk';
import { storedCopies } from '../../../electron/storage/history';
import { putMilestone } from '../../../electron/storage/milestones';
import { verifyDatabase } from '../../../electron/storage/verify';
import { writeAgedStory } from '../../helpers/aged-story';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

vi.setConfig({ testTimeout: 120_000 });

const day = 24 * 3_600_000;

/** A desk with one story whose versions were written at these ages, in days before the clock's time. */
function agedStory(ages: readonly number[], copies: readonly number[]) {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const story = writeAgedStory(desk, clock, ages, copies);
  const handlers = historyHandlers(portsOf(desk, clock, () => undefined));
  return { desk, clock, story, handlers, thin: () => thinOnce({ desk, clock }) };
}

async function thinAll(thin: () => ReturnType<typeof thinOnce>): Promise<number> {
  let pieces = 0;
  while ((await thin())?.isDone) pieces += 1;
  return pieces;
}

const batchesLeft = (desk: Desk) =>
  (desk.db.prepare('SELECT count(*) AS count FROM journal').get() as { readonly count: number }).count;

test('old batches go, what must stay can be read, and the desk is whole', async () => {
  const ages = [500, 499.99, 499.98, 300, 299.9999, 299.5, 95, 1, 0.5, 0.1];
  const { desk, story, handlers, thin } = agedStory(ages, [8, 9, 10]);
  putMilestone(desk.db, story, { version: 2, kind: 'named', name: 'Draft', author: '', recordedAt: 0 });
  const before = new Map<number, unknown>();
  for (const version of [1, 2, 3, 5, 6, 7, 8, 9, 10])
    before.set(version, await handlers['history:version']({ story, version }));
  expect(await thinAll(thin)).toBe(1);
  expect(batchesLeft(desk)).toBe(3);
  for (const [version, content] of before)
    expect(await handlers['history:version']({ story, version })).toEqual(content);
  expect(verifyDatabase(desk.db)).toEqual([]);
  const { versions } = await handlers['history:list']({ story });
  expect(versions.map(({ version }) => version)).toEqual([10, 9, 8, 7, 6, 5, 3, 2, 1, 0]);
});

test('a story that is damaged, or has fewer than three whole copies, is never thinned', async () => {
  const few = agedStory([300, 299.99, 299.98, 0], [3, 4]);
  expect(await few.thin()).toBeNull();
  const damaged = agedStory([300, 299.99, 299.98, 0.3, 0.2, 0.1], [4, 5, 6]);
  damaged.desk.db.prepare(`UPDATE journal SET changes = '[]' WHERE version = 2`).run();
  expect(await damaged.thin()).toBeNull();
  expect(batchesLeft(damaged.desk)).toBe(6);
});

test('damage after thinning is still found', async () => {
  const { desk, thin } = agedStory([300, 299.99, 299.98, 0.3, 0.2, 0.1, 0.05], [5, 6, 7]);
  expect(await thinAll(thin)).toBe(1);
  expect(verifyDatabase(desk.db)).toEqual([]);
  desk.db.prepare('DELETE FROM journal WHERE version = 6').run();
  expect(verifyDatabase(desk.db).join(' ')).toMatch(/journal is damaged after version 5/);
});

/** Everything of a story that the rule promises to keep, as JSON. */
async function promised(
  { handlers, story }: ReturnType<typeof agedStory>,
  ages: readonly number[],
  remembered: readonly number[],
) {
  const texts = new Map<number, string>();
  const young = ages.flatMap((age, index) => (age * day < 90 * day ? [index + 1] : []));
  for (const version of [0, 1, ...young, ...remembered, ages.length])
    texts.set(version, JSON.stringify(await handlers['history:version']({ story, version })));
  return texts;
}

test('any history: after thinning, all that is promised replays to the same; twice changes nothing', async () => {
  const history = fc.record({
    ages: fc.array(fc.double({ min: -2, max: 700, noNaN: true }), { minLength: 4, maxLength: 25 }),
    isSorted: fc.boolean(),
    remembered: fc.array(fc.nat(), { maxLength: 3 }),
    copies: fc.array(fc.nat(), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(history, async ({ ages, isSorted, remembered, copies }) => {
      const order = isSorted ? [...ages].sort((one, other) => other - one) : ages;
      const among = (number: number) => (number % order.length) + 1;
      const made = agedStory(order, [...copies.map(among), order.length]);
      const kept = remembered.map(among);
      for (const version of kept)
        putMilestone(made.desk.db, made.story, {
          version,
          kind: 'named',
          name: 'x',
          author: '',
          recordedAt: 0,
        });
      const before = await promised(made, order, kept);
      await thinAll(made.thin);
      expect(await promised(made, order, kept)).toEqual(before);
      expect(verifyDatabase(made.desk.db)).toEqual([]);
      const after = [batchesLeft(made.desk), storedCopies(made.desk.db, made.story)];
      expect(await thinAll(made.thin)).toBe(0);
      expect([batchesLeft(made.desk), storedCopies(made.desk.db, made.story)]).toEqual(after);
      made.desk.close();
    }),
    { numRuns: 30 },
  );
});

test('a version that is named while it is being thinned stays', async () => {
  const { desk, story, thin, handlers } = agedStory([300, 299.9999, 299.9998, 0.3, 0.2, 0.1], [4, 5, 6]);
  const thinning = thin();
  putMilestone(desk.db, story, { version: 1, kind: 'named', name: 'Mine', author: '', recordedAt: 0 });
  await thinning;
  await thinAll(thin);
  expect((await handlers['history:version']({ story, version: 1 })).content.fields.headline).toBe(
    'Headline 1',
  );
});

test('ended between keeping and dropping, nothing is lost and the next time goes on', async () => {
  const { desk, story, thin, handlers } = agedStory([300, 299.99, 299.98, 299.97, 0.3, 0.2, 0.1], [5, 6, 7]);
  const before = await handlers['history:version']({ story, version: 2 });
  const drop = desk.db.prepare.bind(desk.db);
  // The process ends at the first batch that is about to go.
  vi.spyOn(desk.db, 'prepare').mockImplementation((sql: string) => {
    if (sql.startsWith('DELETE FROM journal')) throw new Error('killed');
    return drop(sql);
  });
  await expect(thin()).rejects.toThrow('killed');
  vi.restoreAllMocks();
  expect(batchesLeft(desk)).toBe(7);
  expect(verifyDatabase(desk.db)).toEqual([]);
  expect(await handlers['history:version']({ story, version: 2 })).toEqual(before);
  expect(await thinAll(thin)).toBe(1);
  expect(verifyDatabase(desk.db)).toEqual([]);
  expect(batchesLeft(desk)).toBeLessThan(7);
});
