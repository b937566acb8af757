import type { PhotoNode } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { Format, WriterTools } from '#core/formats/format';
import { requireOptions, type OptionValues } from '#core/formats/format-options';
import { printedEdition } from '#core/formats/printed-edition';
import { findFormat, formats } from '#core/formats/registry';
import type { RenditionsOf } from '#core/formats/rendition';
import { writeFormat, type CheckedExport } from '#core/formats/write-format';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo, PhotoId } from '#core/photo/photo';
import type { SuggestionReading } from '#core/suggestions/reading';
import { prepareRenditions } from '../darkroom/prepare-renditions';
import { editionTools } from '../photos/edition-tools';
import { readNewsroom } from '../storage/newsroom';
import type { Ports } from './ports';

/** How editions are written, and for where. */
export interface EditionFiles {
  readonly format: Format;
  readonly suggestions: SuggestionReading;
  readonly baseUrl: string;
  /** What a person chose of the format. */
  readonly chosen: OptionValues;
}

/**
 * Editions as the files of a format, their suggestions read one way. `baseUrl` is where they will stand, an absolute URL
 * ending in `/`. The same editions always give the same bytes; a photo whose file is gone or damaged, or that cannot be cut
 * here, is warned of.
 * @throws NewsroomError `bad-request` where the format cannot show suggestions, or offers no such choice; the reason of the
 * signal where the cutting of photos is given up.
 */
export async function writeEditions(
  { desk, photos, darkroom, printPdf }: Pick<Ports, 'desk' | 'photos' | 'darkroom' | 'printPdf'>,
  editions: readonly Edition[],
  { format, suggestions, baseUrl, chosen }: EditionFiles,
  signal?: AbortSignal,
): Promise<CheckedExport> {
  requireShown(format, suggestions);
  requireOptions(format, chosen);
  const isWhole = suggestions === 'marked' && format.isWorkingCopy === true;
  const printed = isWhole ? editions : editions.map((edition) => printedEdition(edition, suggestions));
  const cut: RenditionsOf[] = [];
  for (const edition of printed)
    cut.push(await prepareRenditions({ photos, darkroom }, edition, format.needsRenditions, signal));
  const used = printed.flatMap((edition) => edition.photos);
  const plain = editionTools(photos, { photos: used }, baseUrl, readNewsroom(desk.db));
  const isHeldWhole = format.takes === 'many' || printed.length === 1;
  const tools = {
    ...plain,
    ...(isHeldWhole ? { photoBytes: await readAhead(used, plain) } : {}),
    printPdf,
    renditions: (use: PhotoNode) =>
      cut.reduce<ReturnType<RenditionsOf>>((found, of) => found ?? of(use), null),
  };
  return writeFormat(format, printed, tools, chosen);
}

/** The files of photos, each made ready in a turn of its own; for a writer that holds them all at once anyway. */
async function readAhead(
  photos: readonly Photo[],
  { photoBytes, nextTurn }: WriterTools,
): Promise<WriterTools['photoBytes']> {
  const read = new Map<PhotoId, Uint8Array | null>();
  for (const { id } of photos) {
    if (read.has(id)) continue;
    await nextTurn();
    read.set(id, photoBytes(id));
  }
  return (id) => read.get(id) ?? null;
}

function requireShown(format: Format, suggestions: SuggestionReading): void {
  if (suggestions !== 'marked' || format.showsSuggestions) return;
  throw new NewsroomError(
    'bad-request',
    `${format.name} cannot show suggestions. Export it with suggestions as accepted or as rejected.`,
  );
}

/** The format of an id. @throws NewsroomError `not-found` where there is none. */
export function requireFormat(id: string): Format {
  const format = findFormat(id);
  if (format) return format;
  const known = formats.map((each) => each.id).join(', ');
  throw new NewsroomError('not-found', `There is no format “${id}”. There are: ${known}.`);
}
