import { mkdirSync } from 'node:fs';
import type { CallInput, CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { formatSummary, whyNotMade } from '#core/formats/format';
import type { OptionValues } from '#core/formats/format-options';
import { formats } from '#core/formats/registry';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { diskError } from '../files/disk-error';
import { writeFilesInto } from '../files/write-files-into';
import { getStory } from '../storage/stories';
import { requireNoEmbargo } from './embargo';
import { checkExport } from './export-check';
import { exportParts } from './export-parts';
import { exportedEdition, reportOf, requireNoStops } from './export-report';
import type { Ports } from './ports';
import { holdPreview } from './preview-files';
import { requireFormat } from './write-editions';
import { folderUrl, writeExport } from './write-export';

type ExportCalls = 'export:formats' | 'export:check' | 'export:preview' | 'export:save' | 'export:cancel';

// Where a preview's files would stand is not known before a folder is chosen.
const nowhereYet = 'file:///chosen-folder/';
/** A preview of more stories would keep a person waiting and show nothing new. */
const mostInPreview = 20;

/** Listing formats, looking at stories in one, and saving them where a person says, one export at a time. */
export function exportHandlers(ports: Ports): Pick<Handlers, ExportCalls> {
  let underWay: AbortController | null = null;
  const save = async (wanted: CallInput<'export:save'>) => {
    if (underWay)
      throw new NewsroomError(
        'conflict',
        'Another export is under way. Nothing of this one was written. Stop the other, or wait until it has ended.',
      );
    underWay = new AbortController();
    try {
      return await saveWhereChosen(ports, wanted, underWay.signal);
    } finally {
      underWay = null;
    }
  };
  return {
    'export:formats': () => ({
      formats: formats.map((format) => ({ ...formatSummary(format), whyNot: whyNotMade(format, ports) })),
    }),
    'export:check': (wanted) => checkExport(ports, wanted),
    'export:preview': (wanted) => preview(ports, wanted),
    'export:save': save,
    'export:cancel': () => {
      underWay?.abort(new NewsroomError('cancelled', 'The export was stopped. What was written stays.'));
      return {};
    },
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
  { stories, format, suggestions, options = {} }: WantedExport,
  folder: string,
  { replace }: { readonly replace: boolean },
): Promise<Exported> {
  for (const story of stories) requireNoEmbargo(ports, story, 'Exporting');
  const editions = stories.map((story) => exportedEdition(ports, story));
  const report = await reportOf(ports, editions, {
    format: requireFormat(format),
    suggestions,
    options,
    baseUrl: folderUrl(folder),
    by: 'command-line',
  });
  requireNoStops(report);
  makeFolder(folder);
  return { files: await writeFilesInto(folder, report.files, { replace }), warnings: report.warnings };
}

async function saveWhereChosen(
  ports: Ports,
  wanted: CallInput<'export:save'>,
  signal: AbortSignal,
): Promise<CallOutput<'export:save'>> {
  const parts = exportParts(wanted);
  for (const story of wanted.stories) getStory(ports.desk.db, story); // says so where there is none
  const folder = await ports.dialogs.chooseFolder('Choose a folder for the exported files');
  if (folder === null) throw new NewsroomError('cancelled', 'Nothing was exported: no folder was chosen.');
  return writeExport(ports, parts, { folder, signal });
}

async function preview(
  ports: Ports,
  { stories, format: id, suggestions, options = {} }: CallInput<'export:preview'>,
): Promise<CallOutput<'export:preview'>> {
  const format = requireFormat(id);
  const shown = stories.slice(0, format.takes === 'one' ? 1 : mostInPreview);
  const editions = shown.map((story) => exportedEdition(ports, story));
  const order = { format, suggestions, options, baseUrl: nowhereYet };
  const { files, stops, warnings } = await reportOf(ports, editions, order);
  const [first] = files;
  if (!first) throw new NewsroomError('internal', 'This format wrote no file.');
  const isPage = first.mediaType === 'text/html';
  return {
    text: isText(first.mediaType) ? new TextDecoder().decode(first.bytes) : null,
    mediaType: first.mediaType,
    address: isPage ? holdPreview(ports.desk, ports.newId(), files) : null,
    stories: shown.length,
    files: files.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength })),
    stops: [...stops],
    warnings: [...warnings],
  };
}

const isText = (mediaType: string): boolean => /^text\/|^message\/|[/+](?:json|xml|yaml)\b/u.test(mediaType);

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw diskError(error, folder);
  }
}
