import type { ReactNode } from 'react';
import type { DeskSearch } from '#core/contract/desk-search';
import { stateName, storyStates } from '#core/story/workflow';
import { RefusedNotice } from '../../app/deed-line';
import { useDeskInfo } from '../../app/desk-info';
import { ariaKeys, sayKeys } from '../../app/keys';
import { useNewStory } from '../../app/new-story';
import { useRoutes } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import { sayDay } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Tabs, type Tab } from '../../ui/tabs';
import { useNow } from '../../ui/use-now';
import { DeskBar } from './desk-bar';
import styles from './desk-view.module.css';
import type { ListRows } from './list-rows';
import { NothingFound } from './nothing-found';
import { StoryList } from './story-list';
import type { DeskStories } from './use-desk';
import type { Selection } from './use-selection';

export interface StoryPaneProps {
  readonly desk: DeskStories;
  readonly rows: ListRows;
  readonly search: DeskSearch;
  readonly selection: Selection;
  readonly onSearch: (change: Partial<DeskSearch>) => void;
  readonly onSight: (first: number, last: number) => void;
  readonly onOpen: () => void;
}

/** The list of stories under its tabs and its filters. */
export function StoryPane(props: StoryPaneProps): ReactNode {
  const { desk, rows, search, selection, onSearch, onSight, onOpen } = props;
  const tabs = tabsOf(desk.counts, search.tab);
  useKeys(tabKeys(tabs, (tab) => onSearch({ tab })));
  return (
    <section className={styles['stories']} aria-label="Story list" data-pane>
      <PaneHead />
      <Tabs
        label="State"
        tabs={tabs}
        value={search.tab}
        onChange={(tab) => onSearch({ tab })}
        between={
          <>
            <DeskBar search={search} onSearch={onSearch} />
            <div className={styles['notices']} role="group" aria-label="What was refused">
              <RefusedNotice />
            </div>
          </>
        }
      >
        {desk.total === 0 ? (
          <NothingFound search={search} onSearch={onSearch} />
        ) : (
          <StoryList desk={desk} rows={rows} selection={selection} onOpen={onOpen} onSight={onSight} />
        )}
      </Tabs>
    </section>
  );
}

type DeskTab = DeskSearch['tab'];

/** All, mine, and each state that stories have; the one that is shown stays even when its last story leaves it. */
function tabsOf(counts: DeskStories['counts'], shown: DeskTab): readonly Tab<DeskTab>[] {
  const states = storyStates.filter((state) => (counts[state] ?? 0) > 0 || state === shown);
  return [
    { value: 'all', label: 'All', count: counts['all'] ?? 0 },
    { value: 'mine', label: 'Mine', count: counts['mine'] ?? 0 },
    ...states.map((state) => ({ value: state, label: stateName[state], count: counts[state] ?? 0 })),
  ];
}

const most = 6;

function tabKeys(tabs: readonly Tab<DeskTab>[], choose: (tab: DeskTab) => void) {
  return Object.fromEntries(
    tabs.slice(0, most).map(({ value }, index) => [String(index + 1), () => choose(value)] as const),
  );
}

function PaneHead(): ReactNode {
  const { start, isStarting } = useNewStory();
  const { goToBudget } = useRoutes();
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  return (
    <div className={styles['head']}>
      <h1>Desk</h1>
      <span className={styles['today']}>{sayDay(now, zone, now)}</span>
      <span className={styles['headSpace']} />
      <Button
        tone="bare"
        title={`Story budget (${sayKeys('Mod+Shift+B')})`}
        aria-keyshortcuts={ariaKeys('Mod+Shift+B')}
        onClick={() => void goToBudget()}
      >
        Budget
      </Button>
      <Button keys={sayKeys('Mod+N')} aria-keyshortcuts={ariaKeys('Mod+N')} busy={isStarting} onClick={start}>
        New story
      </Button>
    </div>
  );
}
