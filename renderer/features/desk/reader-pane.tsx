import { useQuery } from '@tanstack/react-query';
import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import { callQuery } from '../../app/call-query';
import { useDialogs } from '../../app/dialogs';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { StoryReader } from '../../reader/story-reader';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useNow } from '../../ui/use-now';
import styles from './reader-pane.module.css';
import { standingOf } from './standing-of';
import { StoryFacts } from './story-facts';

export interface ReaderPaneProps {
  readonly story: StorySummary;
  readonly onOpen: () => void;
}

/** The selected story, to be read: nothing here can be edited by accident. */
export function ReaderPane({ story, onOpen }: ReaderPaneProps): ReactNode {
  const { data, error, refetch } = useQuery(callQuery('story:open', { story: story.id }));
  return (
    <article className={styles['pane']} aria-label="Selected story" data-pane>
      <ReaderBar story={story} onOpen={onOpen} />
      <ScrollRegion aria-label="Text of the story" data-pane-start>
        <div className={styles['page']}>
          <StoryFacts story={story} />
          {error && (
            <Notice
              tone="stop"
              role="alert"
              title={`Could not open ${story.slug || 'this story'}.`}
              actions={<Button onClick={() => void refetch()}>Try again</Button>}
            >
              {error.message}
            </Notice>
          )}
          {data?.mended && (
            <Notice tone="warn" title="This story was mended when it was opened.">
              {data.mended}
            </Notice>
          )}
          {data && <StoryReader content={data.content} photos={data.photos} />}
        </div>
      </ScrollRegion>
    </article>
  );
}

function ReaderBar({ story, onOpen }: ReaderPaneProps): ReactNode {
  const { openExport, openSchedule } = useDialogs();
  const now = useNow(60_000);
  return (
    <div className={styles['bar']}>
      <StateMark mark={standingOf(story, now).mark} />
      <Slug slug={story.slug} />
      <span className={styles['space']} />
      <ToFix story={story} />
      <Button tone="bare" onClick={() => void openExport(story.id)}>
        Export
      </Button>
      <Button onClick={() => void openSchedule(story.id)}>Schedule</Button>
      <Button tone="primary" keys="Enter" onClick={onOpen}>
        Open
      </Button>
    </div>
  );
}

/** How much stands between the story and its readers; the dialog that opens says what. */
function ToFix({ story }: { readonly story: StorySummary }): ReactNode {
  const { openSchedule } = useDialogs();
  const { data } = useQuery(callQuery('story:check', { story: story.id }));
  const count = (data?.problems ?? []).filter(({ grade }) => grade === 'must-fix').length;
  if (count === 0) return null;
  return (
    <Button tone="bare" className={styles['toFix']} onClick={() => void openSchedule(story.id)}>
      <Icon of={OctagonAlert} />
      {count} to fix
    </Button>
  );
}
