import type { Reader } from '../storage/query';
import { countUnsearched, unsearchedStories, type StoryToSearch } from '../storage/story-search';
import type { Slices } from './in-slices';
import { wordsOfStory } from './words-of-story';

/** Stories to be found by other words from now on, and how many there are with those that are left. */
export interface Unsearched {
  readonly stories: readonly StoryToSearch[];
  readonly left: number;
}

/** As much as is handed over at once. */
const mostLetters = 200_000;

/** Reads what stories say that the search has not read since they were last written in: at most so many, the newest. */
export function* readUnsearched(db: Reader, most: number): Slices<Unsearched> {
  const stories: StoryToSearch[] = [];
  let letters = 0;
  for (const story of unsearchedStories(db, most)) {
    const read = wordsOfStory(db, story.id, story.version);
    stories.push({ ...story, ...read });
    letters += read.words.text.length;
    if (letters > mostLetters) break;
    yield;
  }
  return { stories, left: countUnsearched(db) - stories.length };
}
