import type { EventName, EventPayload } from '#core/contract/events';
import type { Clock } from '#core/time/instant';
import type { PhotoStore } from '../photos/photo-store';
import type { Desk } from '../storage/desk';

/** What a person is asked in a dialog of the platform. The command line has none and refuses. */
export interface Dialogs {
  /** Absolute paths, or null where the person closed the dialog. */
  readonly choosePhotoFiles: () => Promise<readonly string[] | null>;
  readonly chooseFolder: (title: string) => Promise<string | null>;
  /** Asks before files of these names are replaced. */
  readonly confirmReplace: (names: readonly string[]) => Promise<boolean>;
}

/** Everything the use cases need of the world, passed in by `main.ts` and `cli.ts`. */
export interface Ports {
  readonly desk: Desk;
  readonly photos: PhotoStore;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  /** IANA zone of the newsroom. */
  readonly zone: string;
  readonly appVersion: string;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly dialogs: Dialogs;
}
