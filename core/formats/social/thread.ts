import { charactersOf } from '../../story/headlines/characters';
import type { Network } from './networks';
import { sentencesOf } from './sentences';

/** Room that the number of a post takes: an empty line and `100/100`. */
const numberRoom = 9;

/** How a thread is written. */
export interface ThreadOptions {
  readonly language: string;
  readonly isNumbered: boolean;
}

type Measure = Pick<Network, 'longest' | 'length'>;

/**
 * Paragraphs as posts that each fit the network: as many whole sentences as go in, an empty line between paragraphs. Only a
 * sentence longer than a post is parted, between words, or within one where it is longer than a post by itself.
 */
export function threadOf(paragraphs: readonly string[], network: Measure, options: ThreadOptions): string[] {
  const room = { ...network, longest: network.longest - (options.isNumbered ? numberRoom : 0) };
  const posts: string[] = [];
  for (const paragraph of paragraphs)
    sentencesOf(paragraph, options.language)
      .flatMap((sentence) => fitting(sentence, room))
      .forEach((sentence, index) => add(posts, sentence, index === 0 ? '\n\n' : ' ', room));
  return options.isNumbered && posts.length > 1
    ? posts.map((post, index) => `${post}\n\n${index + 1}/${posts.length}`)
    : posts;
}

function add(posts: string[], sentence: string, between: string, room: Measure): void {
  const last = posts.at(-1);
  const together = last === undefined ? sentence : last + between + sentence;
  if (last !== undefined && room.length(together) <= room.longest) posts[posts.length - 1] = together;
  else posts.push(sentence);
}

/** A sentence in pieces that fit. */
function fitting(sentence: string, room: Measure): string[] {
  if (room.length(sentence) <= room.longest) return [sentence];
  const pieces: string[] = [];
  for (const word of sentence.split(/\s+/u).flatMap((each) => fittingWord(each, room)))
    add(pieces, word, ' ', room);
  return pieces;
}

function fittingWord(word: string, room: Measure): string[] {
  if (room.length(word) <= room.longest) return [word];
  const pieces: string[] = [];
  for (const character of charactersOf(word)) add(pieces, character, '', room);
  return pieces;
}
