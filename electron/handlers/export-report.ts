import { setImmediate as nextTurn } from 'node:timers/promises';
import { runChecks } from '#core/checks/registry';
import { leaving, wayOutOf, type WayOut } from '#core/checks/ways-out';
import type { Edition } from '#core/formats/edition';
import { namedWarnings, toldByWriters } from '#core/formats/edition-warnings';
import type { ExportFile, Format } from '#core/formats/format';
import type { OptionValues } from '#core/formats/format-options';
import type { CheckedExport } from '#core/formats/write-format';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { checkContext } from '../storage/photo-facts';
import { publicationsOfStory } from '../storage/publications';
import { gatherEdition } from './edition';
import type { Ports } from './ports';
import { publicationTime } from './publication-time';
import { writeEditions } from './write-editions';

/** Files that are ready to be written, what stops them, and what whoever gets them should know. */
export interface ExportReport {
  readonly files: readonly ExportFile[];
  readonly stops: readonly string[];
  readonly warnings: readonly string[];
}

/** A story as it stands, with the time readers see. @throws NewsroomError `not-found`. */
export function exportedEdition(ports: Ports, story: StoryId): Edition {
  return gatherEdition(ports, story, publicationTime(publicationsOfStory(ports.desk.db, story)));
}

/** How editions are exported, and for where. */
export interface ExportOrder {
  readonly format: Format;
  readonly suggestions: SuggestionReading;
  readonly options: OptionValues;
  /** Where the files will stand: an absolute URL ending in `/`. */
  readonly baseUrl: string;
  /** An export nobody looks at before it is made. */
  readonly by?: Extract<WayOut, 'command-line'>;
  /** Gives it up, with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Editions as the files of a format, with what the checks and the format's own rules say of them.
 * @throws NewsroomError `bad-request` for what the format does not offer, `cancelled` once it is given up.
 */
export async function reportOf(
  ports: Ports,
  editions: readonly Edition[],
  { format, suggestions, options, baseUrl, by, signal }: ExportOrder,
): Promise<ExportReport> {
  const written = await writeEditions(
    ports,
    editions,
    { format, suggestions, baseUrl, chosen: options },
    signal,
  );
  const way = wayOutOf(format);
  return exportReport(ports, editions, { written, way: way === 'export' ? (by ?? way) : way });
}

/** An export with what the checks say of its editions, by the way out it takes, and the faults its format found. */
async function exportReport(
  { desk, clock }: Pick<Ports, 'desk' | 'clock'>,
  editions: readonly Edition[],
  { written, way }: { readonly written: CheckedExport; readonly way: WayOut },
): Promise<ExportReport> {
  const said: Pick<ExportReport, 'stops' | 'warnings'>[] = [];
  for (const edition of editions) {
    await nextTurn();
    const { stops, warns } = leaving(way, runChecks(edition, checkContext(desk.db, edition, clock())));
    const warned = warns.filter(({ check, grade }) => grade === 'must-fix' && !toldByWriters.includes(check));
    const named = (texts: readonly { readonly message: string }[]) =>
      namedWarnings(
        edition,
        texts.map(({ message }) => message),
        editions.length,
      );
    said.push({ stops: named(stops), warnings: named(warned) });
  }
  return {
    files: written.files,
    stops: distinct([...said.flatMap(({ stops }) => stops), ...written.faults]),
    warnings: distinct([...said.flatMap(({ warnings }) => warnings), ...written.warnings]),
  };
}

/** @throws NewsroomError `refused`, with everything that must be fixed first. */
export function requireNoStops({ stops }: ExportReport): void {
  if (stops.length === 0) return;
  throw new NewsroomError('refused', `Nothing was exported. ${stops.join(' ')}`);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
