import type { ReactNode } from 'react';
import type { PublicationSummary } from '#core/publication/publication';
import type { Instant } from '#core/time/instant';
import { useDialogs } from '../../../app/dialogs';
import { useRoutes } from '../../../app/routes';
import { publicationTime } from '../../../newsroom/publication-mark';
import { sayWhen } from '../../../newsroom/say-times';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';

export interface EditedSinceProps {
  readonly session: StorySession;
  readonly publication: PublicationSummary | null;
  readonly now: Instant;
}

/** Says that what goes out, or went out, is not the text as it is now, and offers to send that. */
export function EditedSince({ session, publication, now }: EditedSinceProps): ReactNode {
  const { openSchedule } = useDialogs();
  const { go } = useRoutes();
  const isEdited = useSessionFact(
    session,
    (from) => publication !== null && from.version() > publication.storyVersion,
  );
  if (!publication || publication.action !== 'publish' || publication.state === 'cancelled') return null;
  if (!isEdited) return null;
  const { since, fact, way } = words(publication, now);
  const compare = () =>
    void go({ view: 'history', id: session.story(), left: publication.storyVersion, right: null });
  return (
    <Notice
      tone="warn"
      title={`Edited since it was ${since}.`}
      actions={
        <>
          <Button onClick={() => void openSchedule(session.story())}>{way}</Button>
          <Button onClick={compare}>Compare</Button>
        </>
      }
    >
      {fact}
    </Notice>
  );
}

function words(publication: PublicationSummary, now: Instant) {
  const { zone } = publication.due;
  const frozen = sayWhen(publication.createdAt, zone, now);
  const time = sayWhen(publicationTime(publication), zone, now);
  switch (publication.state) {
    case 'sent':
      return {
        since: 'published',
        fact: `The text of ${frozen} went out at ${time}.`,
        way: 'Publish this text',
      };
    case 'missed':
    case 'refused':
      return {
        since: 'scheduled',
        fact: `The text of ${frozen} has not gone out.`,
        way: 'Schedule this text',
      };
    case 'waiting':
    case 'sending':
    case 'cancelled':
      return {
        since: 'scheduled',
        fact: `The text of ${frozen} goes out at ${time}.`,
        way: 'Schedule this text',
      };
  }
}
