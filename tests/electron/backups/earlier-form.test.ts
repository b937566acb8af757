import Database from 'better-sqlite3';
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDeskBackups } from '../../../electron/backups/desk-backups';
import { restoreClosedDesk } from '../../../electron/backups/restore';
import { runJob } from '../../../electron/backups/run-job';
import { requireBackup } from '../../../electron/backups/backup-places';
import { migrations } from '../../../electron/storage/migrations';
import { openDesk } from '../../../electron/storage/open';
import { applicationId } from '../../../electron/storage/pragmas';
import { temporaryFolder, testClock } from '../../helpers/temporary-desk';
import { slugsOf, writeStory, writing } from './furnished';

const clock = testClock();

/** A desk as the first version of Nutgraf left it, with one story. */
function earliestDesk(): string {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'desk.sqlite'));
  db.pragma(`application_id = ${applicationId}`);
  db.exec(migrations[0]?.sql ?? '');
  db.pragma('user_version = 1');
  const id = randomUUID();
  const changes = JSON.stringify([{ kind: 'field', field: 'slug', value: 'first-form' }]);
  db.prepare(
    `INSERT INTO story (id, slug, headline, byline, state, word_count, version, counted_version, created_at, saved_at)
     VALUES (?, 'first-form', '', '', 'draft', 0, 1, 1, 1, 1)`,
  ).run(id);
  db.prepare(
    'INSERT INTO journal (story_id, version, batch, recorded_at, changes, sha256) VALUES (?, 1, ?, 1, ?, ?)',
  ).run(id, randomUUID(), changes, createHash('sha256').update(changes).digest());
  db.close();
  return folder;
}

test('the copy made before an update is listed, verified, read and put back, and stays as it is', async () => {
  const folder = earliestDesk();
  const updated = openDesk(folder, { clock });
  writeStory(writing(updated, clock), 'after-update', 'Written after the update.');
  updated.close();

  const backups = createDeskBackups(folder, clock);
  const [copy] = backups.list();
  const name = copy?.name ?? '';
  expect(copy).toMatchObject({ kind: 'before-migration', state: 'unverified' });
  const bytes = statSync(join(folder, 'backups', name)).size;
  expect(await backups.verify(name)).toMatchObject({ problems: [], backup: { stories: 1 } });
  const stories = await runJob('stories', { place: requireBackup(folder, name) });
  expect(stories.map(({ slug }) => slug)).toEqual(['first-form']);

  const restored = await restoreClosedDesk(folder, name, { clock, zone: 'UTC' });
  expect(slugsOf(restored)).toEqual(['first-form']);
  restored.close();
  expect(statSync(join(folder, 'backups', name)).size).toBe(bytes);
  expect(readdirSync(join(folder, 'backups')).filter((each) => each.endsWith('before-restore'))).toHaveLength(
    1,
  );
});
