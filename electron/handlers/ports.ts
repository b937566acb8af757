import type { EventName, EventPayload } from '#core/contract/events';
import type { PrintPdf } from '#core/formats/format';
import type { Clock } from '#core/time/instant';
import type { Darkroom } from '../darkroom/darkroom';
import type { Thumbnails } from '../darkroom/thumbnails';
import type { PhotoStore } from '../photos/photo-store';
import type { Desk } from '../storage/desk';

/** A file that is to be written: `name` is offered, `kind` says what it is for people. */
export interface NewFile {
  readonly title: string;
  readonly name: string;
  readonly kind: string;
}

/** What a person is asked in a dialog of the platform. The command line has none and refuses. */
export interface Dialogs {
  /** Absolute paths, or null where the person closed the dialog. */
  readonly choosePhotoFiles: () => Promise<readonly string[] | null>;
  /** Files that hold a whole story; null where the person closed the dialog. */
  readonly chooseStoryFiles: () => Promise<readonly string[] | null>;
  readonly chooseFolder: (title: string) => Promise<string | null>;
  /**
   * Where a new file is to be written, as an absolute path; null where the person closed the dialog. A file that is there
   * is answered only after the dialog has asked whether it may be replaced.
   */
  readonly chooseNewFile: (wanted: NewFile) => Promise<string | null>;
  /** Asks before files of these names are replaced; with `others`, the answer is for all that may follow, and it is said so. */
  readonly confirmReplace: (names: readonly string[], others?: boolean) => Promise<boolean>;
}

/** The clipboard of the computer, which every program on it can read. */
export interface Clipboard {
  /** Puts words in the place of what it held. `html` is what programs that know looks take; null where there is none. */
  readonly put: (words: { readonly text: string; readonly html: string | null }) => Promise<void>;
}

/** What the platform can do for an app without a window. The command line can do none of it. */
export interface Background {
  /** Whether the system shows notifications. */
  readonly canTell: boolean;
  readonly canStartAtLogin: boolean;
  readonly startsAtLogin: () => boolean;
  /** @throws NewsroomError `disk` or `refused` where the system does not take it. */
  readonly startAtLogin: (on: boolean) => void;
}

/** Everything the use cases need of the world, passed in by `main.ts` and `cli.ts`. */
export interface Ports {
  readonly desk: Desk;
  readonly photos: PhotoStore;
  readonly thumbnails: Thumbnails;
  /** Where pictures are opened. The command line has none: there what a file says of itself must do. */
  readonly darkroom: Darkroom | null;
  /** Prints pages as PDF; null where no window can be opened for them. */
  readonly printPdf: PrintPdf | null;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  /** IANA zone of the newsroom, as it is set now. */
  readonly zone: string;
  /** IANA zone this computer is in. */
  readonly computerZone: string;
  readonly background: Background;
  readonly appVersion: string;
  /** The name the computer knows its user by: the author until one is set. */
  readonly systemUser: string;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly dialogs: Dialogs;
  readonly clipboard: Clipboard;
  /** Ends the app and starts it again, as after a backup was laid ready to be put back. */
  readonly relaunch: () => void;
}
