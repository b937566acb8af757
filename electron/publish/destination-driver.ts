import type { ExportFile } from '#core/formats/format';
import type { Destination, PublicationId, SentFile } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import type { StoryList } from '#core/publication/story-list';

/** A file ready to leave the desk. `name` is relative to the destination. */
export interface LeavingFile extends ExportFile {
  /** Of `bytes`, 64 lower-case hex digits. */
  readonly sha256: string;
}

/** An address at a destination, the story it belongs to, and whether its page stands there, or may do so. */
export interface Claim {
  readonly storyId: StoryId;
  readonly address: string;
  readonly stands: boolean;
}

/** What a place is wanted for. */
export interface Wanted {
  readonly storyId: StoryId;
  /** What the page would best be called. */
  readonly name: string;
  /** Files that are to stand beside the page. */
  readonly beside: readonly SentFile[];
  /** Files of this story that stand there already, or may do so. */
  readonly before: readonly SentFile[];
  /** Of all these, those that other stories have there, or may have. */
  readonly others: readonly SentFile[];
}

/** Where a page will stand, and whether it takes the place of an earlier page of the same story. */
export interface Reservation {
  readonly address: string;
  /** What the page is called there, as a file. */
  readonly name: string;
  readonly replaces: boolean;
}

/** What is noted down on the desk before anything is sent, so that after a crash we know what to look for. */
export interface Noted {
  /** The idempotency key: one for each row of the outbox, for ever. */
  readonly key: PublicationId;
  readonly storyId: StoryId;
  readonly address: string;
  /** What the destination itself called the story's page at the last answer; '' where it never has. */
  readonly remoteId: string;
  /** All that is written, the page first; of a removal, all that is taken away. */
  readonly files: readonly SentFile[];
  /** What earlier sends of this story have left there, or may have. */
  readonly before: readonly SentFile[];
  /** Of all these, what pages of other stories need there, or may need: it is not taken away with this story. */
  readonly others: readonly SentFile[];
}

/** A page with what stands beside it, ready to be sent. */
export interface Delivery extends Noted {
  readonly replaces: boolean;
  readonly page: LeavingFile;
  readonly beside: readonly LeavingFile[];
}

/** What a destination says of a page that stands there. */
export interface Arrival {
  readonly address: string;
  readonly remoteId: string;
  /** When it was put there, by the destination's own clock; null where that is not known. */
  readonly at: Instant | null;
}

/** One thing a dry run says would be done. */
export interface DryRunStep {
  readonly does: 'writes' | 'replaces' | 'keeps' | 'removes';
  readonly name: string;
  /** Of what would be written or kept; 0 for what is removed. */
  readonly byteLength: number;
  readonly sha256: string;
}

/**
 * What every kind of destination can do. The order is: reserve, note it down on the desk, send or remove, finish, note
 * the receipt. After a crash anywhere between, `find` (or `isGone`) tells which side of it we are on. Each throws
 * `Trouble` where the destination cannot be reached now, and another NewsroomError where it says no.
 */
export interface DestinationDriver {
  /** Whether what went there can be changed and taken away. Mail, say, can do neither: then a notice is sent. */
  readonly can: { readonly update: boolean; readonly remove: boolean };
  /** What relative addresses on a page are relative to: an absolute URL ending in `/`. */
  readonly baseUrl: (destination: Destination) => string;
  /** Decides where a story's page will stand, and writes nothing. What is not this story's is never in its way. */
  readonly reserve: (
    destination: Destination,
    wanted: Wanted,
    claims: readonly Claim[],
  ) => Promise<Reservation>;
  /** Puts the whole set there, or nothing that anybody sees. The same key sent twice stands there once. */
  readonly send: (destination: Destination, delivery: Delivery) => Promise<Arrival>;
  /** What stands there under this key; null where it certainly does not. */
  readonly find: (destination: Destination, noted: Noted) => Promise<Arrival | null>;
  /** Takes a story away. What is gone already is no fault. */
  readonly remove: (destination: Destination, noted: Noted) => Promise<void>;
  /** Whether a removal has been done. */
  readonly isGone: (destination: Destination, noted: Noted) => Promise<boolean>;
  /** Once it stands there, or is gone: takes away what the last left beside it, and brings lists up to date. Repeatable. */
  readonly finish: (destination: Destination, noted: Noted, list: StoryList) => Promise<void>;
  /** Takes away what an interrupted send left half-written. */
  readonly tidy: (destination: Destination, noted: Noted) => Promise<void>;
  /** What `send` and `finish` would do, file by file. Nothing is written. */
  readonly dryRunSend: (
    destination: Destination,
    delivery: Delivery,
    list: StoryList,
  ) => Promise<readonly DryRunStep[]>;
  /** What `remove` and `finish` would do. */
  readonly dryRunRemove: (
    destination: Destination,
    noted: Noted,
    list: StoryList,
  ) => Promise<readonly DryRunStep[]>;
}
