import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { StoryLogEntry } from '#core/story/story-log';
import { callQuery } from '../../../app/call-query';
import { useDeskInfo } from '../../../app/desk-info';
import { sayWhen } from '../../../newsroom/say-times';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FailedNotice } from '../../../ui/failed-notice';
import { useNow } from '../../../ui/use-now';
import { AboutStories } from './about-stories';
import styles from './dialogs.module.css';
import { sayDecision } from './say-decision';

export interface LogDialogProps {
  readonly story: StorySummary;
  readonly onClose: () => void;
}

/** Everything that was decided about a story: what, by whom, when and why. Newest first. */
export function LogDialog({ story, onClose }: LogDialogProps): ReactNode {
  const { data, error, refetch } = useQuery(callQuery('story:log', { story: story.id }));
  return (
    <Dialog
      title="Log"
      about={<AboutStories stories={[story]} />}
      onClose={onClose}
      footer={
        <>
          <span className={styles['space']} />
          <Button size="large" keys="Esc" data-first-focus onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {error && (
        <FailedNotice
          title="The log could not be read."
          message={error.message}
          onRetry={() => void refetch()}
        />
      )}
      {data && <Entries entries={data.entries} />}
    </Dialog>
  );
}

function Entries({ entries }: { readonly entries: readonly StoryLogEntry[] }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  if (entries.length === 0)
    return (
      <div className={styles['form']}>
        <p>Nothing was decided about this story yet. What is written in it is in its history.</p>
      </div>
    );
  return (
    <ol className={styles['log']} aria-label="Decisions">
      {entries.map((entry) => (
        <li key={entry.id} className={styles['entry']}>
          <span className={styles['when']}>{sayWhen(entry.at, zone, now)}</span>
          <span>
            <span className={styles['who']}>{entry.author}</span> {sayDecision(entry, now)}
          </span>
          {entry.note !== '' && <span className={styles['why']}>{entry.note}</span>}
        </li>
      ))}
    </ol>
  );
}
