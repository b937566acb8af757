import type { PhotoId } from '../photo/photo';
import type { Edition } from './edition';
import { formatOptions, type FormatOption, type OptionsSchema, type OptionValues } from './format-options';
import type { RenditionNeeds, RenditionsOf } from './rendition';

/** One file of an export. `name` is relative, with `/` between folders, safe on Linux, macOS and Windows. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a writer hands back: files, the first of which is the story itself, and what the reader should know. */
export interface Export {
  readonly files: readonly ExportFile[];
  readonly warnings: readonly string[];
}

/** What a writer may need of the platform, passed in because core is pure. */
export interface WriterTools {
  readonly utf8: (text: string) => Uint8Array;
  readonly readUtf8: (bytes: Uint8Array) => string;
  readonly base64: (bytes: Uint8Array) => string;
  /** The bytes of a photo of the edition; null where the file is gone, which a writer warns of. */
  readonly photoBytes: (photo: PhotoId) => Uint8Array | null;
  /** What was cut of a use before writing began, as far as the format said it needs it. */
  readonly renditions: RenditionsOf;
  /** Prints a page as PDF; null where there is nothing to print with. */
  readonly printPdf: PrintPdf | null;
  /** Where the files will stand, as an absolute URL ending in `/`, for formats that need absolute addresses. */
  readonly baseUrl: string;
  readonly newsroom: Newsroom;
  /** Lets others have their turn; awaited between pieces of work that may take long. */
  readonly nextTurn: () => Promise<void>;
}

/** A page to be printed: HTML with all it shows in it, and what stands over and under every page, as HTML too. */
export interface PrintPage {
  readonly html: string;
  readonly header: string;
  readonly footer: string;
  readonly paper: 'A4' | 'Letter';
}

/** Answers the PDF; rejects with a NewsroomError where the page cannot be printed. */
export type PrintPdf = (page: PrintPage) => Promise<Uint8Array>;

/** Who publishes. */
export interface Newsroom {
  /** '' where nobody has said it. */
  readonly name: string;
  /** The address of its site on the web; '' where it has none. */
  readonly site: string;
}

/** A newsroom nobody has named. */
export const unnamedNewsroom: Newsroom = { name: '', site: '' };

/** Where a format stands in menus. */
export const formatGroups = ['Documents', 'Web and feeds', 'Agencies', 'Social and mail', 'Archive'] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** What every format says of itself. */
export interface FormatFacts {
  readonly id: string;
  /** As the desk says it: "Web page", "ninjs 3.1", "Plain text". */
  readonly name: string;
  /** One line under the name in the export dialog. */
  readonly description: string;
  readonly extension: string;
  readonly group: FormatGroup;
  /** Whether it can show suggestions with their marks; the others are written with them accepted or rejected. */
  readonly showsSuggestions: boolean;
  /**
   * Whether it is for the desk's own work: with suggestions shown, it carries comments, the note to the desk and the
   * sources too, which nothing for readers ever does.
   */
  readonly isWorkingCopy?: boolean;
  /** What a person may choose of it; left out where there is nothing to choose. */
  readonly options?: OptionsSchema;
  /** What is to be cut of its photos before it is written; left out where it carries none. */
  readonly needsRenditions?: RenditionNeeds;
  /** Whether it can only be written where pages can be printed. */
  readonly needsPrinter?: boolean;
  /**
   * Checks what was written against the format's own rules, as a reader of it would, before anything is put on disk.
   * Each fault in words a person at the desk understands; where there is one, the export is refused.
   */
  readonly validate?: (
    files: readonly ExportFile[],
    tools: WriterTools,
  ) => readonly string[] | Promise<readonly string[]>;
}

type Written = Export | Promise<Export>;

/** A format that is written of each story for itself. */
export interface StoryFormat extends FormatFacts {
  readonly takes: 'one';
  readonly write: (edition: Edition, tools: WriterTools, chosen?: OptionValues) => Written;
}

/** A format that is written of a selection of stories together, in the order given: a feed, a newsletter. */
export interface SelectionFormat extends FormatFacts {
  readonly takes: 'many';
  readonly write: (editions: readonly Edition[], tools: WriterTools, chosen?: OptionValues) => Written;
}

/** A format stories can be written in. Menus, dialogs and the command line are built from the registry of these. */
export type Format = StoryFormat | SelectionFormat;

/** What is told of a format outside core. */
export interface FormatSummary extends Pick<
  Format,
  'id' | 'name' | 'description' | 'extension' | 'group' | 'takes' | 'showsSuggestions'
> {
  readonly isWorkingCopy: boolean;
  readonly options: readonly FormatOption[];
}

/** A format without its functions. */
export function formatSummary(format: Format): FormatSummary {
  const { id, name, description, extension, group, takes, showsSuggestions } = format;
  return {
    id,
    name,
    description,
    extension,
    group,
    takes,
    showsSuggestions,
    isWorkingCopy: format.isWorkingCopy ?? false,
    options: formatOptions(format.options),
  };
}

/** Why a format cannot be made with what is here, with the way out; '' where it can. */
export function whyNotMade(
  { name, needsPrinter }: Pick<Format, 'name' | 'needsPrinter'>,
  { printPdf }: Pick<WriterTools, 'printPdf'>,
): string {
  return needsPrinter === true && printPdf === null
    ? `${name} is printed by the app, and there is none here that could. Open the story in the app and export it there.`
    : '';
}
