/** Milliseconds. */
const hour = 3_600_000;
const day = 24 * hour;

/**
 * What history keeps of what was written. Everything is kept to the keystroke while it is younger than `whole`; of
 * what is older, the last version of each `every`, up to an age of `upTo`. In milliseconds.
 */
export const thinningRule = {
  whole: 90 * day,
  steps: [
    { upTo: 365 * day, every: hour },
    { upTo: Number.POSITIVE_INFINITY, every: day },
  ],
} as const;

/** The rule as it is said where versions are listed. */
export const thinningRuleInWords =
  'Every version of the last 90 days is kept to the keystroke. After that one an hour is kept for a year, then one a ' +
  'day. The first, the last and every version that was named, sent to the desk, scheduled, published or restored ' +
  'are always kept.';
