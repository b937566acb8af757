import type { KeyboardEvent, ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../../app/desk-info';
import { DestinationChip } from '../../../newsroom/destination-chip';
import { ScrollRegion } from '../../../ui/scroll-region';
import { groupRows, type Away, type OutboxRow } from './outbox-row';
import { RowItem } from './row-item';
import styles from './rows.module.css';
import { sayAway } from './say-row';

export interface RowsListProps {
  readonly rows: readonly OutboxRow[];
  readonly away: readonly Away[];
  readonly now: Instant;
}

/** Every row of the outbox, under what it needs. */
export function RowsList({ rows, away, now }: RowsListProps): ReactNode {
  return (
    <ScrollRegion aria-label="Rows of the outbox" onKeyDown={moveAmongRows}>
      <div className={styles['page']}>
        {away.length > 0 && <AwayList away={away} now={now} />}
        {rows.length === 0 && <NothingSent />}
        {groupRows(rows).map((group) => (
          <section key={group.name}>
            <h2 className={styles['group']}>
              {group.name} <span>{group.rows.length.toLocaleString('en')}</span>
            </h2>
            <ul className={styles['rows']} aria-label={group.name}>
              {group.rows.map((row) => (
                <RowItem key={row.id} row={row} now={now} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </ScrollRegion>
  );
}

/** Places that do not answer now. No error: what waits for them is tried again by itself. */
function AwayList({ away, now }: Pick<RowsListProps, 'away' | 'now'>): ReactNode {
  const { zone } = useDeskInfo();
  return (
    <section aria-label="Away" className={styles['away']}>
      {away.map((each) => (
        <div key={each.destination.id} className={styles['awayLine']}>
          <DestinationChip name={each.destination.name} />
          <p>
            <b>Away.</b> {sayAway(each, zone, now)}
          </p>
        </div>
      ))}
    </section>
  );
}

function NothingSent(): ReactNode {
  return (
    <div className={styles['nothing']}>
      <b>Nothing has left this desk.</b>
      <p>What you schedule or publish stands here, with the answer of each place it goes to.</p>
    </div>
  );
}

/** The arrows go from story to story, over the buttons between them. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const item = document.activeElement?.closest('li');
  const here = all.findIndex((each) => each.closest('li') === item);
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
