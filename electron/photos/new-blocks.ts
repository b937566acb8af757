import type { XmpPart } from './write-xmp';

/** The metadata a file is to have in place of its own; what is null or empty it is not to have. */
export interface NewBlocks {
  readonly exif: Buffer | null;
  readonly photoshop: Buffer | null;
  readonly xmp: readonly XmpPart[];
  /** Whether what follows the end of the picture stays: second pictures and videos, which may say where they were taken. */
  readonly keepsBehind: boolean;
}
