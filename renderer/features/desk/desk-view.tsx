import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { DeskSearch } from '#core/contract/desk-search';
import { wholeDesk, useRoutes, type DeskLook } from '../../app/routes';
import { FailedNotice } from '../../ui/failed-notice';
import { useNow } from '../../ui/use-now';
import { DeskStatus } from './desk-status';
import styles from './desk-view.module.css';
import { FirstRun } from './first-run';
import { layRows } from './list-rows';
import { ReaderPane } from './reader-pane';
import { StoryPane } from './story-pane';
import { useDesk } from './use-desk';
import { useGroups } from './use-groups';
import { useSelection } from './use-selection';
import { useSelectionKeys } from './use-selection-keys';

/** The desk: its stories on the left and what is selected among them on the right. */
export function DeskView({ look }: { readonly look: DeskLook }): ReactNode {
  const { go, replace } = useRoutes();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const [isMenuOpen, setMenuOpen] = useState(false);
  const search = useDeferredValue(look.search);
  const now = useNow(60_000);
  const desk = useDesk(search, sight.first, sight.last);
  const groups = useGroups(search, now);
  const total = desk.total ?? 0;
  const rows = useMemo(() => layRows(groups, total), [groups, total]);
  const show = (change: Partial<DeskLook>) => replace({ view: 'desk', look: { ...look, ...change } });
  const selection = useSelection({ desk, search, story: look.story, onGo: (story) => show({ story }) });
  const { story } = selection;
  const open = () => {
    if (!story) return;
    show({ story: story.id });
    void go({ view: 'story', id: story.id });
  };
  const onSearch = (change: Partial<DeskSearch>) => {
    selection.chooseNone();
    show({ search: { ...look.search, ...change } });
  };
  const onSight = useCallback((first: number, last: number) => setSight({ first, last }), []);
  useSelectionKeys({ selection, total, onMenu: () => setMenuOpen(true) });
  if (desk.error) return <Trouble message={desk.error.message} onRetry={desk.retry} />;
  if (desk.total === null) return null;
  if (desk.total === 0 && isWhole(search)) return <FirstRun />;
  return (
    <>
      <div className={styles['desk']}>
        <StoryPane
          desk={desk}
          rows={rows}
          search={look.search}
          selection={selection}
          onSearch={onSearch}
          onSight={onSight}
          onOpen={open}
        />
        {story && (
          <ReaderPane
            key={story.id}
            story={story}
            selected={selection.stories}
            isMenuOpen={isMenuOpen}
            onMenu={setMenuOpen}
            onOpen={open}
          />
        )}
      </div>
      <DeskStatus count={total} chosen={selection.chosen.size} />
    </>
  );
}

/** Whether every story there is would be shown. */
function isWhole(search: DeskSearch): boolean {
  return (
    search.words.trim() === '' &&
    JSON.stringify({ ...wholeDesk, words: '' }) ===
      JSON.stringify({ ...search, words: '', order: wholeDesk.order })
  );
}

interface TroubleProps {
  readonly message: string;
  readonly onRetry: () => void;
}

function Trouble({ message, onRetry }: TroubleProps): ReactNode {
  return (
    <div className={styles['trouble']}>
      <FailedNotice title="The stories could not be listed." message={message} onRetry={onRetry} />
    </div>
  );
}
