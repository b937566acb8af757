import { useMutation } from '@tanstack/react-query';
import type { PublicationId } from '#core/publication/publication';
import { request } from '../../../app/api';

export interface RowDeeds {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly retry: () => void;
  readonly cancel: () => void;
  /** What is being done now, if anything. */
  readonly doing: 'pausing' | 'trying' | 'cancelling' | null;
  /** Why the last of them was not done; '' otherwise. */
  readonly problem: string;
}

/** What a person may do about one row of the outbox. */
export function useRow(publication: PublicationId): RowDeeds {
  const pausing = useMutation({
    mutationFn: (isPaused: boolean) => request(isPaused ? 'outbox:pause' : 'outbox:resume', { publication }),
  });
  const trying = useMutation({ mutationFn: () => request('outbox:retry', { publication }) });
  const cancelling = useMutation({ mutationFn: () => request('outbox:cancel', { publication }) });
  const all = [pausing, trying, cancelling];
  const last = all
    .filter(({ submittedAt }) => submittedAt > 0)
    .sort((a, b) => b.submittedAt - a.submittedAt)[0];
  return {
    pause: () => pausing.mutate(true),
    resume: () => pausing.mutate(false),
    retry: () => trying.mutate(),
    cancel: () => cancelling.mutate(),
    doing: trying.isPending
      ? 'trying'
      : cancelling.isPending
        ? 'cancelling'
        : pausing.isPending
          ? 'pausing'
          : null,
    problem: last?.error?.message ?? '',
  };
}
