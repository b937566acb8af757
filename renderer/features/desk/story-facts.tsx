import type { ReactNode } from 'react';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../app/desk-info';
import { publicationTime } from '../../newsroom/publication-mark';
import { saySaved, sayUntil, sayWhen } from '../../newsroom/say-times';
import { useNow } from '../../ui/use-now';
import styles from './reader-pane.module.css';

/** What one asks of a story before reading it. */
export function StoryFacts({ story }: { readonly story: StorySummary }): ReactNode {
  const now = useNow();
  const { zone } = useDeskInfo();
  const facts = [
    ...publicationFacts(story, now),
    ['Words', String(story.wordCount)],
    ['Last saved', `${saySaved(story.savedAt, zone, now)}, this computer`],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

const terms = {
  waiting: 'Due',
  sending: 'Due',
  missed: 'Missed',
  refused: 'Refused',
  sent: 'Published',
} as const;

function publicationFacts({ publication }: StorySummary, now: Instant): (readonly [string, string])[] {
  if (!publication || publication.state === 'cancelled') return [];
  const { state, due, destination } = publication;
  const when = sayWhen(publicationTime(publication), due.zone, now);
  const until = state === 'waiting' ? sayUntil(due.instant, now) : '';
  return [
    [terms[state], [when, until].filter(Boolean).join(', ')],
    [state === 'sent' ? 'Went to' : 'Goes to', destination.name],
  ];
}
