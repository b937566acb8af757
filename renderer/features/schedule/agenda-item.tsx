import type { ReactNode } from 'react';
import { wallTimeAt } from '#core/time/wall-time';
import { useDeskInfo } from '../../app/desk-info';
import { useDialogs } from '../../app/dialogs';
import { useRoutes } from '../../app/routes';
import { DestinationChip } from '../../newsroom/destination-chip';
import {
  isOpen,
  needsSomebody,
  publicationMark,
  publicationTime,
  sayReason,
} from '../../newsroom/publication-mark';
import { sayClock, sayDate, saySaved } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import { PublishNowButton } from './publish-now-button';
import type { ScheduledStory } from './scheduled-story';
import styles from './agenda-list.module.css';
import { usePublication } from './use-publication';

/** One publication: when, what, where, and how it stands. */
export function AgendaItem({ publication }: { readonly publication: ScheduledStory }): ReactNode {
  const { go } = useRoutes();
  const { destination, receipt, reason, storyId, slug, headline } = publication;
  return (
    <li className={styles['item']}>
      <Time publication={publication} />
      <div className={styles['what']}>
        <div className={styles['line']}>
          <Slug slug={slug} />
          <StateMark mark={publicationMark(publication)} />
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
          {receipt && receipt.address !== '' && <span className={styles['address']}>{receipt.address}</span>}
        </div>
        <TextAsOf publication={publication} />
        {reason !== '' && (
          <p className={needsSomebody(publication) ? styles['why'] : styles['help']}>
            {sayReason(publication)}
          </p>
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
  const day = wallTimeAt(instant, publication.due.zone).wall.slice(0, 10);
  const isOtherDay = day !== wallTimeAt(instant, zone).wall.slice(0, 10);
  return (
    <div>
      <div className={styles['time']}>
        {(isOtherDay || needsSomebody(publication)) && `${sayDate(day).slice(0, -5)}, `}
        {chosen}
      </div>
      {here !== chosen && <div className={styles['here']}>{here} here</div>}
    </div>
  );
}

/** What goes out is the text as it stood when it was scheduled, whatever was written since. */
function TextAsOf({ publication }: { readonly publication: ScheduledStory }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  if (publication.state === 'sent' || publication.action !== 'publish') return null;
  return <p className={styles['help']}>Text as it stood at {saySaved(publication.createdAt, zone, now)}</p>;
}

function Actions({ publication }: { readonly publication: ScheduledStory }): ReactNode {
  const { openSchedule } = useDialogs();
  const { go } = useRoutes();
  const { publishNow, cancel, isPublishing, isCancelling, problem } = usePublication(publication.id);
  const { action, state, storyId, destination } = publication;
  if (!isOpen(publication) || state === 'sending') return null;
  return (
    <>
      <div className={styles['actions']}>
        {action === 'publish' ? (
          <>
            <Button onClick={() => void openSchedule(storyId)}>Choose a new time</Button>
            <PublishNowButton destination={destination.name} busy={isPublishing} onPublish={publishNow} />
            <Button tone="bare" className={styles['cancel']} busy={isCancelling} onClick={cancel}>
              Cancel publication
            </Button>
          </>
        ) : (
          <Button onClick={() => void go({ view: 'outbox', shows: 'rows' })}>Open the outbox</Button>
        )}
      </div>
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="That was not done.">
          {problem}
        </Notice>
      )}
    </>
  );
}
