import { useMemo, type ReactNode } from 'react';
import { storyStates, type StoryId, type StorySummary } from '#core/story/story';
import { useDeskInfo } from '../../app/desk-info';
import { ariaKeys, sayKeys } from '../../app/keys';
import { useNewStory } from '../../app/new-story';
import type { DeskLook } from '../../app/routes';
import { sayDay } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Tabs } from '../../ui/tabs';
import { useNow } from '../../ui/use-now';
import styles from './desk-view.module.css';
import { FilterField } from './filter-field';
import { NothingFound } from './nothing-found';
import { StoryList } from './story-list';

export interface StoryPaneProps {
  readonly stories: readonly StorySummary[];
  readonly found: readonly StorySummary[];
  readonly look: DeskLook;
  readonly selected: StorySummary | null;
  readonly onShow: (change: Partial<DeskLook>) => void;
  readonly onOpen: (story: StoryId) => void;
}

const tabNames = { draft: 'Draft', scheduled: 'Scheduled', published: 'Published' } as const;

/** The list of stories under its tabs and its filter. */
export function StoryPane({ stories, found, look, selected, onShow, onOpen }: StoryPaneProps): ReactNode {
  const counted = useMemo(() => countedTabs(stories), [stories]);
  return (
    <section className={styles['stories']} aria-label="Story list" data-pane>
      <PaneHead />
      <Tabs
        label="State"
        tabs={counted}
        value={look.tab}
        onChange={(tab) => onShow({ tab })}
        between={<FilterField words={look.words} onChange={(words) => onShow({ words })} />}
      >
        {found.length === 0 ? (
          <NothingFound look={look} onShow={onShow} />
        ) : (
          <StoryList
            stories={found}
            selected={selected?.id ?? null}
            onSelect={(story) => onShow({ story })}
            onOpen={onOpen}
          />
        )}
      </Tabs>
    </section>
  );
}

function countedTabs(stories: readonly StorySummary[]) {
  const ofState = storyStates.map((state) => ({
    value: state,
    label: tabNames[state],
    count: stories.filter((story) => story.state === state).length,
  }));
  return [{ value: 'all' as const, label: 'All', count: stories.length }, ...ofState];
}

function PaneHead(): ReactNode {
  const { start, isStarting } = useNewStory();
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  return (
    <div className={styles['head']}>
      <h1>Desk</h1>
      <span className={styles['today']}>{sayDay(now, zone, now)}</span>
      <Button keys={sayKeys('Mod+N')} aria-keyshortcuts={ariaKeys('Mod+N')} busy={isStarting} onClick={start}>
        New story
      </Button>
    </div>
  );
}
