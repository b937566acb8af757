import { QueryClient } from '@tanstack/react-query';
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

/** Marks as stale what an event of the desk has changed. The answer stops listening. */
export function followEvents(client: QueryClient): () => void {
  const stale = (...queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
  const storyStale = (story: StoryId) => {
    stale('story:list');
    stale('story:open', { story });
    stale('story:check', { story });
    stale('export:preview', { story });
  };
  const stops = [
    on('story:changed', ({ story }) => storyStale(story)),
    on('publication:changed', ({ story }) => {
      stale('schedule:list');
      storyStale(story);
    }),
    on('photo:changed', () => {
      for (const call of ['story:open', 'story:check', 'export:preview']) stale(call);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
