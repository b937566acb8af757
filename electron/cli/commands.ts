import type { Command } from './command';
import { attach } from './commands/attach';
import { backup } from './commands/backup';
import { check } from './commands/check';
import { addFolder, destinations } from './commands/destinations';
import { exportCommand } from './commands/export-command';
import { formats } from './commands/formats';
import { importText } from './commands/import-text';
import { list } from './commands/list';
import { newStory } from './commands/new-story';
import { publishDue } from './commands/publish-due';
import { schedule } from './commands/schedule';
import { show } from './commands/show';
import { verify } from './commands/verify';

/** Every command, in the order the help shows them. One line a command. */
export const commands: readonly Command[] = [
  formats,
  list,
  newStory,
  show,
  importText,
  attach,
  exportCommand,
  schedule,
  destinations,
  addFolder,
  publishDue,
  check,
  verify,
  backup,
];
