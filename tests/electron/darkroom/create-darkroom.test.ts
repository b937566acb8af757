import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DarkroomRequest } from '#core/contract/darkroom';
import { createDarkroom } from '../../../electron/darkroom/create-darkroom';
import type { RoomListener } from '../../../electron/darkroom/room';

const limits = { atOnce: 2, longestJob: 30_000, idle: 60_000 };
const developed = {
  kind: 'developed',
  width: 3,
  height: 2,
  thumbnail: new Uint8Array([1]),
  converted: null,
} as const;

/** A room that does nothing until it is told to. */
interface TestRoom extends RoomListener {
  readonly requests: DarkroomRequest[];
  isOpen: boolean;
}

function rooms() {
  const opened: TestRoom[] = [];
  const darkroom = createDarkroom((listener) => {
    const room: TestRoom = { ...listener, requests: [], isOpen: true };
    opened.push(room);
    return Promise.resolve({
      send: (request) => void room.requests.push(request),
      close: () => {
        room.isOpen = false;
      },
    });
  }, limits);
  const develop = (content: number) => darkroom.develop(new Uint8Array([content]), 'image/jpeg');
  return { darkroom, develop, opened };
}

/** Lets everything that waits for nothing but its turn happen. */
const settle = () => vi.advanceTimersByTimeAsync(1);
const contents = (room: TestRoom | undefined) => room?.requests.map(({ job }) => job.bytes[0]);
const answer = (room: TestRoom | undefined, content: number, outcome: unknown) => {
  const id = room?.requests.find(({ job }) => job.bytes[0] === content)?.id;
  room?.onAnswer({ id, outcome });
};
const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('two jobs are in a room at once, the others wait', async () => {
  const { develop, opened } = rooms();
  const jobs = [1, 2, 3].map(develop);
  await settle();
  expect(opened).toHaveLength(1);
  expect(contents(opened[0])).toEqual([1, 2]);
  answer(opened[0], 2, developed);
  await settle();
  expect(contents(opened[0])).toEqual([1, 2, 3]);
  answer(opened[0], 1, developed);
  answer(opened[0], 3, developed);
  expect(await Promise.all(jobs)).toHaveLength(3);
});

test('a damaged picture is refused in words, and its room goes on', async () => {
  const { develop, opened } = rooms();
  const refused = reason(develop(1));
  await settle();
  answer(opened[0], 1, { kind: 'failed', why: 'damaged' });
  expect(await refused).toMatch(/its picture is damaged\. Nothing was kept\./);
  expect(opened[0]?.isOpen).toBe(true);
});

test('a job that takes too long is refused, what was beside it goes on in a new room', async () => {
  const { develop, opened } = rooms();
  const late = reason(develop(1));
  await vi.advanceTimersByTimeAsync(10_000);
  const beside = develop(2);
  await vi.advanceTimersByTimeAsync(20_001);
  expect(await late).toMatch(/took longer than 30 seconds\. Nothing was kept\./);
  expect(opened[0]?.isOpen).toBe(false);
  expect(contents(opened[1])).toEqual([2]);
  answer(opened[1], 2, developed);
  expect(await beside).toMatchObject({ width: 3 });
});

test('of what was in a room as it died only the guilty one is refused', async () => {
  const { develop, opened } = rooms();
  const guilty = reason(develop(1));
  const others = [2, 3].map(develop);
  await settle();
  opened[0]?.onGone();
  await settle();
  expect(contents(opened[1])).toEqual([1]); // alone
  opened[1]?.onGone();
  await settle();
  expect(await guilty).toMatch(/brings down what opens pictures\. Nothing was kept\./);
  expect(contents(opened[2])).toEqual([2]); // alone too
  answer(opened[2], 2, developed);
  await settle();
  answer(opened[2], 3, developed);
  expect(await Promise.all(others)).toHaveLength(2);
});

test('a room that does not keep to the contract is left', async () => {
  const { develop, opened } = rooms();
  const job = develop(1);
  await settle();
  answer(opened[0], 1, { ...developed, width: -1 });
  await settle();
  expect(opened[0]?.isOpen).toBe(false);
  answer(opened[0], 1, developed); // nobody listens any more
  await settle();
  answer(opened[1], 1, { ...developed, width: 9 });
  expect(await job).toMatchObject({ width: 9 });
});

test('an empty room is closed after a while, and opened again for the next picture', async () => {
  const { develop, opened } = rooms();
  const first = develop(1);
  await settle();
  answer(opened[0], 1, developed);
  await first;
  await vi.advanceTimersByTimeAsync(60_100);
  expect(opened[0]?.isOpen).toBe(false);
  const second = develop(2);
  await settle();
  answer(opened[1], 2, developed);
  await second;
});

test('a room that cannot be opened is said, and tried again for the next picture', async () => {
  let tries = 0;
  const darkroom = createDarkroom(() => {
    tries += 1;
    return Promise.reject(new Error('no window'));
  }, limits);
  for (const expected of [1, 2]) {
    expect(await reason(darkroom.develop(new Uint8Array(1), 'image/png'))).toContain('did not start');
    await settle();
    expect(tries).toBe(expected);
  }
});

test('as Nutgraf closes, nobody waits for ever', async () => {
  const { darkroom, develop, opened } = rooms();
  const jobs = [1, 2, 3].map((content) => reason(develop(content)));
  await settle();
  darkroom.close();
  expect(new Set(await Promise.all([...jobs, reason(develop(4))]))).toEqual(
    new Set(['Nutgraf is closing. Nothing was kept.']),
  );
  await settle();
  expect(opened[0]?.isOpen).toBe(false);
});
