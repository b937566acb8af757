import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFields } from '#core/search/question';
import { everyStory } from '#core/search/search';
import { storyWords } from '#core/search/story-words';
import { wordsOf } from '#core/search/words';
import { toStoryContent } from '#core/story/change';
import type { StoryDocument } from '#core/document/document';
import { liveStories } from '../../../electron/handlers/live-stories';
import { searchHandlers } from '../../../electron/handlers/search';
import { arbitraryDocument } from '../../helpers/arbitrary-document';
import { publishingDesk } from '../../helpers/publishing-desk';

/** Beginnings, some of which stand in stories and some do not. */
const asked = fc.oneof(
  fc.constantFrom('the', 'FERRY', 'zz', 'q', 'é', '港', '7', 'naught'),
  fc.string({ minLength: 1, maxLength: 3 }),
);

const wordsIn = (texts: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(searchFields.flatMap((field) => Array.from(wordsOf(texts[field] ?? ''), ({ folded }) => folded)));

test('every word of a story finds it by its beginning, and a word that is not in it does not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(arbitraryDocument(), arbitraryDocument()),
      fc.array(asked, { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      async (documents: readonly StoryDocument[], others, numbers) => {
        const room = publishingDesk();
        const handlers = searchHandlers(room.ports);
        const stories = documents.map((document, index) => {
          const story = room.newStory({ slug: `story-${index}`, headline: '', byline: '' });
          room.write(story, document);
          return story;
        });
        const known = new Map(
          stories.map((story) => [
            story,
            wordsIn(storyWords(toStoryContent(liveStories(room.ports).open(story).content), new Map())),
          ]),
        );
        const pick = <Item>(items: readonly Item[]) => items[(numbers.next().value ?? 0) % items.length];
        const own = [...known.values()].flatMap((words) => {
          const word = pick([...words]) ?? '';
          return [
            word,
            Array.from(word)
              .slice(0, 1 + ((numbers.next().value ?? 0) % 4))
              .join(''),
          ];
        });
        for (const typed of [...own, ...others]) {
          const beginnings = Array.from(wordsOf(typed), ({ folded }) => folded);
          if (beginnings.length !== 1 || /[:#"“”„-]/.test(typed)) continue;
          const expected = stories.filter((story) =>
            [...(known.get(story) ?? [])].some((word) => word.startsWith(beginnings[0] ?? '')),
          );
          for (const step of ['first', 'ranked'] as const) {
            const { stories: found } = await handlers['search:stories']({
              asked: randomUUID(),
              step,
              search: { ...everyStory, words: typed },
              from: 0,
              most: 10,
            });
            expect(found.map(({ story }) => story.id).sort(), typed).toEqual([...expected].sort());
          }
        }
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
