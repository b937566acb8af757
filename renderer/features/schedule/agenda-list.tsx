import type { ReactNode } from 'react';
import type { Instant } from '#core/time/instant';
import { ScrollRegion } from '../../ui/scroll-region';
import { agenda, type AgendaGroup } from './agenda';
import { AgendaItem } from './agenda-item';
import type { ScheduledStory } from './scheduled-story';
import styles from './agenda-list.module.css';

export interface AgendaListProps {
  readonly publications: readonly ScheduledStory[];
  /** The zone whose days it goes by. */
  readonly zone: string;
  readonly now: Instant;
}

/** Everything that is to go out, did not go out, or went out, by day, with all that can be done about it. */
export function AgendaList({ publications, zone, now }: AgendaListProps): ReactNode {
  const groups = agenda(publications, zone, now);
  return (
    <ScrollRegion aria-label="Agenda">
      <div className={styles['agenda']}>
        {groups.length === 0 && <NothingPlanned />}
        {groups.map((group) => (
          <Group key={`${group.title} ${group.beside}`} group={group} />
        ))}
      </div>
    </ScrollRegion>
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
