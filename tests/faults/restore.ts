import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createDeskBackups } from '../../electron/backups/desk-backups';
import type { Fault } from './fault';
import { makeDesk, someTime, withTypist } from './typist-process';
import { findWordsOn, lossOf } from './words';

const script = join(__dirname, '..', 'restorer', 'restorer.cjs');

interface Template {
  readonly folder: string;
  readonly story: string;
  readonly backup: string;
  /** Words in the backup, and on the desk. */
  readonly old: number;
  readonly now: number;
}

let template: Promise<Template> | null = null;

/** A restore is killed at a random moment: the desk is whole, the old or the new, and the old is not gone. */
export const killedInRestore: Fault = {
  name: 'killed while a backup is put back',
  runs: [60, 6],
  run: async (folder) => {
    template ??= makeTemplate(join(folder, 'template'));
    const { folder: from, story, backup, old, now } = await template;
    const desk = join(folder, 'desk');
    cpSync(from, desk, { recursive: true });
    const child = spawn(process.execPath, [script, desk, backup], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    await someTime(900);
    child.kill('SIGKILL');
    await ended;
    const found = findWordsOn(desk, story);
    const isNew = found.words === old;
    const lost = lossOf(found, isNew ? old : now) + (isNew ? await lossBefore(desk, story, now) : 0);
    return { typed: now, acknowledged: now, lost };
  },
};

/** What the desk was is kept as a backup, and that has every word. */
async function lossBefore(desk: string, story: string, now: number): Promise<number> {
  const backups = createDeskBackups(desk, () => Date.now());
  const before = backups.list().find(({ kind }) => kind === 'before-restore');
  if (!before) return now;
  const { problems } = await backups.verify(before.name);
  const back = join(desk, '..', 'back');
  cpSync(join(desk, 'backups', before.name), back, { recursive: true });
  return problems.length + lossOf(findWordsOn(back, story), now);
}

async function makeTemplate(folder: string): Promise<Template> {
  const story = makeDesk(folder);
  const old = await typeWords(folder, story);
  const { name } = await createDeskBackups(folder, () => Date.now()).make('daily');
  const now = await typeWords(folder, story);
  return { folder, story, backup: name, old, now };
}

async function typeWords(folder: string, story: string): Promise<number> {
  await withTypist(folder, story, {}, async (typist) => {
    const before = typist.acknowledged();
    await typist.until('words are saved', () => typist.acknowledged() > before + 200);
  });
  return findWordsOn(folder, story).words;
}
