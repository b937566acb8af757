import { NewsroomError } from '#core/newsroom-error';
import { toStoryContent } from '#core/story/change';
import type { StoryVersion } from '#core/story/history';
import type { StoryContent, StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import type { Reader } from '../storage/query';
import { readStory } from '../storage/read-story';
import { headOf } from '../storage/stories';
import { findThinning, type Thinning } from './find-thinning';
import type { Slices } from './in-slices';
import { listVersions, type CountedWords } from './list-versions';
import { readUnsearched, type Unsearched } from './read-unsearched';
import { searchStories, type AskedSearch, type FoundStories } from './search-stories';
import { readStretch, type Stretch } from './read-stretch';
import { walkStory, type StoryWalk } from './story-walk';

/** What can be asked of a desk, and what is answered. */
export interface Reads {
  readonly list: { readonly input: { readonly story: StoryId }; readonly output: readonly StoryVersion[] };
  readonly version: {
    readonly input: { readonly story: StoryId; readonly version: number };
    readonly output: StoryContent;
  };
  readonly stretch: {
    readonly input: { readonly story: StoryId; readonly from: number; readonly upTo: number };
    readonly output: Stretch;
  };
  readonly thinning: {
    readonly input: { readonly now: Instant; readonly after: StoryId };
    readonly output: Thinning | null;
  };
  /** What the search has to read, the last written in first; at most so many stories. */
  readonly unsearched: { readonly input: { readonly most: number }; readonly output: Unsearched };
  /** What decks of stories say with every suggestion accepted, each with the version it was read from. */
  readonly decks: {
    readonly input: { readonly stories: readonly StoryId[] };
    readonly output: readonly StoryDeck[];
  };
  readonly search: { readonly input: AskedSearch; readonly output: FoundStories };
}
export type ReadName = keyof Reads;

interface StoryDeck {
  readonly story: StoryId;
  readonly version: number;
  readonly deck: string;
}

/** How each question is answered, in slices. */
export type Answers = {
  readonly [Name in ReadName]: (input: Reads[Name]['input']) => Slices<Reads[Name]['output']>;
};

/** Answers from a database. What was read of the stories last asked about is remembered. */
export function answersFrom(db: Reader): Answers {
  const storyOf = rememberStories(db);
  const search = searchStories(db);
  return {
    *list({ story }) {
      const { walk, counted } = storyOf(story);
      return yield* listVersions(db, story, walk, counted);
    },
    *version({ story, version }) {
      headOf(db, story); // says so where there is no such story
      const content = yield* storyOf(story).walk.at(version);
      if (content) return toStoryContent(content);
      throw new NewsroomError(
        'not-found',
        `Version ${version} of this story is not there any more: it was thinned out, or it is damaged on disk. ` +
          'Choose another version.',
      );
    },
    *stretch({ story, from, upTo }) {
      headOf(db, story);
      return yield* readStretch(db, story, storyOf(story).walk, from, upTo);
    },
    *thinning({ now, after }) {
      return yield* findThinning(db, now, after);
    },
    *unsearched({ most }) {
      return yield* readUnsearched(db, most);
    },
    *decks({ stories }) {
      const decks: StoryDeck[] = [];
      for (const story of stories) {
        const { content, head } = readStory(db, story);
        decks.push({ story, version: head, deck: content.fields.deck });
        yield;
      }
      return decks;
    },
    *search(asked) {
      return yield* search(asked);
    },
  };
}

interface RememberedStory {
  readonly story: StoryId;
  readonly walk: StoryWalk;
  readonly counted: CountedWords;
}

const rememberedAtMost = 2;

function rememberStories(db: Reader): (story: StoryId) => RememberedStory {
  let stories: readonly RememberedStory[] = []; // the last used first
  return (story) => {
    const known = stories.find((each) => each.story === story) ?? {
      story,
      walk: walkStory(db, story),
      counted: new Map(),
    };
    stories = [known, ...stories.filter((each) => each !== known)].slice(0, rememberedAtMost);
    return known;
  };
}
