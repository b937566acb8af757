import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WayOut } from '#core/checks/ways-out';
import { wayOutOf } from '#core/checks/ways-out';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { formatSummary } from '#core/formats/format';
import type { OptionValues } from '#core/formats/format-options';
import { formats } from '#core/formats/registry';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { diskError } from '../files/disk-error';
import { takenNames, writeFilesInto } from '../files/write-files-into';
import { publicationsOfStory } from '../storage/publications';
import { requireNoEmbargo } from './embargo';
import { gatherEdition } from './edition';
import { exportReport, requireNoStops, type ExportReport } from './export-report';
import type { Ports } from './ports';
import { publicationTime } from './publication-time';
import { requireFormat, writeEditions } from './write-editions';

type ExportCalls = 'export:formats' | 'export:preview' | 'export:save';

// Where a preview's files would stand is not known before a folder is chosen.
const nowhereYet = 'file:///chosen-folder/';

/** Listing formats, looking at a story in one, and saving it where a person says. */
export function exportHandlers(ports: Ports): Pick<Handlers, ExportCalls> {
  return {
    'export:formats': () => ({ formats: formats.map(formatSummary) }),
    'export:preview': async ({ story, ...wanted }) =>
      preview(await reportOf(ports, { stories: [story], ...wanted }, nowhereYet)),
    'export:save': (wanted) => saveWhereChosen(ports, wanted),
  };
}

/** Which stories, in which format, with suggestions read how. */
export interface WantedExport {
  readonly stories: readonly StoryId[];
  readonly format: string;
  readonly suggestions: SuggestionReading;
  /** What a person chose of the format. */
  readonly options?: OptionValues | undefined;
}

/** What was written, as absolute paths, the story's own file first, and what the reader should know. */
export interface Exported {
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Writes stories as they stand into a folder, which is made where it is missing.
 * @throws NewsroomError `not-found` for an unknown story or format, `refused` under embargo or where something
 * must be fixed first, `conflict` where a file exists and `replace` is false, `disk` where the disk refuses; then nothing of it stays.
 */
export async function exportStories(
  ports: Ports,
  wanted: WantedExport,
  folder: string,
  options: { readonly replace: boolean },
): Promise<Exported> {
  for (const story of wanted.stories) requireNoEmbargo(ports, story, 'Exporting');
  const report = await reportOf(ports, wanted, folderUrl(folder), 'command-line');
  requireNoStops(report);
  makeFolder(folder);
  return { files: writeFilesInto(folder, report.files, options), warnings: report.warnings };
}

async function saveWhereChosen(
  ports: Ports,
  { story, ...wanted }: CallInput<'export:save'>,
): Promise<CallOutput<'export:save'>> {
  requireNoEmbargo(ports, story, 'Exporting');
  const folder = await ports.dialogs.chooseFolder('Choose a folder for the exported files');
  if (folder === null) throw new NewsroomError('cancelled', 'Nothing was exported: no folder was chosen.');
  const report = await reportOf(ports, { stories: [story], ...wanted }, folderUrl(folder));
  requireNoStops(report);
  const { files, warnings } = report;
  const taken = takenNames(
    folder,
    files.map(({ name }) => name),
  );
  if (taken.length > 0 && !(await ports.dialogs.confirmReplace(taken)))
    throw new NewsroomError('cancelled', 'Nothing was exported: the files that are there were kept.');
  return {
    folder,
    files: writeFilesInto(folder, files, { replace: taken.length > 0 }),
    warnings: [...warnings],
  };
}

async function reportOf(
  ports: Ports,
  wanted: WantedExport,
  baseUrl: string,
  by?: Extract<WayOut, 'command-line'>,
): Promise<ExportReport> {
  const format = requireFormat(wanted.format);
  const editions = wanted.stories.map((story) =>
    gatherEdition(ports, story, publicationTime(publicationsOfStory(ports.desk.db, story))),
  );
  const { suggestions, options: chosen = {} } = wanted;
  const written = await writeEditions(ports, editions, { format, suggestions, baseUrl, chosen });
  const way = wayOutOf(format);
  return exportReport(ports, editions, { written, way: way === 'export' ? (by ?? way) : way });
}

function preview({ files, stops, warnings }: ExportReport): CallOutput<'export:preview'> {
  const [first] = files;
  if (!first) throw new NewsroomError('internal', 'This format wrote no file.');
  return {
    text: isText(first.mediaType) ? new TextDecoder().decode(first.bytes) : null,
    mediaType: first.mediaType,
    files: files.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength })),
    stops: [...stops],
    warnings: [...warnings],
  };
}

const isText = (mediaType: string): boolean => /^text\/|^message\/|[/+](?:json|xml|yaml)\b/u.test(mediaType);

function folderUrl(folder: string): string {
  return pathToFileURL(join(resolve(folder), '/')).href;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw diskError(error, folder);
  }
}
