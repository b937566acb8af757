import type { Editor } from '@tiptap/core';
import type { Photo, PhotoId } from '#core/photo/photo';

/** Where the figures of a story get what belongs to the photo itself, and hand back a credit that was edited. */
export interface PhotoSource {
  /** The photo as last known; `missing` where this desk does not keep it. */
  readonly look: (id: PhotoId) => Photo | 'loading' | 'missing';
  /** Calls back whenever `look` would answer otherwise; the answer stops. */
  readonly subscribe: (id: PhotoId, listener: () => void) => () => void;
  /** The credit as typed so far. It belongs to the photo, so every use of it shows it. */
  readonly editCredit: (id: PhotoId, credit: string) => void;
}

/** Opens the photo that stands at a position: its crops, its fields, its caption and alt text. */
export type OpenPhoto = (pos: number, editor: Editor) => void;
