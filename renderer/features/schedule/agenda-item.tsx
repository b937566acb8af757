import type { ReactNode } from 'react';
import { useDeskInfo } from '../../app/desk-info';
import { useDialogs } from '../../app/dialogs';
import { useRoutes } from '../../app/routes';
import { DestinationChip } from '../../newsroom/destination-chip';
import { needsSomebody, publicationMark, publicationTime } from '../../newsroom/publication-mark';
import { sayClock, sayWhen } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PublishNowButton } from './publish-now-button';
import type { ScheduledStory } from './scheduled-story';
import styles from './schedule-view.module.css';
import { usePublication } from './use-publication';

/** One publication: when, what, where, and how it stands. */
export function AgendaItem({ publication }: { readonly publication: ScheduledStory }): ReactNode {
  const { go } = useRoutes();
  const { state, destination, receipt, reason, storyId, slug, headline } = publication;
  return (
    <li className={styles['item']}>
      <Time publication={publication} />
      <div className={styles['what']}>
        <div className={styles['line']}>
          <Slug slug={slug} />
          <StateMark mark={publicationMark[state]} />
        </div>
        <button
          type="button"
          className={headline ? styles['headline'] : styles['noHeadline']}
          dir="auto"
          onClick={() => void go({ view: 'story', id: storyId })}
        >
          {headline || 'No headline yet'}
        </button>
        <div className={styles['line']}>
          <DestinationChip name={destination.name} tone={toneOf(publication)} />
          {receipt && <span className={styles['address']}>{receipt.address}</span>}
        </div>
        {reason !== '' && (
          <p className={needsSomebody(publication) ? styles['why'] : styles['help']}>{reason}</p>
        )}
        <Actions publication={publication} />
      </div>
    </li>
  );
}

function toneOf(publication: ScheduledStory): 'ok' | 'bad' | 'plain' {
  if (publication.state === 'sent') return 'ok';
  return needsSomebody(publication) ? 'bad' : 'plain';
}

/** The time as it was chosen, and under it the newsroom's where that is another. */
function Time({ publication }: { readonly publication: ScheduledStory }): ReactNode {
  const { zone } = useDeskInfo();
  const instant = publicationTime(publication);
  const chosen = sayClock(instant, publication.due.zone);
  const here = sayClock(instant, zone);
  return (
    <div>
      <div className={styles['time']}>{chosen}</div>
      {here !== chosen && (
        <div className={styles['here']}>{sayWhen(instant, zone, publication.due.instant)} here</div>
      )}
    </div>
  );
}

function Actions({ publication }: { readonly publication: ScheduledStory }): ReactNode {
  const { openSchedule } = useDialogs();
  const { publishNow, cancel, isPublishing, isCancelling, problem } = usePublication(publication.id);
  const { state, storyId, destination } = publication;
  if (state === 'sent' || state === 'sending' || state === 'cancelled') return null;
  return (
    <>
      <div className={styles['actions']}>
        <Button onClick={() => void openSchedule(storyId)}>Choose a new time</Button>
        <PublishNowButton destination={destination.name} busy={isPublishing} onPublish={publishNow} />
        <Button tone="stop" className={styles['cancel']} busy={isCancelling} onClick={cancel}>
          Cancel publication
        </Button>
      </div>
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="That was not done.">
          {problem}
        </Notice>
      )}
    </>
  );
}
