import { runChecks } from '#core/checks/registry';
import { leaving, type WayOut } from '#core/checks/ways-out';
import type { Edition } from '#core/formats/edition';
import { toldByWriters } from '#core/formats/edition-warnings';
import type { ExportFile } from '#core/formats/format';
import type { CheckedExport } from '#core/formats/write-format';
import { NewsroomError } from '#core/newsroom-error';
import { checkContext } from '../storage/photo-facts';
import type { Ports } from './ports';

/** Files that are ready to be written, what stops them, and what whoever gets them should know. */
export interface ExportReport {
  readonly files: readonly ExportFile[];
  readonly stops: readonly string[];
  readonly warnings: readonly string[];
}

/** An export with what the checks say of its editions, by the way out it takes, and the faults its format found. */
export function exportReport(
  { desk, clock }: Pick<Ports, 'desk' | 'clock'>,
  editions: readonly Edition[],
  { written, way }: { readonly written: CheckedExport; readonly way: WayOut },
): ExportReport {
  const leavings = editions.map((edition) =>
    leaving(way, runChecks(edition, checkContext(desk.db, edition, clock()))),
  );
  const warned = leavings
    .flatMap(({ warns }) => warns)
    .filter(({ check, grade }) => grade === 'must-fix' && !toldByWriters.includes(check));
  const stops = leavings.flatMap((each) => each.stops);
  return {
    files: written.files,
    stops: distinct([...stops.map(({ message }) => message), ...written.faults]),
    warnings: distinct([...warned.map(({ message }) => message), ...written.warnings]),
  };
}

/** @throws NewsroomError `refused`, with everything that must be fixed first. */
export function requireNoStops({ stops }: ExportReport): void {
  if (stops.length === 0) return;
  throw new NewsroomError('refused', `Nothing was exported. ${stops.join(' ')}`);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
