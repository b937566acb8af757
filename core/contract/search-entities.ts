import { z } from 'zod';
import { searchFields } from '../search/question';
import type { FoundStory, SavedSearch, StorySearch } from '../search/search';
import { storyStates } from '../story/workflow';
import { isCalendarDate } from '../time/ap-date';
import { storySummary } from './entities';

/** Words typed into a search; what is too long for one is cut, not refused. */
const typedWords = z.string().transform((words) => words.slice(0, 20_000));
const wallDate = z.string().refine((date) => date === '' || isCalendarDate(date));
/** What the stories of the desk are narrowed down to. */
export const storySearch = z.object({
  words: typedWords,
  states: z.array(z.enum(storyStates)).max(storyStates.length).readonly(),
  section: z.string().max(500).nullable(),
  person: z.string().max(500).nullable(),
  language: z.string().max(35).nullable(),
  from: wallDate,
  until: wallDate,
  isEmbargoed: z.boolean(),
  order: z.enum(['best', 'newest']),
}) satisfies z.ZodType<StorySearch>;

const ranges = z.array(z.object({ start: z.number().int(), end: z.number().int() })).readonly();
/** A story that was found, and what in it. */
export const foundStory = z.object({
  story: storySummary,
  slugMarks: ranges,
  headlineMarks: ranges,
  snippet: z.object({ field: z.enum(searchFields), text: z.string(), marks: ranges }).nullable(),
}) satisfies z.ZodType<FoundStory>;
/** A search that somebody wants to have again; its name has at most 100 letters. */
export const savedSearch = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  search: storySearch,
}) satisfies z.ZodType<SavedSearch>;
