import { useMemo, type ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { useDialogs } from '../../app/dialogs';
import { useRoutes, type DeskLook } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import styles from './desk-view.module.css';
import { findStories } from './find-stories';
import { ReaderPane } from './reader-pane';
import { StoryPane } from './story-pane';

export interface StoriesAndReaderProps {
  readonly stories: readonly StorySummary[];
  readonly look: DeskLook;
}

/** The list on the left and what is selected in it on the right. */
export function StoriesAndReader({ stories, look }: StoriesAndReaderProps): ReactNode {
  const { go, replace } = useRoutes();
  const { openExport, openSchedule } = useDialogs();
  const { tab, words } = look;
  const found = useMemo(() => findStories(stories, { tab, words }), [stories, tab, words]);
  const selected = found.find(({ id }) => id === look.story) ?? found[0] ?? null;
  const show = (change: Partial<DeskLook>) => replace({ view: 'desk', look: { ...look, ...change } });
  const open = (id: string) => {
    show({ story: id });
    void go({ view: 'story', id });
  };
  const move = (by: 1 | -1) => {
    const next = selected ? found[found.indexOf(selected) + by] : undefined;
    if (next) show({ story: next.id });
  };
  useKeys({
    J: () => move(1),
    K: () => move(-1),
    'Mod+E': () => void (selected && openExport(selected.id)),
    'Mod+Shift+S': () => void (selected && openSchedule(selected.id)),
  });
  return (
    <div className={styles['desk']}>
      <StoryPane
        stories={stories}
        found={found}
        look={look}
        selected={selected}
        onShow={show}
        onOpen={open}
      />
      {selected && <ReaderPane key={selected.id} story={selected} onOpen={() => open(selected.id)} />}
    </div>
  );
}
