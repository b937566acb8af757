/** What the frame of a picture file says without a pixel being read. */
export interface PhotoStructure {
  /** Pixels as stored, before any orientation that EXIF says. */
  readonly width: number;
  readonly height: number;
  /** Whether windows and browsers turn a picture of this kind by the orientation in its EXIF. */
  readonly isTurnedByExif: boolean;
  readonly metadata: MetadataBlocks;
  /** The ICC profile of a kind that is converted; null where there is none for red, green and blue. */
  readonly profile?: Buffer | null;
}

/** The raw blocks of metadata in a file, each unread and not to be trusted. */
export interface MetadataBlocks {
  /** A TIFF structure, or null. */
  readonly exif: Buffer | null;
  /** Photoshop resources, of which one holds IIM. */
  readonly photoshop: readonly Buffer[];
  /** The XMP packet, and what did not fit into it where a format limits its length. */
  readonly xmp: readonly Buffer[];
}

/** A file that says nothing of itself. */
export const noBlocks: MetadataBlocks = { exif: null, photoshop: [], xmp: [] };
