import { deskBackups } from '../../electron/handlers/backups';
import { openDesk } from '../../electron/storage/open';
import { readCopy } from '../../electron/storage/open-copy';
import { requireBackup } from '../../electron/backups/backup-places';
import type { Fault, Tried } from './fault';
import { makeDesk, someTime, withTypist } from './typist-process';
import { findWords, findWordsOn, lossOf } from './words';

const timesOver = 4; // each desk is killed so many times, so that one crash follows another

/** The process is killed at a random moment, time and again. */
export const killed: Fault = {
  name: 'killed at random moments (kill -9)',
  runs: [200, 12],
  run: killWhileTyping,
};

const lastDesk = { folder: '', story: '', uses: 0 };

async function killWhileTyping(folder: string): Promise<Tried> {
  if (lastDesk.uses % timesOver === 0) Object.assign(lastDesk, { folder, story: makeDesk(folder) });
  lastDesk.uses += 1;
  const { folder: desk, story } = lastDesk;
  return withTypist(desk, story, {}, async (typist) => {
    const before = typist.acknowledged();
    await typist.until('the first words are saved', () => typist.acknowledged() > before);
    await someTime(150);
    await typist.kill();
    const acknowledged = typist.acknowledged();
    return {
      typed: typist.typed() - before,
      acknowledged: acknowledged - before,
      lost: lossOf(findWordsOn(desk, story), acknowledged),
    };
  });
}

/** The process is killed while it makes a backup: the desk is whole, and so is every backup that is called verified. */
export const killedInBackup: Fault = {
  name: 'killed while a backup is made',
  runs: [20, 2],
  run: async (folder) => {
    const story = makeDesk(folder);
    return withTypist(folder, story, { mode: 'backups' }, async (typist) => {
      await typist.until('a backup is made', () => typist.lines.includes('backed up'));
      await someTime(300);
      await typist.kill();
      const acknowledged = typist.acknowledged();
      const lost = lossOf(findWordsOn(folder, story), acknowledged) + (await lossInBackups(folder, story));
      return { typed: typist.typed(), acknowledged, lost };
    });
  },
};

async function lossInBackups(folder: string, story: string): Promise<number> {
  const desk = openDesk(folder, { clock: () => Date.now() });
  const backups = deskBackups({ desk, clock: () => Date.now() });
  let lost = 0;
  for (const { name, state } of backups.list()) {
    const { problems } = await backups.verify(name);
    const found = readCopy(requireBackup(folder, name).database, (db) => findWords(db, story));
    lost += state === 'verified' ? problems.length + found.problems.length : 1;
  }
  await backups.stop();
  desk.close();
  return lost;
}
