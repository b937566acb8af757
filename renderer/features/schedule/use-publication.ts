import { useMutation } from '@tanstack/react-query';
import type { PublicationId } from '#core/publication/publication';
import { request } from '../../app/api';

export interface PublicationActions {
  readonly publishNow: () => void;
  readonly cancel: () => void;
  readonly isPublishing: boolean;
  readonly isCancelling: boolean;
  /** Why the last of them was not done; '' otherwise. */
  readonly problem: string;
}

/** What a person may do about one publication. */
export function usePublication(publication: PublicationId): PublicationActions {
  const publishing = useMutation({ mutationFn: () => request('schedule:publish-now', { publication }) });
  const cancelling = useMutation({ mutationFn: () => request('schedule:cancel', { publication }) });
  return {
    publishNow: () => publishing.mutate(),
    cancel: () => cancelling.mutate(),
    isPublishing: publishing.isPending,
    isCancelling: cancelling.isPending,
    problem: (publishing.error ?? cancelling.error)?.message ?? '',
  };
}
