import type { ExportFile } from '#core/formats/format';
import type { Destination, PublicationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';

/** A page ready to leave the desk. `name` is what it would best be called. */
export interface Page extends ExportFile {
  /** Of `bytes`, 64 lower-case hex digits. */
  readonly sha256: string;
}

/** An address at a destination, and the story whose page stands there or is about to. */
export interface Claim {
  readonly storyId: StoryId;
  readonly address: string;
}

/** Where a page will stand, and whether it takes the place of an earlier page of the same story. */
export interface Reservation {
  readonly address: string;
  readonly replaces: boolean;
}

/**
 * What every kind of destination can do. The order is: reserve, note it down on the desk, send, note that down. After
 * a crash anywhere between, `find` tells which side of the send it was. Each throws a NewsroomError where the
 * destination cannot be reached or says no.
 */
export interface DestinationDriver {
  /** What relative addresses on a page are relative to: an absolute URL ending in `/`. */
  readonly baseUrl: (destination: Destination) => string;
  /** Decides where a story's page will stand, and writes nothing. Another story's page is never in its way. */
  readonly reserve: (
    destination: Destination,
    story: StoryId,
    name: string,
    claims: readonly Claim[],
  ) => Promise<Reservation>;
  /** Puts the whole page there or nothing. */
  readonly send: (
    destination: Destination,
    publication: PublicationId,
    page: Page,
    place: Reservation,
  ) => Promise<void>;
  /** When the page of this hash was put at this address, by the destination's clock; null where it does not stand there. */
  readonly find: (destination: Destination, address: string, sha256: string) => Promise<Instant | null>;
  /** Takes away what an interrupted send of this publication left half-written. */
  readonly tidy: (destination: Destination, publication: PublicationId, address: string) => Promise<void>;
}
