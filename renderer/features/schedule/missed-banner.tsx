import { useQuery } from '@tanstack/react-query';
import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { callQuery } from '../../app/call-query';
import { useDialogs } from '../../app/dialogs';
import { useRoutes } from '../../app/routes';
import { needsSomebody } from '../../newsroom/publication-mark';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import styles from './missed-banner.module.css';
import { PublishNowButton } from './publish-now-button';
import type { ScheduledStory } from './scheduled-story';
import { usePublication } from './use-publication';

/** What did not go out, and the two ways on. Nothing that was missed is ever sent by itself. */
export function MissedBanner(): ReactNode {
  const { data } = useQuery(callQuery('schedule:list', {}));
  const waiting = (data?.publications ?? []).filter(needsSomebody);
  const [first] = waiting;
  if (!first) return null;
  return <Missed key={first.id} publication={first} more={waiting.length - 1} />;
}

interface MissedProps {
  readonly publication: ScheduledStory;
  readonly more: number;
}

function Missed({ publication, more }: MissedProps): ReactNode {
  const { openSchedule } = useDialogs();
  const { route, go } = useRoutes();
  const { publishNow, isPublishing, problem } = usePublication(publication.id);
  const word = publication.state === 'missed' ? 'Missed:' : 'Refused:';
  return (
    <div className={styles['banner']} role="alert">
      <Icon of={OctagonAlert} />
      <p>
        <b>{word}</b> {problem || publication.reason.replace(/^Missed:\s*/, '')}{' '}
        {more > 0 && route.view !== 'schedule' && (
          <LinkButton onClick={() => void go({ view: 'schedule' })}>{more} more</LinkButton>
        )}
      </p>
      {publication.action === 'publish' ? (
        <>
          <Button onClick={() => void openSchedule(publication.storyId)}>Choose a new time</Button>
          <PublishNowButton
            destination={publication.destination.name}
            busy={isPublishing}
            onPublish={publishNow}
          />
        </>
      ) : (
        <>
          <Button onClick={() => void go({ view: 'outbox', shows: 'rows' })}>Open the outbox</Button>
          <Button busy={isPublishing} onClick={publishNow}>
            Try again
          </Button>
        </>
      )}
    </div>
  );
}
