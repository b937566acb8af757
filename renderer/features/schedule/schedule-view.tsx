import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { sayOffset, zoneName } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useNow } from '../../ui/use-now';
import { agenda, type AgendaGroup } from './agenda';
import { AgendaItem } from './agenda-item';
import styles from './schedule-view.module.css';

/** Everything that is to go out, did not go out, or went out, by day. */
export function ScheduleView(): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(30_000);
  const { data, error, refetch } = useQuery(callQuery('schedule:list', {}));
  const groups = data ? agenda(data.publications, zone, now) : null;
  return (
    <section className={styles['view']} aria-label="Schedule" data-pane>
      <div className={styles['head']}>
        <h1>Schedule</h1>
        <span className={styles['zone']}>
          Times of the newsroom in {zone.replaceAll('_', ' ')}: {zoneName(now, zone)} ({sayOffset(now, zone)})
        </span>
      </div>
      <ScrollRegion aria-label="Agenda">
        <div className={styles['agenda']}>
          {error && (
            <Notice
              tone="stop"
              role="alert"
              title="The schedule could not be read."
              actions={<Button onClick={() => void refetch()}>Try again</Button>}
            >
              {error.message}
            </Notice>
          )}
          {groups?.length === 0 && <NothingPlanned />}
          {groups?.map((group) => (
            <Group key={`${group.title} ${group.beside}`} group={group} />
          ))}
        </div>
      </ScrollRegion>
    </section>
  );
}

function Group({ group }: { readonly group: AgendaGroup }): ReactNode {
  return (
    <section>
      <h2 className={styles['day']}>
        {group.title} <span>{group.beside}</span>
      </h2>
      <ul className={styles['items']}>
        {group.publications.map((publication) => (
          <AgendaItem key={publication.id} publication={publication} />
        ))}
      </ul>
    </section>
  );
}

function NothingPlanned(): ReactNode {
  return (
    <div className={styles['nothing']}>
      <b>Nothing is scheduled.</b>
      <p>Open a story and press Schedule to say when and where it goes out.</p>
    </div>
  );
}
