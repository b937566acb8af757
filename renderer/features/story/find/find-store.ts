import { emptyQuery, toPattern, type FindQuery } from '#core/text/find/query';
import { replacementOf } from '#core/text/find/replacement';
import { canTakeBack, replaceMatches, takeBack, type Replaced, type Replacement } from './replace-matches';
import { nextFrom, type FindPlace } from './reading-order';
import { createSearch, mostMatches, type FoundMatch, type SearchExpression } from './search-texts';
import { storyTexts, type OpenTexts, type TextPlace } from './story-texts';

export interface FindState {
  readonly query: FindQuery;
  readonly replacement: string;
  readonly isInSelection: boolean;
  readonly matches: readonly FoundMatch[];
  /** The match one is at; -1 where none is. */
  readonly current: number;
  readonly isLimited: boolean;
  /** Why nothing can be found; '' otherwise. */
  readonly trouble: string;
  /** What the last replacement did, for as long as it can be taken back. */
  readonly replaced: Replaced | null;
}

/** Whether a match lies in what was selected; asked at each search, because the selection moves with the text. */
export type SelectionFilter = (found: FoundMatch) => boolean;

export interface FindStore {
  readonly state: () => FindState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setQuery: (change: Partial<FindQuery>) => Promise<void>;
  readonly setReplacement: (text: string) => void;
  /** Looks only at what a filter takes; null for all of the story. */
  readonly limitTo: (filter: SelectionFilter | null) => Promise<void>;
  /** Searches again: texts changed. */
  readonly refresh: () => Promise<void>;
  /** Goes on by so many matches, around the end; from a place where one is given. */
  readonly move: (by: 1 | -1, from?: FindPlace | null) => void;
  readonly goTo: (index: number) => void;
  readonly previewOf: (found: FoundMatch) => string;
  readonly replaceCurrent: () => Promise<void>;
  readonly replaceAll: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

const start: FindState = {
  query: emptyQuery,
  replacement: '',
  isInSelection: false,
  matches: [],
  current: -1,
  isLimited: false,
  trouble: '',
  replaced: null,
};
const tooSlow = 'This expression takes too long in this story. Make it simpler.';

/** Finding and replacing in one story. It draws nothing and moves no caret. */
export function createFind(texts: OpenTexts, searchExpression: SearchExpression): FindStore {
  let state = start;
  let filter: SelectionFilter | null = null;
  let search: ReturnType<typeof createSearch> | null = null;
  let running = new AbortController();
  const listeners = new Set<() => void>();
  const show = (change: Partial<FindState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const run = async () => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    if (!search) return;
    const found = await search(storyTexts(texts), signal);
    if (signal.aborted) return;
    if (!found) {
      show({ matches: [], current: -1, isLimited: false, trouble: tooSlow });
      return;
    }
    const matches = filter ? found.filter(filter) : found;
    const current = Math.min(state.current, matches.length - 1);
    show({ matches, current, isLimited: found.length >= mostMatches, trouble: '' });
  };
  const prepare = async () => {
    const pattern = toPattern(state.query);
    search = null;
    if (pattern.kind === 'ready') {
      search = createSearch(pattern.expression, state.query.isExpression, searchExpression);
      return run();
    }
    running.abort();
    const trouble = pattern.kind === 'wrong' ? `${pattern.reason}.` : '';
    show({ matches: [], current: -1, isLimited: false, trouble });
  };
  const put = ({ text, match }: FoundMatch): string =>
    replacementOf(text.text, match, state.replacement, state.query.isExpression);
  const replacementFor = (found: FoundMatch): Replacement => ({
    text: found.text,
    edit: { from: found.match.from, to: found.match.to, put: put(found) },
  });
  const replace = async (found: readonly FoundMatch[]) => {
    if (found.length === 0) return;
    show({ replaced: replaceMatches(texts, found.map(replacementFor)) });
    await run();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setQuery: async (change) => {
      show({ query: { ...state.query, ...change }, current: -1 });
      await prepare();
    },
    setReplacement: (replacement) => show({ replacement }),
    limitTo: async (next) => {
      filter = next;
      show({ isInSelection: next !== null, current: -1 });
      await run();
    },
    refresh: async () => {
      if (state.replaced && !canTakeBack(texts, state.replaced)) show({ replaced: null });
      await run();
    },
    move: (by, from = null) => {
      const { length } = state.matches;
      if (length === 0) return;
      const next = from ? nextFrom(state.matches.map(stretch), from, by) : state.current + by;
      show({ current: (next + length) % length });
    },
    goTo: (index) => show({ current: index }),
    previewOf: put,
    replaceCurrent: async () => {
      const found = state.matches[Math.max(0, state.current)];
      // What changed under it since it was found is not what was meant.
      if (found && isStill(found, texts)) await replace([found]);
      else await run();
    },
    replaceAll: async () => {
      await run();
      await replace(state.matches);
    },
    takeBack: async () => {
      const { replaced } = state;
      if (replaced && canTakeBack(texts, replaced)) takeBack(texts, replaced);
      show({ replaced: null });
      await run();
    },
  };
}

const stretch = ({ text, match }: FoundMatch) => ({ place: text.place, from: match.from, to: match.to });

/** Whether a match stands as it was found: the same text in the same place has the same matches. */
function isStill({ text }: FoundMatch, texts: OpenTexts): boolean {
  return storyTexts(texts).some((now) => isSamePlace(now.place, text.place) && now.text === text.text);
}

function isSamePlace(one: TextPlace, other: TextPlace): boolean {
  if (one.kind === 'editor' && other.kind === 'editor')
    return (
      one.of === other.of && one.text.pos === other.text.pos && one.text.attribute === other.text.attribute
    );
  if (one.kind === 'field' && other.kind === 'field') return one.field === other.field;
  return (
    one.kind === 'detail' &&
    other.kind === 'detail' &&
    one.text.detail === other.text.detail &&
    one.text.name === other.text.name &&
    one.text.text === other.text.text
  );
}
