import type { TextCounts } from './counts';

/** Words a minute of English non-fiction (Brysbaert 2019): read in silence, and read aloud. */
const wordsAMinute = { silent: 238, aloud: 183 } as const;
/** Chinese characters a minute read aloud (IReST, Trauzettel-Klosinski and Dietz 2012); in silence, faster as above. */
const charactersAMinute = { silent: (255 * 238) / 183, aloud: 255 } as const;

export type Reading = keyof typeof wordsAMinute;

/** How long a text takes to read, in seconds. Characters of scripts without spaces have a rate of their own. */
export function readingSeconds({ words, ideographs }: TextCounts, reading: Reading): number {
  const minutes = (words - ideographs) / wordsAMinute[reading] + ideographs / charactersAMinute[reading];
  return Math.round(minutes * 60);
}

/** Seconds as whole minutes, to the nearest; any text takes one. */
export function wholeMinutes(seconds: number): number {
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}
