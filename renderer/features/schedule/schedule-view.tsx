import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { DeskSearch } from '#core/contract/desk-search';
import type { StorySummary } from '#core/story/story';
import { choiceInstant, type WallChoice } from '#core/time/step-time';
import { addDays, wallDateAt } from '#core/time/wall-date';
import { weekGrid } from '#core/time/week-grid';
import { useAnnounce } from '../../app/announcer';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { useKeys } from '../../app/use-keys';
import { sayInFull } from '../../newsroom/say-times';
import { FailedNotice } from '../../ui/failed-notice';
import { useNow } from '../../ui/use-now';
import { AgendaList } from './agenda-list';
import { NextUp } from './next-up';
import { mondayOf } from './say-week';
import { chipsOf } from './schedule-chips';
import { ScheduleHead } from './schedule-head';
import { useScheduleLook } from './schedule-look';
import styles from './schedule-view.module.css';
import { useMoving, type Mover } from './use-moving';
import { WeekView } from './week-view';

/** Everything that goes out, went out or is wanted, on a week of any zone or as a list by day. */
export function ScheduleView(): ReactNode {
  const { zone: newsroom } = useDeskInfo();
  const [look, setLook] = useScheduleLook();
  const zone = look.zone ?? newsroom;
  const now = useNow(30_000);
  const thisWeek = mondayOf(wallDateAt(now, zone));
  const [monday, setMonday] = useState<string | null>(null);
  const week = monday ?? thisWeek;
  const grid = useMemo(() => weekGrid(week, zone), [week, zone]);
  const goTo = (date: string) => setMonday(date === thisWeek ? null : date);
  const { data, error, refetch } = useQuery(callQuery('schedule:list', {}));
  const stories = useStories();
  const announce = useAnnounce();
  const mover = useMoving((chip, to) =>
    announce(
      `${chip.slug || chip.headline} ${chip.action === 'remove' ? 'is taken away' : 'goes out'} ${sayInFull(to, chip.zone)}.`,
    ),
  );
  const following = followed(mover, goTo, zone);
  useKeys({
    ArrowLeft: () => goTo(addDays(week, -7)),
    ArrowRight: () => goTo(addDays(week, 7)),
    T: () => setMonday(null),
    ...(mover.moving && { Escape: mover.leave }),
  });
  const publications = data?.publications ?? [];
  const chips = chipsOf(publications, stories);
  return (
    <section className={styles['view']} aria-label="Schedule" data-pane>
      <ScheduleHead
        week={week}
        look={look}
        now={now}
        onWeek={goTo}
        onToday={() => setMonday(null)}
        onLook={setLook}
      />
      {error && (
        <div className={styles['failed']}>
          <FailedNotice
            title="The schedule could not be read."
            message={error.message}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      <div className={styles['body']}>
        {look.shows === 'agenda' && data && <AgendaList publications={publications} zone={zone} now={now} />}
        {look.shows === 'week' && (
          <>
            <WeekView
              grid={grid}
              also={look.also}
              chips={chips}
              stories={stories}
              now={now}
              mover={following}
            />
            <NextUp chips={chips} zone={zone} also={look.also} now={now} />
          </>
        )}
      </div>
    </section>
  );
}

const mostStories = 500;
const everyStory: DeskSearch = {
  tab: 'all',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'due',
};

/** The stories the desk wants by some time, and those under embargo. */
function useStories(): readonly StorySummary[] {
  const stretch = { from: 0, most: mostStories };
  const wanted = useQuery(callQuery('desk:list', { search: everyStory, ...stretch }));
  const embargoed = useQuery(
    callQuery('desk:list', { search: { ...everyStory, embargoed: true }, ...stretch }),
  );
  const all = [...(wanted.data?.stories ?? []), ...(embargoed.data?.stories ?? [])];
  return [...new Map(all.map((story) => [story.id, story])).values()];
}

/** A move to another week takes the eye along. */
function followed(mover: Mover, goTo: (monday: string) => void, zone: string): Mover {
  const follow = (choice: WallChoice) => {
    const instant = choiceInstant(choice);
    goTo(mondayOf(instant === null ? choice.wall.slice(0, 10) : wallDateAt(instant, zone)));
    return choice;
  };
  return {
    ...mover,
    byMinutes: (chip, minutes) => follow(mover.byMinutes(chip, minutes)),
    byDays: (chip, days) => follow(mover.byDays(chip, days)),
  };
}
