import { parseArgs } from 'node:util';
import type { Command, Typed } from './command';
import { commonOptions, options, type OptionName } from './options';

/** A command line that makes no sense. `command` is the one that was meant, as far as that is clear. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly command: Command | null = null,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A command line as understood: which command, null where help was asked for in general, and what was typed with it. */
export interface CommandLine {
  readonly command: Command | null;
  readonly wantsHelp: boolean;
  readonly desk: string | undefined;
  readonly typed: Typed;
}

/** Understands a command line. @throws UsageError where a command, an option or a word is unknown, missing or too much. */
export function readArguments(argv: readonly string[], commands: readonly Command[]): CommandLine {
  const { values, positionals } = parse(argv);
  const command = findCommand(positionals, commands);
  const wantsHelp = values.help === true;
  const words = positionals.slice(command?.name.split(' ').length ?? 0);
  const given = new Map<string, string | boolean | undefined>(Object.entries(values));
  if (command && !wantsHelp) requireFit(command, words, given);
  if (!command && !wantsHelp) throw new UsageError(unknown(positionals));
  return {
    command,
    wantsHelp,
    desk: values.desk,
    typed: {
      words,
      text: (name) => textOf(given.get(name)),
      has: (name) => given.has(name),
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true });
    const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new UsageError(`--${twice} was given twice.`);
    return parsed;
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command | null {
  const isMeant = (command: Command) => command.name.split(' ').every((word, index) => words[index] === word);
  return commands.find(isMeant) ?? null;
}

function requireFit(command: Command, words: readonly string[], given: ReadonlyMap<string, unknown>): void {
  const allowed: readonly string[] = [...command.options, ...command.required, ...commonOptions];
  const [fewest, most] = command.words;
  const stranger = [...given.keys()].find((name) => !allowed.includes(name));
  const empty = (['desk', 'out', 'path'] as const).find((name) => given.get(name) === '');
  const nameless = (['csv', 'ics'] as const).find((name) => given.get(name) === '');
  const missing = command.required.find((name) => !given.has(name));
  if (stranger !== undefined) throw new UsageError(`${command.name} does not take --${stranger}.`, command);
  // An unset variable of a script must not come to mean the working folder.
  if (empty !== undefined) throw new UsageError(`--${empty} needs a folder.`, command);
  if (nameless !== undefined) throw new UsageError(`--${nameless} needs the name of a file.`, command);
  if (missing !== undefined) throw new UsageError(`${command.name} needs --${missing}.`, command);
  if (words.length < fewest) throw new UsageError(`${command.name} needs more than that.`, command);
  if (words.length > most)
    throw new UsageError(`${command.name} does not know what to do with "${words[most] ?? ''}".`, command);
}

function unknown(words: readonly string[]): string {
  return words.length === 0 ? 'Say what to do.' : `There is no command "${words.join(' ')}".`;
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that `readArguments` has made sure of. */
export function givenText(typed: Typed, name: OptionName): string {
  const text = typed.text(name);
  if (text === undefined) throw new UsageError(`--${name} is missing.`);
  return text;
}

/** The word at a place that `readArguments` has made sure of. */
export function givenWord(typed: Typed, place: number): string {
  const word = typed.words[place];
  if (word === undefined) throw new UsageError('A word is missing.');
  return word;
}
