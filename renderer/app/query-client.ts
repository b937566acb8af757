import { QueryClient } from '@tanstack/react-query';
import type { CallName } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import { on } from './api';

/** The cache of what the desk said. Without a network it works the same; a failed call is not asked again unasked. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  });
}

const storyLists = [
  'story:list',
  'desk:list',
  'desk:groups',
  'desk:place',
  'desk:values',
  'budget:list',
  'package:of',
  'package:list',
] as const satisfies readonly CallName[];

/** Marks as stale what an event of the desk has changed. The answer stops listening. */
export function followEvents(client: QueryClient): () => void {
  const stale = (...queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
  const storyStale = (story: StoryId) => {
    for (const call of storyLists) stale(call);
    stale('story:log', { story });
    stale('story:summary', { story });
    stale('search:stories');
    stale('story:open', { story });
    stale('story:check', { story });
    stale('photo:uses');
    stale('export:preview');
    stale('export:check');
  };
  const typing = atMostEvery(1_000, storyStale);
  const stops = [
    on('story:changed', ({ story }) => storyStale(story)),
    on('story:written', ({ story }) => typing.tell(story)),
    typing.stop,
    on('publication:changed', ({ story }) => {
      for (const call of ['schedule:list', 'outbox:list', 'corrections:list']) stale(call);
      stale('history:list', { story });
      stale('photo:list');
      storyStale(story);
    }),
    on('outbox:changed', () => stale('outbox:list')),
    on('search:progress', ({ left }) => left === 0 && stale('search:stories')),
    on('search:changed', () => stale('search:saved')),
    on('preset:changed', () => stale('export:presets')),
    on('desk:changed', () => {
      for (const call of ['desk:info', 'backup:list', 'template:list', ...storyLists]) stale(call);
    }),
    on('library:changed', () => {
      for (const call of ['photo:list', 'photo:agencies']) stale(call);
    }),
    on('photo:changed', () => {
      for (const call of [
        'story:open',
        'story:check',
        'export:preview',
        'export:check',
        'photo:get',
        'photo:list',
      ])
        stale(call);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/**
 * Tells of the first of many at once, and of the rest every so many milliseconds, the last one always: what is read again
 * for every save would slow typing down.
 */
function atMostEvery(milliseconds: number, tell: (story: StoryId) => void) {
  const timers = new Map<StoryId, ReturnType<typeof setTimeout>>();
  const untold = new Set<StoryId>();
  const told = (story: StoryId) => {
    tell(story);
    const ring = () => {
      timers.delete(story);
      if (untold.delete(story)) told(story);
    };
    timers.set(story, setTimeout(ring, milliseconds));
  };
  return {
    tell: (story: StoryId) => {
      if (timers.has(story)) untold.add(story);
      else told(story);
    },
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}
