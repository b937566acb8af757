import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Export, Format } from '#core/formats/format';
import { formats } from '#core/formats/registry';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { diskError } from '../files/disk-error';
import { takenNames, writeFilesInto } from '../files/write-files-into';
import { publicationsOfStory } from '../storage/publications';
import { gatherEdition } from './edition';
import type { Ports } from './ports';
import { publicationTime } from './publication-time';
import { writeEdition } from './write-edition';

type ExportCalls = 'export:formats' | 'export:preview' | 'export:save';

// Where a preview's files would stand is not known before a folder is chosen.
const nowhereYet = 'file:///chosen-folder/';

/** Listing formats, looking at a story in one, and saving it where a person says. */
export function exportHandlers(ports: Ports): Pick<Handlers, ExportCalls> {
  return {
    'export:formats': () => ({ formats: formats.map(shown) }),
    'export:preview': ({ story, format }) => preview(exportOf(ports, story, format, nowhereYet)),
    'export:save': ({ story, format }) => saveWhereChosen(ports, story, format),
  };
}

/** What was written, as absolute paths, the story's own file first, and what the reader should know. */
export interface Exported {
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Writes a story as it stands into a folder, which is made where it is missing.
 * @throws NewsroomError `not-found` for an unknown story or format, `conflict` where a file exists and `replace` is
 * false, `disk` where the disk refuses; then nothing of it stays.
 */
export function exportStory(
  ports: Ports,
  story: StoryId,
  format: string,
  folder: string,
  options: { readonly replace: boolean },
): Exported {
  const written = exportOf(ports, story, format, folderUrl(folder));
  makeFolder(folder);
  return { files: writeFilesInto(folder, written.files, options), warnings: written.warnings };
}

async function saveWhereChosen(
  ports: Ports,
  story: StoryId,
  format: string,
): Promise<CallOutput<'export:save'>> {
  const folder = await ports.dialogs.chooseFolder('Choose a folder for the exported files');
  if (folder === null) throw new NewsroomError('cancelled', 'Nothing was exported: no folder was chosen.');
  const { files, warnings } = exportOf(ports, story, format, folderUrl(folder));
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

function exportOf(ports: Ports, story: StoryId, format: string, baseUrl: string): Export {
  const published = publicationTime(publicationsOfStory(ports.desk.db, story));
  return writeEdition(ports, gatherEdition(ports, story, published), format, baseUrl);
}

function shown({ id, name, description, extension }: Format): Omit<Format, 'write'> {
  return { id, name, description, extension };
}

function preview({ files, warnings }: Export): CallOutput<'export:preview'> {
  const [first] = files;
  if (!first) throw new NewsroomError('internal', 'This format wrote no file.');
  return {
    text: new TextDecoder().decode(first.bytes),
    mediaType: first.mediaType,
    files: files.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength })),
    warnings: [...warnings],
  };
}

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
