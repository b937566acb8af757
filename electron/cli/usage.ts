import type { Command } from './command';

/** How one command is written. */
export function usageOf(command: Command): string {
  return `nutgraf [--desk DIR] ${shape(command)}`;
}

/** The whole help: every command with what it does. */
export function help(commands: readonly Command[], deskOfThisPerson: string): string {
  const width = Math.max(...commands.map((command) => shape(command).length));
  const lines = commands.map((command) =>
    shape(command).length > 48
      ? `  ${shape(command)}\n${' '.repeat(52)}${command.does}`
      : `  ${shape(command).padEnd(Math.min(width, 48))}  ${command.does}`,
  );
  return [
    'nutgraf [--desk DIR] COMMAND',
    '',
    ...lines,
    '',
    'STORY is the id or the slug of a story, DESTINATION the id or the name of one. Without --desk, the desk is',
    `${deskOfThisPerson}.`,
    'The answer is one JSON document on standard output; messages are on standard error. Times in it are milliseconds',
    'since 1970 UTC. The exit code is 0, or 1 where something went wrong, which is said.',
  ].join('\n');
}

function shape(command: Command): string {
  return `${command.name} ${command.takes}`.trim();
}
