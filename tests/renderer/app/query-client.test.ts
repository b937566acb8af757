// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient, followEvents } from '../../../renderer/app/query-client';
import { newsroom } from '../open-window';

afterEach(() => void vi.useRealTimers());

/** A story's summary that is shown, and how often it was read. */
function shownSummary() {
  const room = newsroom();
  vi.useFakeTimers();
  const client = createQueryClient();
  const stop = followEvents(client);
  const reads = vi.fn(() => Promise.resolve(reads.mock.calls.length));
  const story = '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e03';
  const leave = new QueryObserver(client, {
    queryKey: ['story:summary', { story }],
    queryFn: reads,
  }).subscribe(() => undefined);
  return { room, story, reads, stop: [leave, stop] };
}

test('what is shown of a story that is being typed is read at once, then once a second, and after the last word', async () => {
  const { room, story, reads, stop } = shownSummary();
  await vi.advanceTimersByTimeAsync(0);
  expect(reads).toHaveBeenCalledTimes(1);
  for (let saves = 0; saves < 13; saves += 1) {
    room.emit('story:written', { story });
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(reads).toHaveBeenCalledTimes(1 + 1 + 2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads).toHaveBeenCalledTimes(1 + 1 + 3);
  for (const each of stop) each();
});

test('what is decided about a story shows at once, however much is typed', async () => {
  const { room, story, reads, stop } = shownSummary();
  await vi.advanceTimersByTimeAsync(0);
  room.emit('story:written', { story });
  await vi.advanceTimersByTimeAsync(0);
  room.emit('story:changed', { story });
  await vi.advanceTimersByTimeAsync(0);
  expect(reads).toHaveBeenCalledTimes(3);
  for (const each of stop) each();
});
