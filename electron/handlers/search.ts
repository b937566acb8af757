import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import { addDays, startOfDay } from '#core/time/wall-date';
import type { AskedSearch } from '../reading/search-stories';
import { searchReader } from '../reading/search-reader';
import { forgetSearch, savedSearches, saveSearch } from '../storage/saved-searches';
import { searchChoices } from '../storage/search-narrowing';
import { countUnsearched } from '../storage/story-search';
import { bringStoriesUp } from './bring-stories-up';
import type { Ports } from './ports';

type SearchCalls = Extract<keyof Handlers, `search:${string}`>;

/** Stories that are read before a search at most; the rest waits for a quiet moment. */
const readBefore = 4;

/** Finding stories, and the searches somebody wants to have again. */
export function searchHandlers(ports: Ports): Pick<Handlers, SearchCalls> {
  const { desk, clock, emit } = ports;
  const waiting = new Map<string, AbortController>();
  return {
    'search:stories': async ({ asked, ...question }) => {
      const controller = new AbortController();
      waiting.set(asked, controller);
      try {
        await bringUp(ports);
        if (controller.signal.aborted) throw new NewsroomError('cancelled', 'Nobody waits for this search.');
        const input = askedSearch(ports, question);
        const found = await searchReader(desk).read('search', input, controller.signal);
        return { ...found, stories: [...found.stories], unread: countUnsearched(desk.db) };
      } finally {
        waiting.delete(asked);
      }
    },
    'search:leave': ({ asked }) => {
      waiting.get(asked)?.abort();
      return {};
    },
    'search:choices': () => {
      const { sections, languages, people } = searchChoices(desk.db);
      return { sections: [...sections], languages: [...languages], people: [...people] };
    },
    'search:saved': () => ({ searches: [...savedSearches(desk.db)] }),
    'search:save': (saved) => {
      saveSearch(desk.db, saved, clock());
      emit('search:changed', {});
      return {};
    },
    'search:forget': ({ id }) => {
      if (forgetSearch(desk.db, id)) emit('search:changed', {});
      return {};
    },
  };
}

/** What cannot be brought up, because the disk is full, is found by what it said before. */
async function bringUp(ports: Ports): Promise<void> {
  try {
    await bringStoriesUp(ports, readBefore);
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.code !== 'disk') throw error;
  }
}

function askedSearch(
  { clock, zone }: Ports,
  { search, ...rest }: Omit<CallInput<'search:stories'>, 'asked'>,
): AskedSearch {
  const { from, until, ...chosen } = search;
  return {
    ...chosen,
    ...rest,
    changedFrom: from === '' ? null : startOfDay(from, zone),
    changedBefore: until === '' ? null : startOfDay(addDays(until, 1), zone),
    now: clock(),
  };
}
