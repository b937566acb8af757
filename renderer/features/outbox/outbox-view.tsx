import { useMutation, useQuery } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { ariaKeys } from '../../app/keys';
import { useRoutes, type Route } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import { Button } from '../../ui/button';
import { FailedNotice } from '../../ui/failed-notice';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import { CorrectionsLog } from './corrections-log';
import { outboxKeys } from './outbox-keys';
import styles from './outbox-view.module.css';
import { RowsList } from './rows/rows-list';

type Shows = Extract<Route, { view: 'outbox' }>['shows'];
const views: Readonly<Record<Shows, string>> = { rows: 'Outbox', corrections: 'Corrections' };

/** What leaves the desk, row by row, and the log of what was put right. */
export function OutboxView({ shows }: { readonly shows: Shows }): ReactNode {
  const { replace } = useRoutes();
  const { data, error, refetch } = useQuery(callQuery('outbox:list', {}));
  const now = useNow(1_000);
  const show = (next: Shows) => replace({ view: 'outbox', shows: next });
  const hold = useHold();
  const isPaused = data?.isPaused ?? false;
  useKeys({
    [outboxKeys.rows]: () => show('rows'),
    [outboxKeys.corrections]: () => show('corrections'),
    [outboxKeys.pause]: () => data && hold.set(!isPaused),
  });
  return (
    <section className={styles['view']} aria-label="Outbox" data-pane>
      <div className={styles['head']}>
        <h1>{views[shows]}</h1>
        <span className={styles['space']} />
        <div role="group" aria-label="View" className={styles['views']}>
          {(['rows', 'corrections'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={shows === each}
              aria-keyshortcuts={ariaKeys(outboxKeys[each])}
              className={styles['choice']}
              onClick={() => show(each)}
            >
              {views[each]}
            </button>
          ))}
        </div>
        {data && (
          <Button
            busy={hold.isBusy}
            aria-keyshortcuts={ariaKeys(outboxKeys.pause)}
            onClick={() => hold.set(!isPaused)}
          >
            <Icon of={isPaused ? Play : Pause} size={14} />
            {isPaused ? 'Resume everything' : 'Pause everything'}
          </Button>
        )}
      </div>
      <Notices
        isPaused={isPaused}
        problem={hold.problem}
        failed={error?.message ?? ''}
        onRetry={() => void refetch()}
      />
      {shows === 'rows' && data && <RowsList rows={data.rows} away={data.away} now={now} />}
      {shows === 'corrections' && <CorrectionsLog now={now} />}
    </section>
  );
}

interface NoticesProps {
  readonly isPaused: boolean;
  readonly problem: string;
  readonly failed: string;
  readonly onRetry: () => void;
}

function Notices({ isPaused, problem, failed, onRetry }: NoticesProps): ReactNode {
  return (
    <div className={styles['notices']}>
      {failed !== '' && (
        <FailedNotice title="The outbox could not be read." message={failed} onRetry={onRetry} />
      )}
      {isPaused && (
        <Notice tone="warn" role="status" title="The outbox is paused.">
          Nothing leaves this desk, whatever falls due, until it is resumed. What is late by more than 15
          minutes by then asks first.
        </Notice>
      )}
      {problem !== '' && (
        <Notice tone="stop" role="alert" title="That was not done.">
          {problem}
        </Notice>
      )}
    </div>
  );
}

/** Holding everything that would leave the desk, and letting it go on. */
function useHold() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (isPaused: boolean) =>
      request(isPaused ? 'outbox:pause' : 'outbox:resume', { publication: null }),
  });
  return { set: mutate, isBusy: isPending, problem: error?.message ?? '' };
}
