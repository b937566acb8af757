import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskFiles, type Desk } from '../../../electron/storage/desk';
import { appendBatch, storedBatch } from '../../../electron/storage/journal';
import { openDesk } from '../../../electron/storage/open';
import { insertStory } from '../../../electron/storage/stories';
import { readStory } from '../../../electron/storage/read-story';
import { verifyDatabase } from '../../../electron/storage/verify';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';

const clock = testClock();

function deskWithStory() {
  const desk = temporaryDesk(clock);
  const story = randomUUID();
  insertStory(desk.db, story, clock());
  type(desk, story, 0);
  return { desk, story, file: join(desk.folder, deskFiles.database) };
}

function type(desk: Desk, storyId: string, base: number, batch: string = randomUUID()) {
  const changes = [{ kind: 'field', field: 'headline', value: `Version ${String(base + 1)}` }] as const;
  return appendBatch(desk.db, { storyId, batch, base, changes, recordedAt: clock(), author: 'Ada' });
}

const refused = (words: string): unknown =>
  expect.objectContaining({ code: 'disk', message: expect.stringContaining(words) as unknown });

test.skipIf(process.platform === 'win32')(
  'a deleted database takes no more words, and what was saved is put back in its place',
  () => {
    const { desk, story, file } = deskWithStory();
    rmSync(file);
    expect(() => type(desk, story, 1)).toThrow(refused('was deleted or moved away while it was open'));
    expect(() => type(desk, story, 1)).toThrow(refused(`Everything that was saved is in ${file}`));
    desk.close();
    const again = openDesk(desk.folder, { clock });
    expect(readStory(again.db, story)).toMatchObject({ version: 1 });
    expect(verifyDatabase(again.db)).toEqual([]);
    again.close();
  },
);

test.skipIf(process.platform === 'win32')(
  'a database somebody put another in the place of is left to them, and what was saved is kept',
  () => {
    const { desk, story, file } = deskWithStory();
    const other = join(temporaryFolder(), 'other.sqlite');
    const theirs = temporaryDesk(clock);
    theirs.close();
    copyFileSync(join(theirs.folder, deskFiles.database), other);
    renameSync(other, file);
    expect(() => type(desk, story, 1)).toThrow(refused('was replaced by another file'));
    const [kept = ''] = readdirSync(join(desk.folder, deskFiles.backups));
    expect(kept).toMatch(/-kept-from-desk\.sqlite$/);
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(desk.folder, deskFiles.backups, kept), join(folder, deskFiles.database));
    const rescued = openDesk(folder, { clock });
    expect(readStory(rescued.db, story)).toMatchObject({ version: 1 });
    rescued.close();
  },
);

test.skipIf(process.platform === 'win32')(
  'a batch that reached only the lost file is not acknowledged when it is sent again',
  () => {
    const { desk, story, file } = deskWithStory();
    const batch = randomUUID();
    type(desk, story, 1, batch);
    rmSync(file);
    expect(() => storedBatch(desk.db, story, batch)).toThrow(refused('was deleted or moved away'));
    expect(existsSync(file)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')(
  'a file that is lost in the middle of a transaction is kept by the next try',
  () => {
    const { desk, story, file } = deskWithStory();
    const other = join(temporaryFolder(), 'other.sqlite');
    copyFileSync(file, other);
    expect(() =>
      desk.db.transaction(() => {
        renameSync(other, file);
        storedBatch(desk.db, story, randomUUID());
      })(),
    ).toThrow(refused('was replaced by another file'));
    expect(readdirSync(join(desk.folder, deskFiles.backups))).toEqual([]);
    expect(() => type(desk, story, 1)).toThrow(refused('Everything that was saved is in'));
    expect(readdirSync(join(desk.folder, deskFiles.backups))).toHaveLength(1);
  },
);

test('a file that is moved away and back is written in again only after a new start', () => {
  const { desk, story, file } = deskWithStory();
  const away = `${file}.away`;
  renameSync(file, away);
  renameSync(away, file);
  expect(type(desk, story, 1)).toMatchObject({ version: 2 });
});
