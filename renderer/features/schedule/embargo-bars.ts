import type { Embargo } from '#core/story/embargo';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import type { WeekGrid } from '#core/time/week-grid';

/** An embargo over the days of a week it holds on: from column `from` up to and without `to`, 0 to 7, in a row. */
export interface EmbargoBar {
  readonly story: StorySummary;
  readonly embargo: Embargo;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The embargoes of a week, in as few rows as hold them. They begin with their story: since when they hold nobody says. */
export function embargoBars(stories: readonly StorySummary[], { days }: WeekGrid): readonly EmbargoBar[] {
  const [start, end] = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
  const column = (instant: Instant) => days.filter((day) => day.end <= instant).length;
  const ends: number[] = [];
  return stories
    .flatMap((story) => (story.embargo ? [{ story, embargo: story.embargo }] : []))
    .filter(({ story, embargo }) => embargo.until.instant > start && story.createdAt < end)
    .sort((a, b) => a.embargo.until.instant - b.embargo.until.instant)
    .map((each) => {
      const from = column(Math.max(start, each.story.createdAt));
      const to = Math.min(7, column(each.embargo.until.instant) + 1);
      const free = ends.findIndex((taken) => taken <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = to;
      return { ...each, from, to, row };
    });
}
