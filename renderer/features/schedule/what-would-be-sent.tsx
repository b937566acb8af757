import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { DestinationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { callQuery } from '../../app/call-query';
import { SendPlan } from '../../newsroom/send-plan';
import { Button } from '../../ui/button';
import { FailedNotice } from '../../ui/failed-notice';
import { Icon } from '../../ui/icon';
import styles from './schedule-dialog.module.css';

export interface WhatWouldBeSentProps {
  readonly story: StoryId;
  readonly destination: DestinationId;
}

/** A dry run, for who wants to see it: every file that would be written now, and how it differs. Nothing is sent. */
export function WhatWouldBeSent({ story, destination }: WhatWouldBeSentProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles['dryRun']}>
      <Button
        tone="bare"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
        What would be sent
      </Button>
      {isOpen && (
        <div id={id}>
          <Steps story={story} destination={destination} />
        </div>
      )}
    </div>
  );
}

function Steps({ story, destination }: WhatWouldBeSentProps): ReactNode {
  const { data, error, refetch, isFetching } = useQuery({
    ...callQuery('schedule:dry-run', { story, destination, action: 'publish' }),
    gcTime: 0, // what stands there may be another thing a minute later
  });
  if (error)
    return (
      <FailedNotice
        title="What would be sent could not be worked out."
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <p className={styles['help']}>{isFetching ? 'Working it out. Nothing is sent.' : ''}</p>;
  return <SendPlan run={data} />;
}
