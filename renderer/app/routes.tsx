import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { StoryId, StoryState } from '#core/story/story';
import { flushAll } from './flush';

/** What the desk shows: which tab, the words it is filtered by, and the story that is selected. */
export interface DeskLook {
  readonly tab: 'all' | StoryState;
  readonly words: string;
  readonly story: StoryId | null;
}

/** A place in the app. */
export type Route =
  | { readonly view: 'desk'; readonly look: DeskLook }
  | { readonly view: 'story'; readonly id: StoryId }
  | { readonly view: 'schedule' };

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
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  /** Changes what the place shows without a new step in the trail. */
  readonly replace: (route: Route) => void;
}

const untouchedLook: DeskLook = { tab: 'all', words: '', story: null };
const start: Trail = { past: [], here: { view: 'desk', look: untouchedLook }, ahead: [] };

/** Names a place: going where one is already is no step. */
export const placeOf = (route: Route): string => (route.view === 'story' ? `story ${route.id}` : route.view);

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

function deskOf(trail: Trail): Route {
  const seen = [...trail.past, trail.here].filter((route) => route.view === 'desk').at(-1);
  const look = seen?.look ?? untouchedLook;
  return { view: 'desk', look: trail.here.view === 'story' ? { ...look, story: trail.here.id } : look };
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
      back: () => leave(stepBack),
      forward: () => leave(stepForward),
      replace: (route) => setTrail((from) => ({ ...from, here: route })),
    }),
    [trail, stuck, leave],
  );
  return <RoutesContext value={routes}>{children}</RoutesContext>;
}
