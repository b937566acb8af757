import type { Photo } from '#core/photo/photo';
import type { Embargo } from '#core/story/embargo';
import type { StoryContent, StoryId, StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import type { BackupPlace } from './backup-places';

/** What was seen of a copy of a desk. `problems` empty: it is whole, and every story in it was replayed. */
export interface Inspection {
  readonly problems: readonly string[];
  readonly stories: number;
  readonly photos: number;
  readonly byteLength: number;
}

/** The slow work of backups: what each job takes and answers. All of it plain data, so that a thread can do it. */
export interface Jobs {
  /** Copies a desk that is in use into a new folder and verifies the copy. */
  readonly make: {
    readonly input: { readonly desk: string; readonly target: string };
    readonly output: Inspection & { readonly missingPhotos: readonly string[] };
  };
  /** Opens a copy and replays every story. With `everyByte`, photos are read too, not only found. */
  readonly verify: {
    readonly input: {
      readonly place: BackupPlace;
      readonly missingPhotos: readonly string[];
      readonly everyByte: boolean;
    };
    readonly output: Inspection;
  };
  readonly stories: {
    readonly input: { readonly place: BackupPlace };
    readonly output: readonly StorySummary[];
  };
  readonly story: {
    readonly input: { readonly place: BackupPlace; readonly story: StoryId };
    readonly output: {
      readonly content: StoryContent;
      readonly embargo: Embargo | null;
      readonly photos: readonly Photo[];
    };
  };
  /** Lays a copy ready to take the place of the desk at the next start. */
  readonly stage: {
    readonly input: {
      readonly desk: string;
      readonly place: BackupPlace;
      readonly at: Instant;
      readonly zone: string;
      /** The backup that holds what is there now. */
      readonly before: string;
    };
    readonly output: { readonly missed: number };
  };
}
export type JobName = keyof Jobs;

/** What a job tells while it is done. `progress` throws NewsroomError `cancelled` where it is not wanted any more. */
export interface JobWatch {
  readonly progress: (done: number, total: number) => void;
}

/** How each job is done. */
export type JobWork = {
  readonly [Name in JobName]: (
    input: Jobs[Name]['input'],
    watch: JobWatch,
  ) => Promise<Jobs[Name]['output']> | Jobs[Name]['output'];
};
