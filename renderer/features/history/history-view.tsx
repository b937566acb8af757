import { useState, type ReactNode } from 'react';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { useRoutes } from '../../app/routes';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './history-view.module.css';
import { OpenHistory } from './open-history';
import { useSides } from './use-sides';
import { useVersions, type Versions } from './use-versions';

export interface HistoryViewProps {
  readonly story: StoryId;
  /** Which versions are compared first; null: the last one remembered, and the story as it is now. */
  readonly left: number | null;
  readonly right: number | null;
}

/** The versions of a story: compare two, bring one back, watch it being written. The story itself is not touched. */
export function HistoryView(props: HistoryViewProps): ReactNode {
  const { go } = useRoutes();
  const history = useVersions(props.story);
  if (history.trouble !== '' && !history.versions)
    return (
      <div className={styles['trouble']}>
        <Notice
          tone="stop"
          role="alert"
          title="The versions of this story could not be listed."
          actions={
            <>
              <Button onClick={() => void history.refresh()}>Try again</Button>
              <Button onClick={() => void go({ view: 'story', id: props.story })}>Back to the story</Button>
            </>
          }
        >
          {history.trouble}
        </Notice>
      </div>
    );
  if (!history.versions) return <p className={styles['reading']}>Reading the versions of this story</p>;
  return <WithSides {...props} history={history} versions={history.versions} />;
}

interface WithSidesProps extends HistoryViewProps {
  readonly history: Versions;
  readonly versions: readonly StoryVersion[];
}

function WithSides({ story, left, right, history, versions }: WithSidesProps): ReactNode {
  const [head] = versions;
  const sides = useSides(versions, { left, right });
  const [cursor, setCursor] = useState<number | null>(null);
  if (!sides || !head) return null;
  const isThere = versions.some(({ version }) => version === cursor);
  return (
    <OpenHistory
      story={story}
      history={history}
      versions={versions}
      head={head}
      sides={sides}
      cursor={isThere && cursor !== null ? cursor : sides.left.version}
      onCursor={setCursor}
    />
  );
}
