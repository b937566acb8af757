import type { ScheduleChip } from './schedule-chips';

/** Pixels a minute. */
export const scale = 0.6;

/** Where a chip stands in the week: its day, how far down and how high in pixels, and which part of the column's width. */
export interface PlacedChip {
  readonly chip: ScheduleChip;
  readonly day: number;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly lanes: number;
}

type Standing = Pick<PlacedChip, 'chip' | 'day' | 'top'>;

const textHeight = 46;
const destinationHeight = 18;
/** Destinations that are shown by name; the rest is counted. */
export const mostDestinations = 2;

/** Puts chips that would cover each other side by side. */
export function placeChips(standing: readonly Standing[]): readonly PlacedChip[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    clusters(standing.filter((each) => each.day === day)).flatMap(inLanes),
  );
}

function heightOf({ publications }: ScheduleChip): number {
  return textHeight + destinationHeight * Math.min(mostDestinations, publications.length);
}

/** Runs of chips of one day of which each covers a part of one before it. */
function clusters(ofDay: readonly Standing[]): readonly (readonly Standing[])[] {
  const runs: Standing[][] = [];
  let end = -Infinity;
  for (const each of [...ofDay].sort((a, b) => a.top - b.top)) {
    if (each.top >= end) runs.push([]);
    runs.at(-1)?.push(each);
    end = Math.max(end, each.top + heightOf(each.chip));
  }
  return runs;
}

function inLanes(run: readonly Standing[]): PlacedChip[] {
  const ends: number[] = [];
  const placed = run.map((each) => {
    const height = heightOf(each.chip);
    const free = ends.findIndex((end) => end <= each.top);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = each.top + height;
    return { ...each, height, lane };
  });
  return placed.map((each) => ({ ...each, lanes: ends.length }));
}
