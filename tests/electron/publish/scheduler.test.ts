import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { startScheduler } from '../../../electron/publish/scheduler';
import { testClock } from '../../helpers/temporary-desk';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

/** Work that ends when the test says so. */
function heldWork() {
  const begun: { readonly now: number; readonly since: number; readonly end: (error?: Error) => void }[] = [];
  const work = (now: number, since: number) =>
    new Promise<void>((resolve, reject) => {
      begun.push({ now, since, end: (error) => (error ? reject(error) : resolve()) });
    });
  return { begun, work };
}

describe('looking at the clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const start = (everyMs?: number) => {
    const clock = testClock();
    const { begun, work } = heldWork();
    const logged: unknown[] = [];
    const log = (error: unknown) => void logged.push(error);
    const scheduler = startScheduler({ publishDue: work, clock, log, ...(everyMs && { everyMs }) });
    const end = async (error?: Error) => {
      begun.at(-1)?.end(error);
      await vi.advanceTimersByTimeAsync(0);
    };
    return { clock, begun, logged, scheduler, end };
  };

  test('at the start, and then every 15 seconds, with the time it is then', async () => {
    const { clock, begun, end } = start();
    const began = clock.now;
    expect(begun).toMatchObject([{ now: began, since: began }]);
    await end();
    clock.now += 15_000;
    await vi.advanceTimersByTimeAsync(14_999);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun[1]).toMatchObject({ now: began + 15_000, since: began });
  });

  test('at once when the computer wakes up', async () => {
    const { begun, scheduler, end } = start();
    await end();
    scheduler.poke();
    expect(begun).toHaveLength(2);
  });

  test('never twice at once; what came in between is looked at once, afterwards', async () => {
    const { begun, scheduler, end } = start(10);
    scheduler.poke();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toHaveLength(1);
    await end();
    expect(begun).toHaveLength(2);
    await end();
    expect(begun).toHaveLength(2);
  });

  test('an error is logged and the next look comes all the same', async () => {
    const { begun, logged, end } = start();
    const error = new Error('The disk of the desk is full.');
    await end(error);
    expect(logged).toEqual([error]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(begun).toHaveLength(2);
  });

  test('stopping waits for what is under way and looks no more', async () => {
    const { begun, scheduler, end } = start();
    let stopped = false;
    void scheduler.stop().then(() => (stopped = true));
    scheduler.poke();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stopped).toBe(false);
    await end();
    expect(stopped).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toHaveLength(1);
  });
});

test('two schedulers on one desk, ticking as fast as they can, send each story once', async () => {
  const { ports, newStory, newDestination, clock } = publishingDesk();
  const web = newDestination('Web');
  const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  const plans = [];
  for (let number = 0; number < 5; number += 1)
    plans.push(await scheduleStory(ports, { story: newStory(), destination: web.id, at }));
  clock.now = plans[0]?.due.instant ?? 0;
  const errors: unknown[] = [];
  const settings = {
    publishDue: (now: number) => publishDue(ports, now),
    clock,
    log: (error: unknown) => void errors.push(error),
    everyMs: 1,
  };
  const schedulers = [startScheduler(settings), startScheduler(settings)];
  await Promise.all(Array.from({ length: 10 }, () => publishDue(ports, clock.now)));
  await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
  expect(errors).toEqual([]);
  for (const { id } of plans) expect(publicationOf(ports, id)).toMatchObject({ state: 'sent', attempts: 1 });
  expect(Object.keys(pagesIn(web.settings.path))).toHaveLength(5);
});
