import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskTools } from '../build-bench';
import { section } from '../say-table';
import type { ExportFigure } from './export-figures';

const formats = ['ninjs-3.1', 'html', 'docx'];

/** So many stories with photos, written in the formats that are asked for most, one after the other. */
export async function benchExports(
  { exportFigures }: DeskTools,
  stories: number,
): Promise<readonly ExportFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
  try {
    return await exportFigures(folder, stories, formats);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table that `npm run bench -- --only exports` prints. */
export function sayExports(figures: readonly ExportFigure[]): string {
  const stories = figures[0]?.stories ?? 0;
  return section(`Exporting ${stories} stories with photos`, [
    ['', 'stories a second', 'files', 'MB', 'memory before, MB', 'at its most', 'longest stall, ms'],
    ...figures.map((figure) => [
      figure.format,
      (figure.stories / figure.seconds).toFixed(0),
      figure.files,
      (figure.bytes / 1_000_000).toFixed(0),
      figure.memoryBefore.toFixed(0),
      figure.memoryPeak.toFixed(0),
      figure.longestStall.toFixed(0),
    ]),
  ]);
}
