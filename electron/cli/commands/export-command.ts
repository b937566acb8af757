import type { OptionValues } from '#core/formats/format-options';
import { findFormat } from '#core/formats/registry';
import { suggestionReadings, type SuggestionReading } from '#core/suggestions/reading';
import { exportStories } from '../../handlers/export';
import { done, type Command, type Typed } from '../command';
import { findStory } from '../find-story';
import { givenText, UsageError } from '../read-arguments';

/** Writes stories in a format. */
export const exportCommand: Command = {
  name: 'export',
  takes:
    'STORY... --format ID --out DIR [--replace] [--suggestions accepted|rejected|marked] [--options "NAME=VALUE ..."]',
  does:
    'Writes stories into a folder. Where files of the same names are there, nothing is written, or with --replace they are ' +
    'replaced. Suggestions nobody has decided on are read as accepted, or shown in working copies, unless said ' +
    'otherwise. The command formats lists the options of each; a value of several words stands in double quotes.',
  words: [1, Number.POSITIVE_INFINITY],
  options: ['replace', 'suggestions', 'options'],
  required: ['format', 'out'],
  run: async (typed) => {
    const stories = typed.words.map((word) => findStory(typed, word));
    const folder = typed.pathOf(givenText(typed, 'out'));
    const format = givenText(typed, 'format');
    const wanted = {
      stories,
      format,
      suggestions: givenReading(typed, format),
      options: givenOptions(typed),
    };
    return done(await exportStories(typed.ports, wanted, folder, { replace: typed.has('replace') }));
  },
};

function givenReading(typed: Typed, format: string): SuggestionReading {
  const usual = findFormat(format)?.isWorkingCopy === true ? 'marked' : 'accepted';
  const given = typed.text('suggestions') ?? usual;
  const reading = suggestionReadings.find((each) => each === given);
  if (reading) return reading;
  throw new UsageError(`--suggestions takes ${suggestionReadings.join(', ')}.`, exportCommand);
}

function givenOptions(typed: Typed): OptionValues {
  const given = (typed.text('options') ?? '').match(/[^\s=]+="[^"]*"|\S+/gu) ?? [];
  return Object.fromEntries(given.map(readOption));
}

function readOption(part: string): readonly [string, string | number | boolean] {
  const at = part.indexOf('=');
  if (at < 1) throw new UsageError(`--options takes NAME=VALUE, not "${part}".`, exportCommand);
  const value = part.slice(at + 1);
  const [, quoted] = /^"([^"]*)"$/.exec(value) ?? [];
  if (quoted !== undefined) return [part.slice(0, at), quoted];
  const read = /^(?:true|false)$/.test(value)
    ? value === 'true'
    : /^-?\d+$/.test(value)
      ? Number(value)
      : value;
  return [part.slice(0, at), read];
}
