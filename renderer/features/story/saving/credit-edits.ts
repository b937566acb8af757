import type { Photo, PhotoId } from '#core/photo/photo';
import { createPump } from './pump';
import type { SaveState } from './save-state';
import type { Timers } from './timers';

export interface CreditEditPorts {
  readonly timers: Timers;
  /** Writes the credit of a photo and answers the photo as it is then. */
  readonly write: (photo: PhotoId, credit: string) => Promise<Photo>;
  readonly onWritten: (photo: Photo) => void;
  readonly onState: (state: SaveState) => void;
}

/** Writes credits as they are typed: always the newest of each photo, for as long as it takes. */
export interface CreditEdits {
  readonly edit: (photo: PhotoId, credit: string) => void;
  /** The credit typed last that is not written yet, or null. */
  readonly unwritten: (photo: PhotoId) => string | null;
  readonly flush: () => Promise<boolean>;
  readonly state: () => SaveState;
}

export function createCreditEdits({ timers, write, onWritten, onState }: CreditEditPorts): CreditEdits {
  const typed = new Map<PhotoId, string>();
  const attempt = async () => {
    const [next] = typed;
    if (!next) return;
    const [photo, credit] = next;
    const written = await write(photo, credit);
    if (typed.get(photo) !== credit) return;
    typed.delete(photo);
    onWritten(written);
  };
  const pump = createPump({ timers, savedAt: -Infinity, hasWork: () => typed.size > 0, attempt, onState });
  return {
    edit: (photo, credit) => {
      typed.set(photo, credit);
      pump.nudge();
    },
    unwritten: (photo) => typed.get(photo) ?? null,
    flush: pump.flush,
    state: pump.state,
  };
}
