import type { ReactNode } from 'react';
import type { StoryId } from '#core/story/story';
import { useRoutes } from '../../app/routes';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './history-view.module.css';
import type { Restore } from './use-restore';

export interface RestoreNoticeProps {
  readonly story: StoryId;
  readonly restore: Restore;
  readonly nameOf: (version: number) => string;
}

/** Says what was brought back, and offers to take that back. */
export function RestoreNotice({ story, restore, nameOf }: RestoreNoticeProps): ReactNode {
  const { go } = useRoutes();
  const { outcome, dismiss, restoreVersion } = restore;
  if (!outcome) return null;
  const { before } = outcome;
  return (
    <div className={styles['notice']}>
      <Notice
        tone={before === null ? 'warn' : 'good'}
        title={outcome.title}
        actions={
          <>
            {before !== null && (
              <>
                <Button onClick={() => void restoreVersion(before, `all of ${nameOf(before)}`)}>Undo</Button>
                <Button onClick={() => void go({ view: 'story', id: story })}>Open the story</Button>
              </>
            )}
            <Button onClick={dismiss}>Dismiss</Button>
          </>
        }
      >
        {outcome.message}
      </Notice>
    </div>
  );
}
