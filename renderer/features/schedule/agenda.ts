import type { Instant } from '#core/time/instant';
import { wallTimeAt } from '#core/time/wall-time';
import { needsSomebody, publicationTime } from '../../newsroom/publication-mark';
import { sayDay } from '../../newsroom/say-times';
import type { ScheduledStory } from './scheduled-story';

/** One heading of the agenda and what stands under it. */
export interface AgendaGroup {
  readonly title: string;
  readonly beside: string;
  readonly publications: readonly ScheduledStory[];
}

/**
 * The schedule by days of the newsroom: first what needs somebody, then what is to come, the next first, then what went
 * out, the newest first. What was cancelled is left out.
 */
export function agenda(
  publications: readonly ScheduledStory[],
  zone: string,
  now: Instant,
): readonly AgendaGroup[] {
  const asking = publications.filter(needsSomebody);
  const coming = publications.filter(({ state }) => state === 'waiting' || state === 'sending').sort(byTime);
  const gone = publications.filter(({ state }) => state === 'sent').sort((a, b) => byTime(b, a));
  return [
    ...(asking.length > 0 ? [{ title: 'Did not go out', beside: '', publications: asking }] : []),
    ...byDay(coming, zone, now).map((day) => ({ ...day, beside: `${day.publications.length} to go` })),
    ...byDay(gone, zone, now).map((day) => ({
      ...day,
      title: `${headingOf(day.publications)} ${day.title.replace('Today', 'today')}`,
    })),
  ];
}

const headingOf = (gone: readonly ScheduledStory[]): string =>
  gone.every(({ action }) => action === 'publish') ? 'Published' : 'Done';

const byTime = (a: ScheduledStory, b: ScheduledStory): number => publicationTime(a) - publicationTime(b);

function byDay(sorted: readonly ScheduledStory[], zone: string, now: Instant): AgendaGroup[] {
  const days = new Map<string, ScheduledStory[]>();
  for (const publication of sorted) {
    const day = wallTimeAt(publicationTime(publication), zone).wall.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), publication]);
  }
  const today = wallTimeAt(now, zone).wall.slice(0, 10);
  return [...days].map(([day, ofDay]) => ({
    title: day === today ? 'Today' : titleOf(ofDay, zone, now),
    beside: '',
    publications: ofDay,
  }));
}

function titleOf([first]: readonly ScheduledStory[], zone: string, now: Instant): string {
  return first ? sayDay(publicationTime(first), zone, now) : '';
}
