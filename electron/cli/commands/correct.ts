import { correctionKinds } from '#core/document/schema';
import { carriedVersions, notePositions } from '#core/publication/correction';
import { done, type Command, type DeskCommand } from '../command';
import { findStory } from '../find-story';
import type { OptionName } from '../options';
import { givenText, givenWord, UsageError } from '../read-arguments';

/** Puts a note into a published story and sends it to every place. */
export const correct: Command = {
  name: 'correct',
  takes:
    'STORY --kind KIND --text TEXT [--position top|bottom] [--carries published|as-it-stands] [--dry-run]',
  does:
    `Adds a note (${correctionKinds.join(', ')}) to a story that went out and sends it to every place. With ` +
    '--carries published, which is meant where nothing is said, edits that are under way stay on the desk.',
  words: [1, 1],
  options: ['position', 'carries', 'dry-run'],
  required: ['kind', 'text'],
  run: async (typed) => {
    const wanted = {
      story: findStory(typed, givenWord(typed, 0)),
      kind: oneOf(typed, 'kind', correctionKinds, null),
      text: givenText(typed, 'text'),
      position: oneOf(typed, 'position', notePositions, 'bottom'),
      carries: oneOf(typed, 'carries', carriedVersions, 'published'),
    };
    if (typed.has('dry-run')) return done(await typed.ask('correction:dry-run', wanted));
    const corrected = await typed.ask('story:correct', wanted);
    for (const { reason } of corrected.rows) if (reason !== '') typed.say(reason);
    return { json: corrected, ok: corrected.rows.every(({ state }) => state === 'sent') };
  },
};

/** Lists the corrections log. */
export const corrections: Command = {
  name: 'corrections',
  takes: '[STORY]',
  does: 'Lists the corrections log, newest first: who, when, in which words, and where it went.',
  words: [0, 1],
  options: [],
  required: [],
  run: async (typed) => {
    const [story] = typed.words;
    const asked = story === undefined ? {} : { story: findStory(typed, story) };
    return done((await typed.ask('corrections:list', asked)).corrections);
  },
};

function oneOf<Value extends string>(
  typed: DeskCommand,
  option: OptionName,
  known: readonly Value[],
  usual: Value | null,
): Value {
  const given = typed.text(option) ?? usual;
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} takes ${known.join(', ')}.`, correct);
}
