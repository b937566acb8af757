import type { Edition } from '#core/formats/edition';
import { storyFileStem } from '#core/formats/file-name';
import type { ExportFile, Format } from '#core/formats/format';
import { sha256Of } from '../files/sha256-of';

/** Keeps what one export writes apart: formats, stories of one name, and files that are there already. */
export interface ExportNames {
  /** The folder inside the chosen one that a story's files go to: '' or `ninjs-3.1/ferry-fares-2/`. */
  readonly folderFor: (format: Format, edition: Edition | null) => string;
  /** The files that are not written yet; a photo of two stories is one file. Null where two different ones have one name. */
  readonly unwritten: (files: readonly ExportFile[]) => readonly ExportFile[] | null;
  readonly wrote: (files: readonly ExportFile[]) => void;
}

/** The names of an export in so many formats. */
export function exportNames(formats: number): ExportNames {
  const stems = new Map<string, number>();
  const written = new Map<string, string>();
  return {
    folderFor: (format, edition) => {
      const folder = formats > 1 ? `${format.id}/` : '';
      if (!edition) return folder;
      const stem = storyFileStem(edition);
      const key = `${format.id} ${stem.toLowerCase()}`;
      const uses = (stems.get(key) ?? 0) + 1;
      stems.set(key, uses);
      return uses === 1 ? folder : `${folder}${stem}-${uses}/`;
    },
    unwritten: (files) => {
      const known = files.filter(({ name }) => written.has(keyOf(name)));
      const isSame = known.every(({ name, bytes }) => written.get(keyOf(name)) === sha256Of(bytes));
      return isSame ? files.filter((file) => !known.includes(file)) : null;
    },
    wrote: (files) => files.forEach(({ name, bytes }) => written.set(keyOf(name), sha256Of(bytes))),
  };
}

// Two names that differ by case alone are one file on macOS and Windows.
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
