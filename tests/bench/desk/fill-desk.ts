import { createHash, randomUUID } from 'node:crypto';
import { countBodyWords } from '#core/document/count-words';
import { searchFields } from '#core/search/question';
import { storyWords } from '#core/search/story-words';
import { searchedText } from '#core/search/words';
import { emptyDetails } from '#core/story/details';
import { storyStates } from '#core/story/workflow';
import type { StoryContent } from '#core/story/story';
import { openDesk } from '../../../electron/storage/open';
import { chanceFrom, createVocabulary, wordsOfStory, type Chance } from './prose';

const sections = ['Metro', 'Business', 'Sport', 'Culture', 'World', 'Opinion'];
const people = ['Ines Calloway', 'Priya Nand', 'Tomas Brandt', 'Jonah Petit', 'Elin Marsh', 'Ana Roth'];
const wordsOfParagraph = 45;
const storiesAtOnce = 1_000;
const minute = 60_000;

/** Makes a desk with so many stories straight into its tables, as if they had been written and searched long ago. */
export function fillDesk(folder: string, count: number, tell: (done: number) => void): void {
  const now = Date.now();
  const desk = openDesk(folder, { clock: () => now });
  const { db } = desk;
  db.pragma('synchronous = OFF');
  const word = createVocabulary();
  const chance = chanceFrom(11);
  const story =
    db.prepare(`INSERT INTO story (id, slug, headline, byline, state, desk_state, section, assignee,
    word_count, version, counted_version, created_at, saved_at, search_number, searched_version, language)
    VALUES (:id, :slug, :headline, :byline, :state, 'draft', :section, :assignee, :words, 1, 1, :at, :at, :number, 1, 'en')`);
  // A version that was kept when history was thinned out: what was typed before it is gone, and the desk is whole.
  const snapshot =
    db.prepare(`INSERT INTO snapshot (story_id, version, recorded_at, content, sha256, kept, author)
    VALUES (:id, 1, :at, :content, :sha256, 1, :author)`);
  const search = db.prepare(`INSERT INTO story_search (rowid, ${searchFields.join(', ')})
    VALUES (:number, ${searchFields.map((field) => `:${field}`).join(', ')})`);
  const one = (number: number) => {
    const id = randomUUID();
    const content = makeStory(number, word, chance);
    const json = JSON.stringify(content);
    const at = now - (count - number) * minute;
    const { slug, headline, byline } = content.fields;
    story.run({
      ...{ id, slug, headline, byline, at, number },
      state: storyStates[Math.floor(chance() * storyStates.length)],
      section: content.details.section,
      assignee: people[Math.floor(chance() * people.length)],
      words: countBodyWords(content.document),
    });
    const sha256 = createHash('sha256').update(json).digest('hex');
    snapshot.run({ id, at, content: json, sha256, author: byline });
    const words = storyWords(content, new Map());
    const searched = searchFields.map((field) => [field, searchedText(words[field])] as const);
    search.run({ number, ...Object.fromEntries(searched) });
  };
  for (let from = 1; from <= count; from += storiesAtOnce) {
    const to = Math.min(count, from + storiesAtOnce - 1);
    db.transaction(() => {
      for (let number = from; number <= to; number += 1) one(number);
    })();
    tell(to);
  }
  desk.close();
}

function makeStory(number: number, word: (chance: Chance) => string, chance: Chance): StoryContent {
  const words = (count: number) => Array.from({ length: count }, () => word(chance));
  const sentence = (count: number) =>
    words(count)
      .join(' ')
      .replace(/^./, (letter) => letter.toUpperCase());
  const paragraphs = Math.ceil(wordsOfStory(chance) / wordsOfParagraph);
  return {
    fields: {
      slug: `${words(2).join('-')}-${number}`,
      headline: sentence(8),
      deck: sentence(16),
      byline: people[Math.floor(chance() * people.length)] ?? '',
      dateline: 'PORT HALLAM',
    },
    lines: {},
    document: {
      type: 'doc',
      content: Array.from({ length: paragraphs }, () => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: `${sentence(wordsOfParagraph)}.` }],
      })),
    },
    details: {
      ...emptyDetails,
      section: sections[Math.floor(chance() * sections.length)] ?? '',
      tags: words(3),
    },
    comments: [],
  };
}
