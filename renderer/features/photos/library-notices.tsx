import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { sayDeleted } from './say-deleted';
import type { Added, useAdding } from './use-adding';
import type { useDeleting } from './use-deleting';
import styles from './photos-view.module.css';

export interface LibraryNoticesProps {
  readonly adding: ReturnType<typeof useAdding>;
  readonly added: Added | null;
  readonly onAddedSeen: () => void;
  readonly deleting: ReturnType<typeof useDeleting>;
}

/** What is being done to the library, and what came of it. */
export function LibraryNotices({ adding, added, onAddedSeen, deleting }: LibraryNoticesProps): ReactNode {
  const { deleted, problem } = deleting;
  return (
    <div className={styles['notices']}>
      {adding.adding && (
        <div className={styles['adding']} role="group" aria-label="Taking photos in">
          <progress value={adding.adding.done} max={adding.adding.total} aria-label="Photos taken in" />
          <span>
            {adding.adding.done} of {adding.adding.total}, {adding.adding.fileName}
          </span>
          <Button onClick={adding.cancel}>Stop</Button>
        </div>
      )}
      {added && added.problems.length > 0 && (
        <Notice
          tone="stop"
          role="alert"
          title={sayRefused(added)}
          actions={<Button onClick={onAddedSeen}>Dismiss</Button>}
        >
          <ul>
            {added.problems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      {deleted && (
        <Notice
          tone={deleted.refused.length > 0 ? 'warn' : 'good'}
          role="status"
          title={sayDeleted(deleted.photos.length)}
          actions={
            <>
              {deleted.photos.length > 0 && (
                <Button onClick={() => void deleting.putBack(deleted.photos)}>Undo</Button>
              )}
              <Button tone="bare" onClick={deleting.dismiss}>
                Dismiss
              </Button>
            </>
          }
        >
          {[...new Set(deleted.refused)].map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Notice>
      )}
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="Nothing was changed.">
          {problem}
        </Notice>
      )}
    </div>
  );
}

const sayRefused = ({ photos, problems }: Added): string => {
  const refused =
    problems.length === 1 ? '1 file was not taken in' : `${problems.length} files were not taken in`;
  return photos.length === 0 ? `${refused}.` : `${refused}; ${photos.length} were.`;
};
