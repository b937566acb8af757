import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '#core/contract/calls';
import { callQuery } from '../../app/call-query';
import type { Choice } from './use-choice';

type Preview = CallOutput<'export:preview'>;

/** What is looked at, as it would be written. While an option changes, the last stays in sight. */
export function usePreview({ stories, story, shown, looked }: Choice): UseQueryResult<Preview> {
  const input: CallInput<'export:preview'> = {
    format: '',
    suggestions: 'accepted',
    ...looked,
    stories: shown?.takes === 'many' ? [...stories] : [story],
  };
  return useQuery({
    ...callQuery('export:preview', input),
    enabled: looked !== undefined,
    placeholderData: (last, query) => {
      const before = query?.queryKey[1];
      const isSame = before?.format === input.format && before.stories.join() === input.stories.join();
      return isSame ? last : undefined;
    },
  });
}
