import type { Command } from './command';
import { attach } from './commands/attach';
import { backup } from './commands/backup';
import { backups } from './commands/backups';
import { budget } from './commands/budget';
import { bundle } from './commands/bundle';
import { check } from './commands/check';
import { addFolder, destinations } from './commands/destinations';
import { embargo, liftEmbargo } from './commands/embargo';
import { exportCommand } from './commands/export-command';
import { formats } from './commands/formats';
import { history } from './commands/history';
import { importText } from './commands/import-text';
import { list } from './commands/list';
import { log } from './commands/log';
import { newsroom } from './commands/newsroom';
import { newStory } from './commands/new-story';
import { photos } from './commands/photos';
import { correct, corrections } from './commands/correct';
import { outboxCancel, outboxList, outboxPause, outboxResume, outboxRetry } from './commands/outbox';
import { publish } from './commands/publish';
import { kill, unpublish } from './commands/take-down';
import { plan } from './commands/plan';
import { publishDue } from './commands/publish-due';
import { restore } from './commands/restore';
import { schedule } from './commands/schedule';
import { setField } from './commands/set-field';
import { show } from './commands/show';
import { state } from './commands/state';
import { verify } from './commands/verify';

/** Every command, in the order the help shows them. One line a command. */
export const commands: readonly Command[] = [
  formats,
  list,
  newStory,
  show,
  setField,
  state,
  newsroom,
  plan,
  budget,
  liftEmbargo,
  embargo,
  log,
  history,
  importText,
  attach,
  photos,
  exportCommand,
  bundle,
  schedule,
  destinations,
  addFolder,
  publish,
  publishDue,
  unpublish,
  kill,
  correct,
  corrections,
  outboxList,
  outboxPause,
  outboxResume,
  outboxRetry,
  outboxCancel,
  check,
  verify,
  backup,
  backups,
  restore,
];
