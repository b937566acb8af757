import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PublicationAction, PublicationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { callQuery } from '../../../app/call-query';
import { DestinationChip } from '../../../newsroom/destination-chip';
import { isOpen, needsSomebody, publicationMark, sayReason } from '../../../newsroom/publication-mark';
import { StateMark } from '../../../newsroom/state-mark';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/use-now';
import { countPlaces } from '../dialogs/say-places';
import type { OutboxRow } from '../rows/outbox-row';
import { sayTimes, sayTries } from '../rows/say-row';
import { useRow } from '../rows/use-row';
import styles from './answers.module.css';

export interface AnswersProps {
  readonly story: StoryId;
  readonly ids: readonly PublicationId[];
  /** What the rows do. */
  readonly action: PublicationAction;
  /** The rows as they were when the call was answered. */
  readonly first: readonly OutboxRow[];
}

const done: Readonly<Record<PublicationAction, (done: number, all: number) => string>> = {
  publish: (sent, all) => `Sent to ${sent} of ${countPlaces(all)}.`,
  remove: (sent, all) => `Taken away from ${sent} of ${countPlaces(all)}.`,
  kill: (sent, all) => `The kill notice stands at ${sent} of ${countPlaces(all)}.`,
};

/** Each place with its answer, as it comes in. What was not taken is tried again from here. */
export function Answers({ story, ids, action, first }: AnswersProps): ReactNode {
  const { data } = useQuery(callQuery('outbox:list', { story }));
  const now = useNow(1_000);
  const known = new Map([...first, ...(data?.rows ?? [])].map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => known.get(id) ?? []);
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const list = { publish: 'Where it goes', remove: 'Where it is taken away', kill: 'Kill list' }[action];
  return (
    <>
      {rows.length > 0 && (
        <p role="status" className={styles['sum']}>
          {done[action](sent, rows.length)}
        </p>
      )}
      {data?.isPaused && sent < rows.length && (
        <Notice tone="warn" title="The outbox is paused.">
          What is not done yet waits until the outbox is resumed.
        </Notice>
      )}
      <ul className={styles['answers']} aria-label={list}>
        {rows.map((row) => (
          <Answer key={row.id} row={row} now={now} />
        ))}
      </ul>
    </>
  );
}

function Answer({ row, now }: { readonly row: OutboxRow; readonly now: Instant }): ReactNode {
  const { retry, doing, problem } = useRow(row.id);
  const { destination, receipt, reason, nextTry, state } = row;
  const mayTry =
    isOpen(row) &&
    (needsSomebody(row) || nextTry !== null || (state === 'waiting' && row.due.instant <= now));
  return (
    <li className={styles['answer']}>
      <div className={styles['line']}>
        <DestinationChip
          name={destination.name}
          tone={state === 'sent' ? 'ok' : needsSomebody(row) ? 'bad' : 'plain'}
        />
        <StateMark mark={publicationMark(row)} />
        {mayTry && (
          <Button className={styles['try']} busy={doing === 'trying'} onClick={retry}>
            Try now
          </Button>
        )}
      </div>
      <p className={styles['help']}>{[sayTimes(row), sayTries(row, now)].filter(Boolean).join('. ')}</p>
      {receipt && receipt.address !== '' && <p className={styles['address']}>{receipt.address}</p>}
      {reason !== '' && (
        <p className={needsSomebody(row) ? styles['why'] : styles['help']}>{sayReason(row)}</p>
      )}
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="That was not done.">
          {problem}
        </Notice>
      )}
    </li>
  );
}
