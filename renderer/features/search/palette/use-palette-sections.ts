import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everyStory } from '#core/search/search';
import { actions, whyNot } from '../../../app/actions';
import { callQuery } from '../../../app/call-query';
import { useRoutes } from '../../../app/routes';
import { useSettled } from '../../../ui/use-settled';
import { pauseInTyping, useFoundStories, type FoundSoFar } from '../use-found-stories';
import { mostPhotos, mostStories, paletteSections, readTyped, type PaletteSection } from './palette-options';

export interface PaletteSections extends Pick<FoundSoFar, 'isFresh' | 'error' | 'unread'> {
  readonly sections: readonly PaletteSection[];
}

/** What the palette offers for what was typed: stories of before stay until those of now are there, photos come in a pause. */
export function usePaletteSections(text: string): PaletteSections {
  const routes = useRoutes();
  const { route, canGo } = routes;
  const typed = useMemo(() => readTyped(text), [text]);
  const search = { ...everyStory, words: typed.only === 'actions' ? '' : typed.words };
  const found = useFoundStories(search, mostStories);
  const isSettled = useSettled(text, pauseInTyping);
  const isTyped = typed.words.trim() !== '';
  const { data: library } = useQuery({
    ...callQuery('photo:list', {
      search: { words: typed.words.slice(0, 500), agency: null, state: 'all' },
      from: 0,
      most: mostPhotos,
    }),
    enabled: typed.only === null && isTyped && isSettled,
    placeholderData: keepPreviousData,
  });
  const sections = useMemo(() => {
    const offered = actions.map((action) => ({ ...action, why: whyNot(action, { route, canGo }) }));
    const photos = isTyped ? (library?.photos ?? []) : [];
    return paletteSections({ typed, stories: found.stories, photos, actions: offered });
  }, [typed, isTyped, found.stories, library, route, canGo]);
  return { sections, isFresh: found.isFresh, error: found.error, unread: found.unread };
}
