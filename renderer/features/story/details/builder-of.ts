import type { StorySession } from '../session/story-session';

export type Builder = 'byline' | 'dateline';

/** Which builder of a story's page is open. It is asked for above the text, in the inspector and by keys. */
export interface OpenBuilder {
  readonly read: () => Builder | null;
  readonly open: (builder: Builder) => void;
  readonly close: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const builders = new WeakMap<StorySession, OpenBuilder>();

/** The builder of a story; the same for everybody who asks. */
export function builderOf(session: StorySession): OpenBuilder {
  const found = builders.get(session) ?? createBuilder();
  builders.set(session, found);
  return found;
}

function createBuilder(): OpenBuilder {
  let now: Builder | null = null;
  const listeners = new Set<() => void>();
  const put = (next: Builder | null) => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => now,
    open: put,
    close: () => put(null),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
