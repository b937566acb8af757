import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { calls } from '#core/contract/calls';
import type { PrintPdf } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import type { Clock } from '#core/time/instant';
import { createHandlers } from '../handlers/handlers';
import { newsroomZone } from '../handlers/newsroom-zone';
import type { Background, Clipboard, Dialogs, Ports } from '../handlers/ports';
import type { Darkroom } from '../darkroom/darkroom';
import { keepThumbnails } from '../darkroom/thumbnails';
import { createPhotoStore } from '../photos/create-photo-store';
import { deskFiles, type Desk } from '../storage/desk';
import { openDesk } from '../storage/open';
import type { Command, DeskCommand, Outcome, Typed } from './command';
import { commands } from './commands';
import { readArguments, UsageError } from './read-arguments';
import { help, usageOf } from './usage';

/** What the command line needs of the world. */
export interface Terminal {
  /** Standard output and standard error, a line at a time. */
  readonly print: (line: string) => void;
  readonly say: (line: string) => void;
  readonly clock: Clock;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  readonly defaultDesk: string;
  readonly appVersion: string;
  /** Prints pages as PDF; null where the app cannot be started for it. */
  readonly printPdf: PrintPdf | null;
  /** Opens and cuts pictures; null where the app cannot be started for it. It is closed with the command. */
  readonly darkroom: Darkroom | null;
}

/** Runs one command: its answer is printed as JSON, whatever goes wrong is said. Answers the exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<0 | 1> {
  try {
    const { command, wantsHelp, desk, typed } = readArguments(argv, commands);
    if (wantsHelp || !command) {
      terminal.print(command ? `${usageOf(command)}\n${command.does}` : help(commands, terminal.defaultDesk));
      return 0;
    }
    const folder = resolve(terminal.workingFolder, desk ?? terminal.defaultDesk);
    const { json, ok } = await runCommand(command, typed, folder, terminal);
    terminal.print(JSON.stringify(json, null, 2));
    return ok ? 0 : 1;
  } catch (error) {
    terminal.say(`nutgraf: ${inWords(error)}`);
    return 1;
  }
}

function runCommand(
  command: Command,
  typed: Typed,
  folder: string,
  terminal: Terminal,
): Outcome | Promise<Outcome> {
  if ('run' in command) return runOnDesk(command, typed, folder, terminal);
  if ('withoutDesk' in command) return command.withoutDesk(typed);
  return command.onFolder({
    ...typed,
    folder,
    clock: terminal.clock,
    zone: computerZone(),
    say: terminal.say,
  });
}

/** Opens the desk for one command and has given it up again when this answers. */
async function runOnDesk(
  command: Extract<Command, { run: unknown }>,
  typed: Typed,
  folder: string,
  terminal: Terminal,
): Promise<Outcome> {
  const isNew = !existsSync(join(folder, deskFiles.database));
  const desk = openDesk(folder, { clock: terminal.clock, as: 'command line' });
  if (isNew) terminal.say(`There was no desk in ${folder}, so a new one was made.`); // a mistyped path must show
  try {
    const ports = portsOf(desk, terminal);
    return await command.run({
      ...typed,
      ports,
      ask: askOf(ports),
      say: terminal.say,
      pathOf: (path) => resolve(terminal.workingFolder, path),
    });
  } finally {
    terminal.darkroom?.close();
    desk.close();
  }
}

const computerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function portsOf(desk: Desk, { clock, appVersion, printPdf, darkroom }: Terminal): Ports {
  return {
    desk,
    photos: createPhotoStore(join(desk.folder, deskFiles.photos)),
    thumbnails: keepThumbnails(join(desk.folder, deskFiles.thumbnails)),
    darkroom,
    printPdf,
    clock,
    newId: randomUUID,
    zone: newsroomZone(desk, computerZone()),
    computerZone: computerZone(),
    background: noBackground,
    appVersion,
    systemUser: userInfo().username,
    emit: () => undefined, // nobody else is looking at this desk
    dialogs: noDialogs,
    clipboard: noClipboard,
    relaunch: () => undefined, // no command asks for it
  };
}

const noBackground: Background = {
  canTell: false,
  canStartAtLogin: false,
  startsAtLogin: () => false,
  startAtLogin: () => {
    throw new NewsroomError(
      'refused',
      'The command line does not start with the computer. Switch it on in Nutgraf.',
    );
  },
};

const noClipboard: Clipboard = {
  put: () =>
    Promise.reject(
      new NewsroomError('refused', 'The command line has no clipboard. Use export. Nothing was copied.'),
    ),
};

const noDialogs: Dialogs = {
  choosePhotoFiles: noDialog,
  chooseStoryFiles: noDialog,
  chooseFolder: noDialog,
  chooseNewFile: noDialog,
  confirmReplace: noDialog,
};

function noDialog(): Promise<never> {
  return Promise.reject(
    new NewsroomError('refused', 'The command line cannot ask in a dialog. Nothing was changed.'),
  );
}

function askOf(ports: Ports): DeskCommand['ask'] {
  const handlers = createHandlers(ports);
  return async (name, input) => {
    const parsed = calls[name].input.safeParse(input);
    if (!parsed.success)
      throw new NewsroomError('bad-request', `${z.prettifyError(parsed.error)} Nothing was changed.`);
    return handlers[name](input);
  };
}

function inWords(error: unknown): string {
  if (error instanceof UsageError)
    return `${error.message}\n${error.command ? `usage: ${usageOf(error.command)}` : 'nutgraf --help shows all commands.'}`;
  if (error instanceof NewsroomError) return error.message;
  return `This is a fault of Nutgraf, not of yours. What was saved before is safe.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
