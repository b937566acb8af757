import type { Edition } from '../formats/edition';
import type { Problem } from './problem';

/** One question asked of an edition before it goes out; the answer is every problem found, in reading order. */
export type Check = (edition: Edition) => readonly Problem[];
