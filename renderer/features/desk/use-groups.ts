import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskGroups, DeskSearch } from '#core/contract/desk-search';
import type { Instant } from '#core/time/instant';
import { dayAround } from '#core/time/wall-date';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { sayClock } from '../../newsroom/say-times';
import type { Group } from './list-rows';

const minute = 60_000;

/** The groups of the desk; none in any order but that of due times. `now` says which day it is. */
export function useGroups(search: DeskSearch, now: Instant): readonly Group[] {
  const { zone } = useDeskInfo();
  const isGrouped = search.order === 'due';
  const { data } = useQuery({
    ...callQuery('desk:groups', { search, day: dayAround(now, zone) }),
    enabled: isGrouped,
    refetchInterval: minute, // what is late changes by itself
    placeholderData: keepPreviousData,
  });
  return useMemo(() => (isGrouped && data ? groupsOf(data, zone) : []), [isGrouped, data, zone]);
}

function groupsOf(groups: DeskGroups, zone: string): readonly Group[] {
  const late = groups.late > 0 ? [`${groups.late} late`] : [];
  const next = groups.nextDue === null ? [] : [`next at ${sayClock(groups.nextDue, zone)}`];
  return [
    groupOf('Due today', groups.dueToday, ...late, ...next),
    groupOf('Later', groups.later),
    groupOf('No due time', groups.undated),
    groupOf('Done today', groups.doneToday),
    groupOf('Over', groups.over),
  ];
}

function groupOf(name: string, stories: number, ...beside: readonly string[]): Group {
  const count = stories === 1 ? '1 story' : `${stories.toLocaleString('en')} stories`;
  return { name, stories, beside: [count, ...beside].join(', ') };
}
