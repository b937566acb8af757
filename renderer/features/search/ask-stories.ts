import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CallInput } from '#core/contract/calls';
import { request } from '../../app/api';

type Question = Omit<CallInput<'search:stories'>, 'asked'>;

/** A search as a query. One that nobody waits for any more is called off; what was found before stays in sight meanwhile. */
export function storiesQuery(question: Question) {
  return queryOptions({
    queryKey: ['search:stories', question],
    queryFn: ({ signal }) => askStories(question, signal),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

async function askStories(question: Question, signal: AbortSignal) {
  const asked = crypto.randomUUID();
  const leave = () => void request('search:leave', { asked });
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await request('search:stories', { asked, ...question });
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
