import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskTools } from '../build-bench';
import type { DeskFigure } from './desk-figures';
import { windowFigures } from './window-figures';

export interface DeskPlan {
  readonly stories: number;
  readonly rounds: number;
  /** A folder to make the desk in and leave it, or where one was left; undefined for one that is thrown away. */
  readonly kept: string | undefined;
}

/** A desk of so many stories: what is asked of its storage, and what is seen of it in the window. */
export async function benchDesk(
  { fillDesk, deskFigures }: DeskTools,
  { stories, rounds, kept }: DeskPlan,
  say: (line: string) => void,
): Promise<readonly DeskFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
  const desk = kept ?? join(folder, 'desk');
  const make = (into: string) => {
    const began = performance.now();
    fillDesk(into, stories, (done) => done % 10_000 === 0 && say(`${done} stories made`));
    say(`${stories} stories made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  };
  try {
    if (!existsSync(desk)) make(desk);
    return [...deskFigures(desk, rounds), ...(await windowFigures(desk, rounds))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table that `npm run bench -- --only desk` prints. */
export function sayDesk(figures: readonly DeskFigure[], { stories }: DeskPlan): string {
  const head = ['', 'p50', 'p95', 'max', 'limit of p95', 'p95/limit'];
  const rows = figures.map(({ what, times, limit }) => [
    what,
    times.p50.toFixed(1),
    times.p95.toFixed(1),
    times.max.toFixed(1),
    limit === null ? '' : String(limit),
    limit === null ? '' : (times.p95 / limit).toFixed(2),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return `\nA desk of ${stories} stories, ms\n${[head, ...rows].map(line).join('\n')}`;
}
