import { comparableBlocks } from '#core/history/comparable-blocks';
import type { StoryId } from '#core/story/story';
import { done, type Command, type DeskCommand, type Outcome } from '../command';
import { findStory } from '../find-story';
import { givenWord, UsageError } from '../read-arguments';

/** Lists the versions of a story, or shows one of them. */
export const history: Command = {
  name: 'history',
  takes: 'STORY [--version N]',
  does: 'Lists the versions of a story, newest first, or shows the text of one.',
  words: [1, 1],
  options: ['version'],
  required: [],
  run: async (typed) => {
    const version = typed.text('version');
    const story = findStory(typed, givenWord(typed, 0));
    if (version === undefined) return done((await typed.ask('history:list', { story })).versions);
    return showVersion(typed, story, readVersion(version));
  },
};

async function showVersion({ ask }: DeskCommand, story: StoryId, version: number): Promise<Outcome> {
  const { content } = await ask('history:version', { story, version });
  const text = comparableBlocks(content.document).map((block) => block.text);
  return done({ id: story, version, ...content.fields, text: text.join('\n\n'), document: content.document });
}

function readVersion(typed: string): number {
  if (/^\d{1,15}$/.test(typed)) return Number(typed);
  throw new UsageError(
    `--version needs the number of a version, as history lists them, not "${typed}".`,
    history,
  );
}
