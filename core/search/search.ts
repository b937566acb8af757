import type { StorySummary } from '../story/story';
import type { StoryState } from '../story/workflow';

import type { Range } from './mark-words';
import type { Snippet } from './snippet';

/** What the stories of the desk are narrowed down to. All parts hold together. */
export interface StorySearch {
  /** As typed; `readQuestion` understands it. */
  readonly words: string;
  /** Any of these; empty: all. */
  readonly states: readonly StoryState[];
  readonly section: string | null;
  /** Who has it, or stands in the byline. */
  readonly person: string | null;
  readonly language: string | null;
  /** Wall dates of the newsroom (`2026-11-30`) that the last change lies between, both included; '' for open. */
  readonly from: string;
  readonly until: string;
  readonly isEmbargoed: boolean;
  readonly order: 'best' | 'newest';
}

/** Every story, newest first. */
export const everyStory: StorySearch = {
  words: '',
  states: [],
  section: null,
  person: null,
  language: null,
  from: '',
  until: '',
  isEmbargoed: false,
  order: 'best',
};

/** A story that was found, and what in it. */
export interface FoundStory {
  readonly story: StorySummary;
  readonly slugMarks: readonly Range[];
  readonly headlineMarks: readonly Range[];
  /** Where else it was found; null where only in slug and headline, or where no words were asked for. */
  readonly snippet: Snippet | null;
}

/** A search that somebody wants to have again. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly search: StorySearch;
}
