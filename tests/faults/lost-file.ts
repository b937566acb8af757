import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Tried } from './fault';
import { makeDesk, someTime, withTypist } from './typist-process';
import { findWordsOn, lossOf } from './words';

const database = 'desk.sqlite';

/** Types until the file of the database is taken away, and on until that was noticed. */
function typeUntilLost(desk: string, story: string, takeAway: () => void) {
  return withTypist(desk, story, {}, async (typist) => {
    await typist.until('the first words are saved', () => typist.acknowledged() > 0);
    await someTime(300);
    takeAway();
    await typist.until('it is noticed', () => typist.lines.some((line) => line.startsWith('refused')));
    const acknowledged = typist.acknowledged();
    const typed = typist.typed();
    await typist.until('the typing goes on', () => typist.typed() > typed + 30);
    await typist.kill();
    return { typed, acknowledged, saidMore: typist.acknowledged() - acknowledged };
  });
}

/** Somebody deletes the database while it is open. */
export const deletedFile: Fault = {
  name: 'database deleted while it is open',
  runs: [20, 2],
  run: async (folder): Promise<Tried> => {
    const story = makeDesk(folder);
    const { typed, acknowledged, saidMore } = await typeUntilLost(folder, story, () =>
      rmSync(join(folder, database)),
    );
    return { typed, acknowledged, lost: lossOf(findWordsOn(folder, story), acknowledged) + saidMore };
  },
};

/** Somebody puts another file in its place, as syncing programs do. */
export const replacedFile: Fault = {
  name: 'database replaced while it is open',
  runs: [20, 2],
  run: async (folder): Promise<Tried> => {
    const desk = join(folder, 'desk');
    const story = makeDesk(desk);
    const other = join(folder, 'other.sqlite');
    makeDesk(join(folder, 'theirs'));
    copyFileSync(join(folder, 'theirs', database), other);
    const bytes = readFileSync(other);
    const { typed, acknowledged, saidMore } = await typeUntilLost(desk, story, () =>
      renameSync(other, join(desk, database)),
    );
    const isTheirs = readFileSync(join(desk, database)).equals(bytes);
    const kept = readdirSync(join(desk, 'backups')).find((name) => name.endsWith('.sqlite')) ?? 'none';
    const rescued = join(folder, 'rescued');
    mkdirSync(rescued);
    copyFileSync(join(desk, 'backups', kept), join(rescued, database));
    const lost = lossOf(findWordsOn(rescued, story), acknowledged) + saidMore + (isTheirs ? 0 : 1);
    return { typed, acknowledged, lost };
  },
};
