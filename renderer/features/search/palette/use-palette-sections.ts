import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { everyStory } from '#core/search/search';
import { actions, whyNot } from '../../../app/actions';
import { callQuery } from '../../../app/call-query';
import { useRoutes } from '../../../app/routes';
import { useFoundStories, type FoundSoFar } from '../use-found-stories';
import { paletteSections, readTyped, type PaletteSection } from './palette-options';

const most = 8;

export interface PaletteSections extends Pick<FoundSoFar, 'isFresh' | 'error' | 'unread'> {
  readonly sections: readonly PaletteSection[];
}

/** What the palette offers for what was typed; stories of before stay until those of now are there. */
export function usePaletteSections(text: string): PaletteSections {
  const routes = useRoutes();
  const { route, canGo } = routes;
  const asked = useDeferredValue(text);
  const typed = useMemo(() => readTyped(text), [text]);
  const words = readTyped(asked);
  const search = { ...everyStory, words: words.only === 'actions' ? '' : words.words };
  const found = useFoundStories(search, most);
  const { data: library } = useQuery({
    ...callQuery('photo:list', {
      search: { words: words.words.slice(0, 500), agency: null, state: 'all' },
      from: 0,
      most,
    }),
    enabled: words.only === null && words.words.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const isTyped = typed.words.trim() !== '';
  const sections = useMemo(() => {
    const offered = actions.map((action) => ({ ...action, why: whyNot(action, { route, canGo }) }));
    const photos = isTyped ? (library?.photos ?? []) : [];
    return paletteSections({ typed, stories: found.stories, photos, actions: offered });
  }, [typed, isTyped, found.stories, library, route, canGo]);
  const isFresh = asked === text && found.isFresh;
  return { sections, isFresh, error: found.error, unread: found.unread };
}
