import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskSearch } from '#core/contract/desk-search';
import type { StoryId, StorySummary } from '#core/story/story';
import { callQuery } from '../../app/call-query';
import { mostAtOnce, type DeskStories } from './use-desk';

/** How a story is gone to: alone, as the end of a stretch, or added to what is selected. */
export type GoHow = 'alone' | 'stretch' | 'toggle';

export interface Selection {
  /** The place of the story that is read and that keys move from; −1 where none is. */
  readonly active: number;
  readonly story: StorySummary | null;
  /** Those selected together; empty where it is the one story. */
  readonly chosen: ReadonlySet<StoryId>;
  /** What is done, is done with these. */
  readonly stories: readonly StorySummary[];
  readonly go: (index: number, how: GoHow) => Promise<void>;
  readonly chooseAll: () => Promise<void>;
  readonly chooseNone: () => void;
}

export interface SelectionOptions {
  readonly desk: DeskStories;
  readonly search: DeskSearch;
  /** The story that was gone to last; null for none yet. */
  readonly story: StoryId | null;
  readonly onGo: (story: StoryId) => void;
}

type Chosen = ReadonlyMap<StoryId, StorySummary>;
const none: Chosen = new Map();
const mapOf = (stories: readonly StorySummary[]): Chosen => new Map(stories.map((each) => [each.id, each]));

/** What is selected on the desk. A story stays selected wherever it moves to in the list. */
export function useSelection({ desk, search, story, onGo }: SelectionOptions): Selection {
  const [chosen, setChosen] = useState(none);
  const [anchor, setAnchor] = useState<StoryId | null>(null);
  const active = useActive(desk, search, story);
  const current = desk.at(active) ?? null;
  const fresh = (each: StorySummary) => desk.at(desk.placeOf(each.id) ?? -1) ?? each;

  const toggle = (found: StorySummary) => {
    const next = new Map(chosen.size > 0 ? chosen : mapOf(current ? [current] : []));
    if (!next.delete(found.id)) next.set(found.id, found);
    if (next.size <= mostAtOnce) setChosen(next);
  };
  const go = async (index: number, how: GoHow) => {
    const from = (anchor === null ? null : desk.placeOf(anchor)) ?? active;
    const found = desk.at(index) ?? (await desk.read(index, index))[0];
    if (!found) return;
    onGo(found.id);
    if (how !== 'stretch') setAnchor(found.id);
    if (how === 'alone') setChosen(none);
    if (how === 'toggle') toggle(found);
    if (how === 'stretch') {
      if (anchor === null) setAnchor(current?.id ?? null);
      setChosen(mapOf(await stretchOf(desk, from, index)));
    }
  };
  return {
    active,
    story: current,
    chosen: new Set(chosen.keys()),
    stories: chosen.size > 0 ? [...chosen.values()].map(fresh) : current ? [current] : [],
    go,
    chooseAll: async () => setChosen(mapOf(await stretchOf(desk, 0, (desk.total ?? 0) - 1))),
    chooseNone: () => setChosen(none),
  };
}

/** Where the story that was gone to last stands now; where it is gone, what stands in its place. */
function useActive(desk: DeskStories, search: DeskSearch, story: StoryId | null): number {
  const [last, setLast] = useState(0);
  const seen = story === null ? 0 : desk.placeOf(story);
  const isAsking = story !== null && seen === null && (desk.total ?? 0) > 0;
  const asked = useQuery({
    ...callQuery('desk:place', { search, story: story ?? '' }),
    enabled: isAsking,
  });
  const place = seen ?? (isAsking ? (asked.data?.place ?? null) : null);
  if (place !== null && place !== last) setLast(place);
  if (isAsking && asked.isPending) return -1;
  return Math.min(place ?? last, (desk.total ?? 0) - 1);
}

/** The stories from one place to another, whichever comes first. */
async function stretchOf(desk: DeskStories, one: number, other: number): Promise<readonly StorySummary[]> {
  const [from, to] = [Math.max(0, Math.min(one, other)), Math.max(one, other)];
  if (to < from) return [];
  const seen = Array.from({ length: Math.min(mostAtOnce, to - from + 1) }, (_, step) => desk.at(from + step));
  const known = seen.filter((each) => each !== undefined);
  return known.length === seen.length ? known : desk.read(from, to);
}
