import type { DarkroomOutcome, PictureMediaType, PrintOrder } from '#core/contract/darkroom';

/** What came of a picture that was opened: its size as shown, a WebP thumbnail, and what it was converted to, or null. */
export type Developed = Omit<Extract<DarkroomOutcome, { kind: 'developed' }>, 'kind'>;

/**
 * Where pictures are opened: a process of its own that can reach nothing, because a picture is somebody else's file. Every
 * method rejects with a NewsroomError in plain words where a picture cannot be opened; the next one is opened all the same.
 */
export interface Darkroom {
  /** Opens a picture once, for its size and its thumbnail. One of a kind that no window shows is converted. */
  readonly develop: (bytes: Uint8Array, mediaType: PictureMediaType) => Promise<Developed>;
  /** Cuts and scales a picture, as shown and in sRGB: one file an order, in their order. */
  readonly print: (
    bytes: Uint8Array,
    mediaType: PictureMediaType,
    orders: readonly PrintOrder[],
  ) => Promise<readonly Uint8Array[]>;
  /** Gives everything up that waits, and lets no more in. */
  readonly close: () => void;
}
