import { setImmediate as nextTurn } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallOutput } from '#core/contract/calls';
import type { Edition } from '#core/formats/edition';
import { NewsroomError } from '#core/newsroom-error';
import { editionName } from '#core/publication/edition-name';
import type { StoryId } from '#core/story/story';
import { takenNames, writeFilesInto } from '../files/write-files-into';
import { requireNoEmbargo } from './embargo';
import { exportNames, type ExportNames } from './export-names';
import type { ExportPart } from './export-parts';
import { exportedEdition, reportOf } from './export-report';
import type { Ports } from './ports';

type Report = CallOutput<'export:save'>;
type Written = Report['written'][number];
type Refused = Report['refused'][number];
type Outcome = Omit<Written, 'story' | 'name' | 'format'> | Pick<Refused, 'reasons'>;

/** An export that is under way. */
interface Run {
  readonly ports: Ports;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly names: ExportNames;
  readonly hasMore: boolean;
  /** Whether files that are there may be replaced; null until somebody was asked. */
  mayReplace: boolean | null;
}

/** Where an export goes, and how it is given up. */
export interface ExportGoal {
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Writes an export part by part, each whole or not at all; others get their turn in between, and no more than one part is
 * in memory. What is refused is told at the end. It ends early when it is given up or the disk refuses.
 */
export async function writeExport(
  ports: Ports,
  parts: readonly ExportPart[],
  { folder, signal }: ExportGoal,
): Promise<Report> {
  const formats = new Set(parts.map(({ format }) => format)).size;
  const names = exportNames(formats);
  const run: Run = { ports, folder, signal, names, hasMore: parts.length > 1, mayReplace: null };
  const report: Report = { folder, written: [], refused: [], ended: 'done', left: 0 };
  for (const [done, part] of parts.entries()) {
    const editions = await gather(ports, part.stories);
    const name = nameOf(part, editions);
    ports.emit('export:progress', { done, total: parts.length, name: `${name}, ${part.format.name}` });
    const outcome = await guarded(() => writePart(run, part, editions));
    if (outcome === 'cancelled') {
      Object.assign(report, { ended: 'cancelled', left: parts.length - done });
      break;
    }
    const about = { story: part.story, name, format: part.format.id };
    if ('files' in outcome) report.written.push({ ...about, ...outcome });
    else report.refused.push({ ...about, reasons: outcome.reasons });
    if ('isOfDisk' in outcome) {
      Object.assign(report, { ended: 'disk', left: parts.length - done - 1 });
      break;
    }
  }
  ports.emit('export:progress', { done: parts.length, total: parts.length, name: '' });
  return report;
}

async function gather(ports: Ports, stories: readonly StoryId[]): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  for (const story of stories) {
    await nextTurn();
    editions.push(exportedEdition(ports, story));
  }
  return editions;
}

function nameOf({ story }: ExportPart, editions: readonly Edition[]): string {
  const [first] = editions;
  if (first && (story !== null || editions.length === 1)) return editionName(first);
  return `${editions.length} stories`;
}

type Guarded = Outcome | 'cancelled' | { readonly reasons: string[]; readonly isOfDisk: true };

async function guarded(write: () => Promise<Outcome>): Promise<Guarded> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    if (error.code === 'cancelled') return 'cancelled';
    return error.code === 'disk'
      ? { reasons: [error.message], isOfDisk: true }
      : { reasons: [error.message] };
  }
}

async function writePart(run: Run, part: ExportPart, editions: readonly Edition[]): Promise<Outcome> {
  const { ports, signal, names, folder } = run;
  signal.throwIfAborted();
  const requireFree = () => editions.forEach(({ storyId }) => requireNoEmbargo(ports, storyId, 'Exporting'));
  requireFree();
  const [single = null] = part.story === null ? [] : editions;
  const inside = names.folderFor(part.format, single);
  const { format, suggestions, options } = part;
  const baseUrl = folderUrl(join(folder, inside));
  const report = await reportOf(ports, editions, { format, suggestions, options, baseUrl, signal });
  signal.throwIfAborted();
  if (report.stops.length > 0) return { reasons: [...report.stops] };
  const files = report.files.map((file) => ({ ...file, name: inside + file.name }));
  const unwritten = names.unwritten(files);
  if (!unwritten)
    return { reasons: ['Two different files of this export have one name. Export it by itself.'] };
  if (!(await mayWrite(run, unwritten)))
    return { reasons: ['Files of the same names are there already, and they were kept.'] };
  requireFree(); // somebody may have thought about the answer for long
  await writeFilesInto(folder, unwritten, { replace: run.mayReplace ?? false });
  names.wrote(unwritten);
  return {
    files: files.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength })),
    warnings: [...report.warnings],
  };
}

/** Asks once for the whole export before a file that is there is replaced. */
async function mayWrite(run: Run, files: readonly { readonly name: string }[]): Promise<boolean> {
  const taken = takenNames(
    run.folder,
    files.map(({ name }) => name),
  );
  if (taken.length === 0) return true;
  run.mayReplace ??= await run.ports.dialogs.confirmReplace(taken, run.hasMore);
  return run.mayReplace;
}

/** A folder as the base of addresses. */
export function folderUrl(folder: string): string {
  return pathToFileURL(join(resolve(folder), '/')).href;
}
