import type { PhotoId } from '../photo/photo';
import type { Edition } from './edition';

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
  readonly base64: (bytes: Uint8Array) => string;
  /** The bytes of a photo of the edition; null where the file is gone, which a writer warns of. */
  readonly photoBytes: (photo: PhotoId) => Uint8Array | null;
  /** Where the files will stand, as an absolute URL ending in `/`, for formats that need absolute addresses. */
  readonly baseUrl: string;
}

/** A format stories can be written in. Menus, dialogs and the command line are built from the registry of these. */
export interface Format {
  readonly id: string;
  /** As the desk says it: "Web page", "ninjs 3.1", "Plain text". */
  readonly name: string;
  /** One line under the name in the export dialog. */
  readonly description: string;
  readonly extension: string;
  readonly write: (edition: Edition, tools: WriterTools) => Export;
}
