import { useMutation } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import { request } from './api';
import { useRoutes } from './routes';

export interface BringIn {
  /** Asks for copies of stories, makes new stories of them, and opens the first. */
  readonly bringIn: () => void;
  readonly isBringingIn: boolean;
  /** What could not be brought in, each said for people. */
  readonly problems: readonly string[];
  readonly forget: () => void;
}

const BringInContext = createContext<BringIn | null>(null);

export function useBringIn(): BringIn {
  const bringIn = use(BringInContext);
  if (!bringIn) throw new Error('useBringIn needs BringInProvider above it');
  return bringIn;
}

export function BringInProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { go } = useRoutes();
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: () => request('story:bring-in', {}),
    onSuccess: ({ stories }) => {
      const [first] = stories;
      if (first) void go({ view: 'story', id: first.id });
    },
  });
  const bringIn = useMemo<BringIn>(
    () => ({
      bringIn: () => isPending || mutate(),
      isBringingIn: isPending,
      problems: error ? whyNot(error) : (data?.problems ?? []),
      forget: reset,
    }),
    [mutate, isPending, error, data, reset],
  );
  return <BringInContext value={bringIn}>{children}</BringInContext>;
}

function whyNot(error: Error): readonly string[] {
  return error instanceof NewsroomError && error.code === 'cancelled' ? [] : [error.message];
}
