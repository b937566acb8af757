import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { correctionLabel } from '#core/document/correction-label';
import type { Instant } from '#core/time/instant';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { useRoutes } from '../../app/routes';
import { DestinationChip } from '../../newsroom/destination-chip';
import { needsSomebody, publicationMark } from '../../newsroom/publication-mark';
import { sayWhen } from '../../newsroom/say-times';
import { Slug } from '../../newsroom/slug';
import { StateMark } from '../../newsroom/state-mark';
import { FailedNotice } from '../../ui/failed-notice';
import { ScrollRegion } from '../../ui/scroll-region';
import styles from './rows/rows.module.css';

type LoggedCorrection = CallOutput<'corrections:list'>['corrections'][number];

/** Every note that was ever put into a story that was out, newest first, with the answer of each place. */
export function CorrectionsLog({ now }: { readonly now: Instant }): ReactNode {
  const { data, error, refetch } = useQuery(callQuery('corrections:list', {}));
  return (
    <ScrollRegion aria-label="Corrections log">
      <div className={styles['page']}>
        {error && (
          <FailedNotice
            title="The corrections log could not be read."
            message={error.message}
            onRetry={() => void refetch()}
          />
        )}
        {data?.corrections.length === 0 && (
          <div className={styles['nothing']}>
            <b>Nothing was corrected.</b>
            <p>Corrections, clarifications, editor’s notes and updates stand here for good.</p>
          </div>
        )}
        {data && data.corrections.length > 0 && (
          <ul className={styles['rows']} aria-label="Corrections">
            {data.corrections.map((correction) => (
              <Entry key={correction.id} correction={correction} now={now} />
            ))}
          </ul>
        )}
      </div>
    </ScrollRegion>
  );
}

const carries = {
  published: 'Went out with the words readers had.',
  'as-it-stands': 'Went out with the story as it stood on the desk.',
} as const;

interface EntryProps {
  readonly correction: LoggedCorrection;
  readonly now: Instant;
}

function Entry({ correction, now }: EntryProps): ReactNode {
  const { zone } = useDeskInfo();
  const { go } = useRoutes();
  const { slug, headline, storyId, text, author, madeAt, position, places } = correction;
  return (
    <li className={styles['row']}>
      <div>
        <div className={styles['time']}>{sayWhen(madeAt, zone, now)}</div>
        <div className={styles['help']}>{author}</div>
      </div>
      <div className={styles['what']}>
        <Slug slug={slug} />
        <button
          type="button"
          data-row
          className={styles['headline']}
          dir="auto"
          onClick={() => void go({ view: 'story', id: storyId })}
        >
          {headline || 'No headline yet'}
        </button>
        <p dir="auto">
          <b>{correctionLabel(correction)}</b> {text}
        </p>
        <p className={styles['help']}>
          At the {position === 'top' ? 'top' : 'end'}. {carries[correction.carries]}
        </p>
        {places.map((row) => (
          <div key={row.id} className={styles['line']}>
            <DestinationChip name={row.destination.name} tone={needsSomebody(row) ? 'bad' : 'plain'} />
            <StateMark mark={publicationMark(row)} />
            {row.receipt && (
              <span className={styles['help']}>{sayWhen(row.receipt.sentAt, row.due.zone, now)}</span>
            )}
            {row.reason !== '' && <span className={styles['help']}>{row.reason}</span>}
          </div>
        ))}
      </div>
    </li>
  );
}
