import type { ReactNode } from 'react';
import type { PublicationSummary } from '#core/publication/publication';
import { publicationTime } from '../../newsroom/publication-mark';
import { sayInFull } from '../../newsroom/say-times';
import { Notice } from '../../ui/notice';
import styles from './schedule-dialog.module.css';

/** What became of a publication somebody sent at once. */
export function Outcome({ publication }: { readonly publication: PublicationSummary }): ReactNode {
  const { destination, due, receipt, reason, state } = publication;
  if (receipt && state === 'sent')
    return (
      <Notice tone="good" role="status" title={`Published to ${destination.name}`}>
        <p>{sayInFull(publicationTime(publication), due.zone)}</p>
        <p className={styles['address']}>{receipt.address}</p>
      </Notice>
    );
  return (
    <Notice tone="stop" role="alert" title={`Not published to ${destination.name}`}>
      {reason || 'It is still being sent. The Schedule says what becomes of it.'}
    </Notice>
  );
}
