import { charactersOf } from '../../story/headlines/characters';
import { weightedLength } from '../../story/headlines/weighted-length';

/** A network posts are written for, and how it counts them. */
export interface Network {
  readonly id: 'x' | 'mastodon' | 'bluesky';
  readonly name: string;
  /** The longest post. */
  readonly longest: number;
  readonly length: (text: string) => number;
  /** The most pictures in one post, and the longest alt text of each, in characters. */
  readonly pictures: number;
  readonly longestAlt: number;
}

/** What any address counts, however long it is. */
const addressLength = 23;
const addresses = /https?:\/\/[^\s<>"]+/giu;
// Of a name on another server, Mastodon counts only the name.
const distantNames = /(?<![\w@/])(@\w+)@[\w-]+(?:\.[\w-]+)+/gu;

function mastodonLength(text: string): number {
  const rest = text.replace(distantNames, '$1');
  const found = rest.match(addresses) ?? [];
  return charactersOf(rest.replace(addresses, '')).length + found.length * addressLength;
}

/** The networks, in the order their posts are written. X counts by twitter-text 3, the others count what people see. */
export const networks: readonly Network[] = [
  { id: 'x', name: 'X', longest: 280, length: weightedLength, pictures: 4, longestAlt: 1_000 },
  { id: 'mastodon', name: 'Mastodon', longest: 500, length: mastodonLength, pictures: 4, longestAlt: 1_500 },
  {
    id: 'bluesky',
    name: 'Bluesky',
    longest: 300,
    length: (text) => charactersOf(text).length,
    pictures: 4,
    longestAlt: 2_000,
  },
];
