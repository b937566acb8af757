import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedSearch } from '#core/search/search';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';

export interface SavedSearchList {
  readonly searches: readonly SavedSearch[];
  readonly save: (search: SavedSearch) => void;
  readonly forget: (search: SavedSearch) => void;
  /** The one that was forgotten last, as long as it can be had back. */
  readonly forgotten: SavedSearch | null;
  readonly haveBack: () => void;
  /** Why the last change could not be written; '' otherwise. */
  readonly problem: string;
}

/** The searches that are kept on the desk. */
export function useSavedSearches(): SavedSearchList {
  const { data } = useQuery(callQuery('search:saved', {}));
  const [forgotten, setForgotten] = useState<SavedSearch | null>(null);
  const saving = useMutation({
    mutationFn: (search: SavedSearch) => request('search:save', search),
    onSuccess: () => setForgotten(null),
  });
  const forgetting = useMutation({
    mutationFn: ({ id }: SavedSearch) => request('search:forget', { id }),
    onSuccess: (_, search) => setForgotten(search),
  });
  return {
    searches: data?.searches ?? [],
    save: saving.mutate,
    forget: forgetting.mutate,
    forgotten,
    haveBack: () => forgotten && saving.mutate(forgotten),
    problem: saving.error?.message ?? forgetting.error?.message ?? '',
  };
}
