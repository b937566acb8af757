import type { Database } from 'better-sqlite3';
import { readStory } from '../../electron/storage/read-story';
import { openDesk } from '../../electron/storage/open';
import { verifyDatabase } from '../../electron/storage/verify';
import { numbered } from './numbered';

/** What was found of a typist's words. */
export interface Found {
  /** How many of the words are there, in order and without a gap, from the first on. */
  readonly words: number;
  /** What is wrong beside that: a story that does not replay, a word out of place. Empty: nothing. */
  readonly problems: readonly string[];
}

/** Reads the story of a typist from an open database and looks at all of it. */
export function findWords(db: Database, story: string): Found {
  const read = readStory(db, story);
  const words = read.content.body.textContent.split(' ').filter(Boolean);
  const wrong = words.findIndex((word, index) => word !== numbered(index + 1));
  const problems = [...verifyDatabase(db)];
  if (wrong >= 0) problems.push(`word ${String(wrong + 1)} is ${String(words[wrong])}`);
  return { words: wrong < 0 ? words.length : wrong, problems };
}

/** Opens a desk as the app does and finds the words in it. A desk that cannot be opened holds none. */
export function findWordsOn(folder: string, story: string): Found {
  try {
    const desk = openDesk(folder, { clock: () => Date.now() });
    try {
      return findWords(desk.db, story);
    } finally {
      desk.close();
    }
  } catch (error) {
    return { words: 0, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** How many acknowledged words are lost; a desk that is not whole counts as one, and says why. */
export function lossOf(found: Found, acknowledged: number): number {
  for (const problem of found.problems) process.stderr.write(`  ${problem}\n`);
  return Math.max(0, acknowledged - found.words) + found.problems.length;
}
