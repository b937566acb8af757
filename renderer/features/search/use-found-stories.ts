import { useQuery } from '@tanstack/react-query';
import type { CallOutput } from '#core/contract/calls';
import type { FoundStory, StorySearch } from '#core/search/search';
import { useSettled } from '../../ui/use-settled';
import { storiesQuery } from './ask-stories';

/** What a search has found so far. */
export interface FoundSoFar {
  readonly stories: readonly FoundStory[];
  /** How many there are in all; null as long as nobody knows. */
  readonly total: number | null;
  /** Whether all were weighed against each other; as long as nobody knows, too. */
  readonly isWeighed: boolean;
  /** Whether this is of the search as it is now, and not what the one before found. */
  readonly isFresh: boolean;
  /** Stories that the search has not read yet. */
  readonly unread: number;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Milliseconds: about as long as between two letters of a word, so that nothing holds up what is found at once. */
export const pauseInTyping = 100;

/**
 * Finds stories in two steps: the first are there at once; the ranked ones, which are asked for in a pause in typing, take
 * their place when they are ready.
 */
export function useFoundStories(search: StorySearch, most: number): FoundSoFar {
  const isSettled = useSettled(JSON.stringify(search), pauseInTyping);
  const first = useQuery(storiesQuery({ step: 'first', search, from: 0, most }));
  const ranked = useQuery({
    ...storiesQuery({ step: 'ranked', search, from: 0, most }),
    enabled: isSettled,
  });
  const freshest = [ranked, first].find(({ data, isPlaceholderData }) => data && !isPlaceholderData);
  const shown: CallOutput<'search:stories'> | undefined = freshest?.data ?? ranked.data ?? first.data;
  return {
    stories: shown?.stories ?? [],
    total: freshest === undefined ? null : (shown?.total ?? null),
    isWeighed: freshest?.data?.total == null || freshest.data.isWeighed,
    isFresh: freshest !== undefined,
    unread: shown?.unread ?? 0,
    error: first.error ?? ranked.error,
    retry: () => void Promise.all([first.refetch(), ranked.refetch()]),
  };
}
