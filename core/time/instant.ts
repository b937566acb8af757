/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Never a wall clock reading. */
export type Instant = number;

/** A clock is passed in wherever time is needed, so that tests can move it. */
export type Clock = () => Instant;
