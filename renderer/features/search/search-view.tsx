import { useDeferredValue, useRef, useState, type ReactNode } from 'react';
import type { StorySearch } from '#core/search/search';
import { useRoutes, type SearchLook } from '../../app/routes';
import { FailedNotice } from '../../ui/failed-notice';
import { FoundList } from './found-list';
import { NothingFound } from './nothing-found';
import { SavedSearches } from './saved-searches';
import { SearchBar } from './search-bar';
import { SearchFilters } from './search-filters';
import { SearchStatus } from './search-status';
import { useFoundStories } from './use-found-stories';
import { useSavedSearches } from './use-saved-searches';
import styles from './search-view.module.css';

const page = 50;
const mostShown = 200;

/** Every story of the desk, found by its words and narrowed down. */
export function SearchView({ look }: { readonly look: SearchLook }): ReactNode {
  const { go, replace, showOnDesk } = useRoutes();
  const view = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(page);
  const saved = useSavedSearches();
  const asked = useDeferredValue(look.search);
  const found = useFoundStories(asked, most);
  const show = (change: Partial<SearchLook>) => replace({ view: 'search', look: { ...look, ...change } });
  const narrow = (change: Partial<StorySearch>) => {
    setMost(page);
    show({ search: { ...look.search, ...change }, story: null });
  };
  const open = (story: string) => {
    show({ story });
    void go({ view: 'story', id: story });
  };
  const toList = () => view.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  return (
    <>
      <div ref={view} className={styles['view']}>
        <aside className={styles['side']} aria-label="Narrow down" data-pane>
          <SavedSearches look={look} saved={saved} onShow={show} />
          <SearchFilters search={look.search} onNarrow={narrow} />
        </aside>
        <section className={styles['main']} aria-label="Search" data-pane>
          <SearchBar
            search={look.search}
            saved={saved}
            look={look}
            onNarrow={narrow}
            onShow={show}
            onLeave={toList}
          />
          {found.error ? (
            <FailedNotice
              title="The search could not be done."
              message={found.error.message}
              onRetry={found.retry}
            />
          ) : found.isFresh && found.stories.length === 0 ? (
            <NothingFound search={look.search} onNarrow={narrow} />
          ) : (
            <FoundList
              stories={found.stories}
              selected={look.story}
              onSelect={(story) => show({ story })}
              onOpen={open}
              onShowOnDesk={(story) => void showOnDesk(story)}
              canShowMore={found.stories.length === most && most < mostShown}
              onShowMore={() => setMost(most + page)}
            />
          )}
        </section>
      </div>
      <SearchStatus
        shown={found.stories.length}
        total={found.total}
        isWeighed={found.isWeighed}
        unread={found.unread}
      />
    </>
  );
}
