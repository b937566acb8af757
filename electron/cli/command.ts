import type { CallInput, CallName, CallOutput, WindowCall } from '#core/contract/calls';
import type { Clock } from '#core/time/instant';
import type { Ports } from '../handlers/ports';
import type { OptionName } from './options';

/** What somebody typed after the name of a command. */
export interface Typed {
  /** What is no option, in order: stories and files. */
  readonly words: readonly string[];
  /** The value of an option, or undefined where it was not given. */
  readonly text: (name: OptionName) => string | undefined;
  readonly has: (name: OptionName) => boolean;
}

/** Calls that the command line can make; the rest are about a window. */
export type DeskCall = Exclude<CallName, WindowCall>;

/** A typed command with the desk it is about. */
export interface DeskCommand extends Typed {
  readonly ports: Ports;
  /** Makes a call as the window would: the input is parsed by the contract first. */
  readonly ask: <Name extends DeskCall>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** A message for people, on standard error. */
  readonly say: (message: string) => void;
  /** Makes a path typed in this folder absolute. */
  readonly pathOf: (typed: string) => string;
}

/** A typed command with the folder of a desk that it opens by itself, or cannot open. */
export interface FolderCommand extends Typed {
  /** Absolute path of the desk's folder. */
  readonly folder: string;
  readonly clock: Clock;
  /** IANA zone of the newsroom. */
  readonly zone: string;
  readonly say: (message: string) => void;
}

/** What a command answers: one JSON document, and whether all was well. */
export interface Outcome {
  readonly json: unknown;
  readonly ok: boolean;
}

/** The answer of a command that did what it was asked. */
export const done = (json: unknown): Outcome => ({ json, ok: true });

interface CommandShape {
  /** One word or more: `destination add folder`. */
  readonly name: string;
  /** What comes after the name, as the help shows it: `STORY FILE [--lead]`. */
  readonly takes: string;
  /** What it does, in one line. */
  readonly does: string;
  /** The fewest and the most words after the name. */
  readonly words: readonly [fewest: number, most: number];
  readonly options: readonly OptionName[];
  /** Options that must be given. */
  readonly required: readonly OptionName[];
}

/** A command. One `withoutDesk` needs no desk and takes no lock; one `onFolder` sees to both itself. */
export type Command = CommandShape &
  (
    | { readonly run: (typed: DeskCommand) => Outcome | Promise<Outcome> }
    | { readonly onFolder: (typed: FolderCommand) => Outcome | Promise<Outcome> }
    | { readonly withoutDesk: (typed: Typed) => Outcome }
  );
