import { useMutation } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { request } from './api';
import { useRoutes } from './routes';

export interface NewStory {
  /** Starts a story and opens it. */
  readonly start: () => void;
  readonly isStarting: boolean;
  /** Why the last one could not be started; '' otherwise. */
  readonly problem: string;
}

const NewStoryContext = createContext<NewStory | null>(null);

export function useNewStory(): NewStory {
  const newStory = use(NewStoryContext);
  if (!newStory) throw new Error('useNewStory needs NewStoryProvider above it');
  return newStory;
}

export function NewStoryProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { go } = useRoutes();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request('story:create', {}),
    onSuccess: ({ id }) => go({ view: 'story', id }),
  });
  const newStory = useMemo<NewStory>(
    () => ({ start: () => isPending || mutate(), isStarting: isPending, problem: error?.message ?? '' }),
    [mutate, isPending, error],
  );
  return <NewStoryContext value={newStory}>{children}</NewStoryContext>;
}
