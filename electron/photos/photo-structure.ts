/** What the frame of a picture file says without a pixel being read. */
export interface PhotoStructure {
  /** Pixels as stored, before any orientation. */
  readonly width: number;
  readonly height: number;
  /** Whether windows and browsers turn a picture of this kind by the orientation in its EXIF. */
  readonly isTurnedByExif: boolean;
  readonly metadata: MetadataBlocks;
}

/** The raw blocks of metadata in a file, each unread and not to be trusted. */
export interface MetadataBlocks {
  /** A TIFF structure, or null. */
  readonly exif: Buffer | null;
  /** Photoshop resources, of which one holds IIM. */
  readonly photoshop: readonly Buffer[];
  /** An XMP packet, or null. */
  readonly xmp: Buffer | null;
}
