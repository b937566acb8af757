import { useMutation } from '@tanstack/react-query';
import type { CallInput } from '#core/contract/calls';
import type { PublicationSummary } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { request } from '../../app/api';

export type PlanTime = CallInput<'schedule:set'>['at'];

export interface SetPlan {
  readonly set: (destination: string, at: PlanTime) => void;
  /** What is being done now, if anything. */
  readonly doing: 'scheduling' | 'publishing' | null;
  /** Why it was not done; '' otherwise. */
  readonly problem: string;
  /** What became of it, where it was sent at once. */
  readonly sent: PublicationSummary | null;
}

/** Schedules a story, or publishes it at once. What is scheduled needs no more words; `onScheduled` closes the dialog. */
export function useSetPlan(story: StoryId, onScheduled: (publication: PublicationSummary) => void): SetPlan {
  const { mutate, isPending, variables, error, data } = useMutation({
    mutationFn: (plan: { readonly destination: string; readonly at: PlanTime }) =>
      request('schedule:set', { story, ...plan }),
    onSuccess: (publication, { at }) => {
      if (at !== 'now') onScheduled(publication);
    },
  });
  const doing = variables?.at === 'now' ? 'publishing' : 'scheduling';
  return {
    set: (destination, at) => mutate({ destination, at }),
    doing: isPending ? doing : null,
    problem: error?.message ?? '',
    sent: data && variables.at === 'now' ? data : null,
  };
}
