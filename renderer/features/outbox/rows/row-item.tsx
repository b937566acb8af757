import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Receipt } from '#core/publication/publication';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../../app/desk-info';
import { useRoutes } from '../../../app/routes';
import { DestinationChip } from '../../../newsroom/destination-chip';
import {
  needsSomebody,
  publicationMark,
  publicationTime,
  sayReason,
} from '../../../newsroom/publication-mark';
import { sayWhen } from '../../../newsroom/say-times';
import { Slug } from '../../../newsroom/slug';
import { StateMark } from '../../../newsroom/state-mark';
import { Icon } from '../../../ui/icon';
import { RowActions } from './row-actions';
import styles from './rows.module.css';
import type { OutboxRow } from './outbox-row';
import { sayTimes, sayTries, shortHash } from './say-row';

export interface RowItemProps {
  readonly row: OutboxRow;
  readonly now: Instant;
}

/** One row: what is done, where, when, how far that is, and what may be done about it. */
export function RowItem({ row, now }: RowItemProps): ReactNode {
  const { go } = useRoutes();
  const { destination, storyId, slug, headline, reason, receipt } = row;
  const tries = sayTries(row, now);
  return (
    <li className={styles['row']}>
      <Times row={row} now={now} />
      <div className={styles['what']}>
        <div className={styles['line']}>
          <Slug slug={slug} />
          <StateMark mark={publicationMark(row)} />
          {row.isPaused && (
            <span className={styles['paused']}>
              <Icon of={Pause} size={14} />
              Paused
            </span>
          )}
          <DestinationChip name={destination.name} tone={toneOf(row)} />
        </div>
        <button
          type="button"
          data-row
          className={[styles['headline'], headline === '' && styles['noHeadline']].filter(Boolean).join(' ')}
          dir="auto"
          onClick={() => void go({ view: 'story', id: storyId })}
        >
          {headline || 'No headline yet'}
        </button>
        <p className={styles['help']}>{[sayTimes(row), tries].filter(Boolean).join('. ')}</p>
        {reason !== '' && (
          <p className={needsSomebody(row) ? styles['why'] : styles['help']}>{sayReason(row)}</p>
        )}
        {receipt && <ReceiptLine receipt={receipt} />}
        <RowActions row={row} />
      </div>
    </li>
  );
}

function toneOf(row: OutboxRow): 'ok' | 'bad' | 'plain' {
  if (row.state === 'sent') return 'ok';
  return needsSomebody(row) ? 'bad' : 'plain';
}

/** The time as it was chosen, and under it the newsroom's where that is another. */
function Times({ row, now }: RowItemProps): ReactNode {
  const { zone } = useDeskInfo();
  const instant = publicationTime(row);
  const chosen = sayWhen(instant, row.due.zone, now);
  const here = sayWhen(instant, zone, now);
  return (
    <div>
      <div className={styles['time']}>{chosen}</div>
      {here !== chosen && <div className={styles['help']}>{here} here</div>}
    </div>
  );
}

/** What the place answered: where it stands, and the hash of the page. */
function ReceiptLine({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { address, sha256, files } = receipt;
  if (address === '') return null;
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  return (
    <p className={styles['receipt']}>
      <span className={styles['address']}>{address}</span>
      {sha256 !== '' && (
        <span title={sha256}>
          SHA-256 <code>{shortHash(sha256)}</code>
        </span>
      )}
      {files.length > 0 && <span>{count}</span>}
    </p>
  );
}
