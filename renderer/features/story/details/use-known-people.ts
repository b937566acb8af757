import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bylineAuthors } from '#core/story/byline';
import { callQuery } from '../../../app/call-query';
import { useDeskInfo } from '../../../app/desk-info';

/** Whom this desk knows: who has written on it, and whom its bylines name. */
export interface KnownPeople {
  readonly names: readonly string[];
  readonly organisations: readonly string[];
}

const nobody: readonly string[] = [];
const most = 500;

/** People and organisations of this desk, to be offered where a name is typed. */
export function useKnownPeople(): KnownPeople {
  const { author, authors } = useDeskInfo();
  const bylines = useQuery(callQuery('story:list', {})).data?.stories;
  return useMemo(() => {
    const lines = new Set(bylines?.map(({ byline }) => byline) ?? nobody);
    const named = [...lines].slice(0, most).flatMap((line) => bylineAuthors(line));
    const sorted = (texts: readonly string[]) =>
      [...new Set(texts)].filter((text) => text !== '').sort((a, b) => a.localeCompare(b));
    return {
      names: sorted([author, ...authors, ...named.map(({ name }) => name)]),
      organisations: sorted(named.map(({ organisation }) => organisation)),
    };
  }, [author, authors, bylines]);
}
