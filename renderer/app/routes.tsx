import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { DeskSearch } from '#core/contract/desk-search';
import type { PhotoSearch } from '#core/contract/photo-search';
import { everyStory, type StorySearch } from '#core/search/search';
import type { StoryId } from '#core/story/story';
import { flushAll } from './flush';

/** What the desk shows: what it is narrowed down to, and the story that is selected. */
export interface DeskLook {
  readonly search: DeskSearch;
  readonly story: StoryId | null;
}

/** Every story of the desk, in the order of due times. */
export const wholeDesk: DeskSearch = {
  tab: 'all',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'due',
};

/** What the budget shows: the desk as it is narrowed down, on a wall date of the newsroom (null: on all), under which headings. */
export interface BudgetLook {
  readonly search: DeskSearch;
  readonly day: string | null;
  readonly by: 'section' | 'due';
}

/** What the library shows: what it is narrowed down to, and the place of the photo that is selected. */
export interface LibraryLook {
  readonly search: PhotoSearch;
  readonly active: number;
}

/** The whole library. */
export const wholeLibrary: LibraryLook = { search: { words: '', agency: null, state: 'all' }, active: 0 };

/** What the search shows: what it asks for, the saved search it began from, and the story that is selected. */
export interface SearchLook {
  readonly search: StorySearch;
  readonly saved: string | null;
  readonly story: StoryId | null;
}

/** Every story. */
export const wholeSearch: SearchLook = { search: everyStory, saved: null, story: null };

/** A place in the app. */
export type Route =
  | { readonly view: 'desk'; readonly look: DeskLook }
  | { readonly view: 'story'; readonly id: StoryId }
  /** A story's versions. `left` is compared with `right`; null: the last one remembered, and the story as it is now. */
  | {
      readonly view: 'history';
      readonly id: StoryId;
      readonly left: number | null;
      readonly right: number | null;
    }
  | { readonly view: 'photos'; readonly look: LibraryLook }
  | { readonly view: 'budget'; readonly look: BudgetLook }
  | { readonly view: 'schedule' }
  /** What leaves the desk, row by row, or the log of what was put right. */
  | { readonly view: 'outbox'; readonly shows: 'rows' | 'corrections' }
  | { readonly view: 'search'; readonly look: SearchLook }
  | { readonly view: 'settings' };

interface Trail {
  readonly past: readonly Route[];
  readonly here: Route;
  readonly ahead: readonly Route[];
}

export interface Routes {
  readonly route: Route;
  /** True where a change of place was refused because unsaved text could not be written. */
  readonly stuck: boolean;
  /** Goes to a place once everything is saved. */
  readonly go: (route: Route) => Promise<void>;
  /** Goes to the desk as it was last seen, with the story just left selected. */
  readonly goToDesk: () => Promise<void>;
  /** Goes to the budget of the desk as it was last narrowed down. */
  readonly goToBudget: () => Promise<void>;
  /** Goes to the desk with a story selected, to be read. */
  readonly showOnDesk: (story: StoryId) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  /** Whether there is a place to go back to, or forward. */
  readonly canGo: { readonly back: boolean; readonly forward: boolean };
  /** Changes what the place shows without a new step in the trail. */
  readonly replace: (route: Route) => void;
}

const untouchedLook: DeskLook = { search: wholeDesk, story: null };
const start: Trail = { past: [], here: { view: 'desk', look: untouchedLook }, ahead: [] };

/** Names a place: going where one is already is no step. */
export const placeOf = (route: Route): string => ('id' in route ? `${route.view} ${route.id}` : route.view);

function step(trail: Trail, route: Route): Trail {
  if (placeOf(route) === placeOf(trail.here)) return { ...trail, here: route };
  return { past: [...trail.past, trail.here], here: route, ahead: [] };
}

function stepBack(trail: Trail): Trail {
  const last = trail.past.at(-1);
  if (!last) return trail;
  return { past: trail.past.slice(0, -1), here: last, ahead: [trail.here, ...trail.ahead] };
}

function stepForward(trail: Trail): Trail {
  const [next, ...rest] = trail.ahead;
  return next ? { past: [...trail.past, trail.here], here: next, ahead: rest } : trail;
}

const seenAs = <View extends Route['view']>({ past, here }: Trail, view: View) =>
  [...past, here].filter((route): route is Extract<Route, { view: View }> => route.view === view).at(-1);

function budgetOf(trail: Trail): Route {
  if (trail.here.view === 'budget') return trail.here;
  const { search } = seenAs(trail, 'desk')?.look ?? untouchedLook;
  const { day, by } = seenAs(trail, 'budget')?.look ?? { day: null, by: 'section' };
  return { view: 'budget', look: { search, day, by } };
}

function deskOf(trail: Trail, story: StoryId | null = 'id' in trail.here ? trail.here.id : null): Route {
  const look = seenAs(trail, 'desk')?.look ?? untouchedLook;
  return { view: 'desk', look: story === null ? look : { ...look, story } };
}

const RoutesContext = createContext<Routes | null>(null);

/** Where the window is, and the ways to go elsewhere. */
export function useRoutes(): Routes {
  const routes = use(RoutesContext);
  if (!routes) throw new Error('useRoutes needs RoutesProvider above it');
  return routes;
}

export function RoutesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [trail, setTrail] = useState(start);
  const [stuck, setStuck] = useState(false);
  const leave = useCallback(async (next: (trail: Trail) => Trail) => {
    const saved = await flushAll();
    setStuck(!saved);
    if (saved) setTrail(next);
  }, []);
  const routes = useMemo<Routes>(
    () => ({
      route: trail.here,
      stuck,
      go: (route) => leave((from) => step(from, route)),
      goToDesk: () => leave((from) => step(from, deskOf(from))),
      goToBudget: () => leave((from) => step(from, budgetOf(from))),
      showOnDesk: (story) => leave((from) => step(from, deskOf(from, story))),
      back: () => leave(stepBack),
      forward: () => leave(stepForward),
      canGo: { back: trail.past.length > 0, forward: trail.ahead.length > 0 },
      replace: (route) => setTrail((from) => ({ ...from, here: route })),
    }),
    [trail, stuck, leave],
  );
  return <RoutesContext value={routes}>{children}</RoutesContext>;
}
