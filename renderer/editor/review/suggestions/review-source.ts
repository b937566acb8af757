/** Who suggests, and whether what is typed is a suggestion at all. The same object for as long as an editor lives. */
export interface ReviewSource {
  readonly isTracking: () => boolean;
  /** The name that suggestions carry. */
  readonly author: () => string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Hears that the text changed, however it did. */
  readonly changed: () => void;
}
