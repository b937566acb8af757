import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { addDays, wallDateAt } from '#core/time/wall-date';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { useRoutes, wholeDesk, type BudgetLook } from '../../app/routes';
import { useKeys } from '../../app/use-keys';
import { Button } from '../../ui/button';
import { FailedNotice } from '../../ui/failed-notice';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { StatusBar } from '../../ui/status-bar';
import { useNow } from '../../ui/use-now';
import { BudgetHead } from './budget-head';
import { BudgetTable } from './budget-table';
import styles from './budget-view.module.css';
import { groupRows, sayTogether } from './group-rows';
import { PrintHead } from './print-head';
import { sayBudgetDay, sayFilter } from './say-filter';
import { useBudgetFiles } from './use-budget-files';

/** What is planned, by section or by day: to be looked at, printed and taken along. */
export function BudgetView({ look }: { readonly look: BudgetLook }): ReactNode {
  const { replace } = useRoutes();
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const today = wallDateAt(now, zone);
  const { search, day, by } = look;
  const asked = { search, day };
  const { data, error, refetch } = useQuery({
    ...callQuery('budget:list', asked),
    placeholderData: keepPreviousData,
  });
  const stories = data?.stories;
  const groups = useMemo(() => groupRows(stories ?? [], by, { now, zone }), [stories, by, now, zone]);
  const show = (change: Partial<BudgetLook>) => replace({ view: 'budget', look: { ...look, ...change } });
  const files = useBudgetFiles(asked);
  const goBy = (days: number) => show({ day: addDays(day ?? today, days) });
  useKeys({
    ArrowLeft: () => goBy(-1),
    ArrowRight: () => goBy(1),
    T: () => show({ day: today }),
    A: () => show({ day: null }),
    G: () => show({ by: by === 'section' ? 'due' : 'section' }),
    'Mod+P': files.print,
    'Mod+E': () => files.save('csv'),
    'Mod+Shift+E': () => files.save('ics'),
  });
  const title = [sayBudgetDay(day, today), ...sayFilter(search)].join(' · ');
  return (
    <section className={styles['view']} aria-label="Budget" data-pane>
      <PrintHead title={title} beside={sayTogether(stories ?? [])} now={now} />
      <BudgetHead look={look} today={today} files={files} onShow={show} onBy={goBy} />
      {files.problem !== '' && (
        <div className={styles['notice']}>
          <Notice
            tone="stop"
            role="alert"
            title="The budget stays here."
            actions={<Button onClick={files.forget}>Dismiss</Button>}
          >
            {files.problem}
          </Notice>
        </div>
      )}
      {error && (
        <div className={styles['notice']}>
          <FailedNotice
            title="The budget could not be read."
            message={error.message}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      <ScrollRegion aria-label="Stories of the budget" className={styles['scroll'] ?? ''}>
        {stories?.length === 0 && <NothingPlanned look={look} onShow={show} />}
        {groups.length > 0 && <BudgetTable groups={groups} now={now} />}
      </ScrollRegion>
      <StatusBar end={files.done !== '' && <span>{files.done}</span>}>
        <span>{sayTogether(stories ?? [])}</span>
        {data && data.more > 0 && (
          <span role="status">
            {data.more.toLocaleString('en')} more are left off: choose a day or a section
          </span>
        )}
        <span>Internal: embargoed stories are listed, and marked</span>
      </StatusBar>
    </section>
  );
}

interface NothingPlannedProps {
  readonly look: BudgetLook;
  readonly onShow: (change: Partial<BudgetLook>) => void;
}

/** An empty budget, with the ways to one that is not. */
function NothingPlanned({ look, onShow }: NothingPlannedProps): ReactNode {
  const isNarrowed = sayFilter(look.search).length > 0;
  return (
    <div className={styles['nothing']}>
      <b>{look.day === null ? 'Nothing is to be done.' : 'Nothing is due on this day.'}</b>
      <p>The desk says when it wants a story with Plan (P on the desk).</p>
      <div className={styles['ways']}>
        {look.day !== null && <Button onClick={() => onShow({ day: null })}>Show all days</Button>}
        {isNarrowed && <Button onClick={() => onShow({ search: wholeDesk })}>Show the whole desk</Button>}
      </div>
    </div>
  );
}
