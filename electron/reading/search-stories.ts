import { markWords } from '#core/search/mark-words';
import { readQuestion, type SearchQuestion } from '#core/search/question';
import type { FoundStory, StorySearch } from '#core/search/search';
import { snippetOf } from '#core/search/snippet';
import { fold } from '#core/search/words';
import type { StoryState } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { dataVersion, type Reader } from '../storage/query';
import type { Narrowing } from '../storage/search-narrowing';
import { getStory } from '../storage/stories';
import { storyOfNumber } from '../storage/story-search';
import { firstNumbers, rankedNumbers, type Numbers } from './find-numbers';
import type { Slices } from './in-slices';
import { wordsOfStory } from './words-of-story';

/** A search, with its days as instants: changed at or after, and before. */
export interface AskedSearch extends Omit<StorySearch, 'from' | 'until'> {
  readonly step: 'first' | 'ranked';
  readonly changedFrom: Instant | null;
  readonly changedBefore: Instant | null;
  readonly now: Instant;
  /** The stretch of what is found that is wanted. */
  readonly from: number;
  readonly most: number;
}

export interface FoundStories {
  readonly stories: readonly FoundStory[];
  /** Null in the first step, which does not look at all of them. */
  readonly total: number | null;
  /** Whether all were weighed against each other; else those with the words in slug or headline come first, then the newest. */
  readonly isWeighed: boolean;
}

/** Answers searches. The last one that was ranked is remembered for its next pages, as long as nothing is written. */
export function searchStories(db: Reader): (asked: AskedSearch) => Slices<FoundStories> {
  let last: { readonly of: string; readonly numbers: Numbers } | null = null;
  return function* search(asked) {
    const question = readQuestion(asked.words);
    const narrowing = narrowedBy(asked, question);
    if (asked.step === 'first') {
      const numbers = yield* firstNumbers(db, question, narrowing, asked.most);
      return { stories: yield* describe(db, numbers, question), total: null, isWeighed: false };
    }
    const of = JSON.stringify([question, narrowing, asked.order, dataVersion(db)]);
    const numbers: Numbers =
      last?.of === of ? last.numbers : yield* rankedNumbers(db, question, narrowing, asked.order);
    last = { of, numbers };
    const page = numbers.found.slice(asked.from, asked.from + asked.most);
    const { total, isWeighed } = numbers;
    return { stories: yield* describe(db, page, question), total, isWeighed };
  };
}

const minute = 60_000; // milliseconds

/** What was typed narrows down as well as what was chosen. */
function narrowedBy(asked: AskedSearch, question: SearchQuestion): Narrowing {
  const isEmbargoed = asked.isEmbargoed || question.isEmbargoed;
  return {
    states: inBoth(asked.states, question.states),
    section: asked.section,
    person: asked.person,
    language: fold(asked.language ?? question.language),
    from: asked.changedFrom,
    before: asked.changedBefore,
    // By the minute, so that what was found is remembered for its next pages.
    embargoedAt: isEmbargoed ? asked.now - (asked.now % minute) : null,
  };
}

/** Of two lists that each mean all where they are empty, what is in both; null where nothing is. */
function inBoth(chosen: readonly StoryState[], typed: readonly StoryState[]): readonly StoryState[] | null {
  if (chosen.length === 0 || typed.length === 0) return [...chosen, ...typed];
  const both = chosen.filter((state) => typed.includes(state));
  return both.length === 0 ? null : both;
}

function* describe(
  db: Reader,
  numbers: readonly number[],
  { wanted }: SearchQuestion,
): Slices<readonly FoundStory[]> {
  const found: FoundStory[] = [];
  for (const number of numbers) {
    const id = storyOfNumber(db, number);
    if (id === null) continue; // written in since it was found: the search has it under another number by now
    const story = getStory(db, id);
    found.push({
      story,
      slugMarks: markWords(story.slug, 'slug', wanted),
      headlineMarks: markWords(story.headline, 'headline', wanted),
      snippet: wanted.length === 0 ? null : snippetOf(wordsOfStory(db, id, story.version).words, wanted),
    });
    yield;
  }
  return found;
}
