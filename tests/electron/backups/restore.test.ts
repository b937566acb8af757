import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeOf } from '../../../electron/backups/backup-places';
import { createDeskBackups } from '../../../electron/backups/desk-backups';
import { prepareRestore, restoreClosedDesk } from '../../../electron/backups/restore';
import { addFolderDestination } from '../../../electron/handlers/destinations';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { verifyDesk } from '../../../electron/handlers/verify-desk';
import { publishDue } from '../../../electron/publish/publish-due';
import { deskFiles, type Desk } from '../../../electron/storage/desk';
import { openDesk } from '../../../electron/storage/open';
import { publicationsOfStory } from '../../../electron/storage/publications';
import { storiesOfSlug } from '../../../electron/storage/stories';
import { stageSteps, takeStage, type StageStep } from '../../../electron/storage/staged-desk';
import { temporaryFolder, testClock } from '../../helpers/temporary-desk';
import { slugsOf, writeStory, writing } from './furnished';

const zone = 'America/New_York';
const hour = 3_600_000;

/** A closed desk with the story "first", a verified backup of that, and the story "second" written after it. */
async function deskWithPast(
  between: (desk: Desk, clock: () => number) => Promise<void> | void = () => undefined,
) {
  const clock = testClock();
  const folder = join(temporaryFolder(), 'desk');
  const desk = openDesk(folder, { clock });
  const story = writeStory(writing(desk, clock), 'first', 'Written first.');
  await between(desk, clock);
  const { name } = await createDeskBackups(folder, clock).make('daily');
  clock.now += hour;
  writeStory(writing(desk, clock), 'second', 'Written after the backup.');
  desk.close();
  return { clock, folder, name, story };
}

/** What stands on a desk: its slugs, proven by a whole look at it. */
function lookAt(folder: string, clock: () => number) {
  const desk = openDesk(folder, { clock });
  const { problems } = verifyDesk(writing(desk, clock));
  const slugs = slugsOf(desk);
  const { notice } = desk;
  desk.close();
  expect(problems).toEqual([]);
  return { slugs, notice };
}

test('a backup is put back, and what was there before can be put back in its turn', async () => {
  const { clock, folder, name } = await deskWithPast();
  const restored = await restoreClosedDesk(folder, name, { clock, zone });
  expect(slugsOf(restored)).toEqual(['first']);
  expect(restored.notice).toContain('put back as it was at 07:00 EST on 1 December 2026');
  expect(verifyDesk(writing(restored, clock))).toMatchObject({ ok: true, stories: 1, photos: 1 });
  restored.close();
  expect(existsSync(join(folder, 'restore'))).toBe(false);

  const [before] = createDeskBackups(folder, clock).list();
  expect(before).toMatchObject({ kind: 'before-restore', state: 'verified', stories: 2 });
  const again = await restoreClosedDesk(folder, before?.name ?? '', { clock, zone });
  expect(slugsOf(again)).toEqual(['first', 'second']);
  expect(verifyDesk(writing(again, clock))).toMatchObject({ ok: true, photos: 2 });
  again.close();
  expect(lookAt(folder, clock).notice).toBe('');
});

test('from the moment it is laid ready, nothing more is written in the desk that is going', async () => {
  const { clock, folder, name } = await deskWithPast();
  const desk = openDesk(folder, { clock });
  const backups = createDeskBackups(folder, clock);
  await prepareRestore({ desk, backups, zone }, name);
  expect(() => writeStory(writing(desk, clock), 'late', 'Too late.')).toThrow(
    expect.objectContaining({ code: 'disk' }),
  );
  desk.close();
  expect(lookAt(folder, clock).slugs).toEqual(['first']);
});

test('where it cannot be laid ready, the desk goes on as if nothing had been asked', async () => {
  const { clock, folder, name } = await deskWithPast();
  const desk = openDesk(folder, { clock });
  const backups = createDeskBackups(folder, clock);
  const signal = AbortSignal.abort();
  await expect(prepareRestore({ desk, backups, zone }, name, { signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  writeFileSync(join(folder, 'restore.part'), 'in the way');
  await expect(prepareRestore({ desk, backups, zone }, 'none')).rejects.toMatchObject({ code: 'not-found' });
  writeStory(writing(desk, clock), 'third', 'Goes on.');
  desk.close();
  expect(lookAt(folder, clock).slugs).toEqual(['first', 'second', 'third']);
});

test('a damaged backup is refused, and the desk is not touched', async () => {
  const { clock, folder, name } = await deskWithPast();
  const { database } = placeOf(folder, name);
  const bytes = readFileSync(database);
  writeFileSync(database, bytes.fill(0xab, 4096 * 3, 4096 * 4));
  await expect(restoreClosedDesk(folder, name, { clock, zone })).rejects.toMatchObject({ code: 'refused' });
  expect(lookAt(folder, clock).slugs).toEqual(['first', 'second']);
});

test('what was waiting to go out asks a person, whatever its time', async () => {
  const site = temporaryFolder();
  const { clock, folder, name, story } = await deskWithPast(async (desk, at) => {
    const ports = writing(desk, at);
    const destination = addFolderDestination(ports, 'Website', site);
    await scheduleStory(ports, {
      story: String(storiesOfSlug(desk.db, 'first')[0]),
      destination: destination.id,
      at: { wall: '2026-12-01T08:30', zone },
    });
  });
  const restored = await restoreClosedDesk(folder, name, { clock, zone });
  const ports = writing(restored, clock);
  clock.now += 31 * 60_000;
  await publishDue(ports, clock.now);
  const [publication] = publicationsOfStory(restored.db, story);
  expect(publication).toMatchObject({ state: 'missed' });
  expect(publication?.reason).toContain(
    'first was waiting for 08:30 EST on 1 December 2026 when this desk was put back',
  );
  expect(publication?.reason).toContain('Look at Website before it is sent.');
  expect(readdirSync(site)).toEqual([]);
  restored.close();
});

test('a desk whose database is destroyed comes back, and what was left of it is set aside', async () => {
  const { clock, folder, name } = await deskWithPast();
  const file = join(folder, deskFiles.database);
  truncateSync(file, 5_000);
  expect(() => openDesk(folder, { clock })).toThrow(expect.objectContaining({ code: 'desk' }));
  const restored = await restoreClosedDesk(folder, name, { clock, zone });
  expect(slugsOf(restored)).toEqual(['first']);
  expect(verifyDesk(writing(restored, clock))).toMatchObject({ ok: true });
  restored.close();
  const aside = readdirSync(join(folder, deskFiles.backups)).find((each) => each.startsWith('set-aside-'));
  const kept = join(folder, deskFiles.backups, aside ?? '');
  expect(readFileSync(join(kept, deskFiles.database))).toHaveLength(5_000);
  expect(readdirSync(join(kept, deskFiles.photos))).toHaveLength(2);
});

test.each([
  ['gone', (file: string) => rmSync(file)],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['other words', (file: string) => writeFileSync(file, 'Minutes of the harbour board.\n'.repeat(300))],
])('a desk whose database is %s comes back', async (_what, destroy) => {
  const { clock, folder, name } = await deskWithPast();
  destroy(join(folder, deskFiles.database));
  const restored = await restoreClosedDesk(folder, name, { clock, zone });
  expect(slugsOf(restored)).toEqual(['first']);
  restored.close();
});

test.each(stageSteps)('crashes after the step “%s” and the next are gone on from', async (crash) => {
  const { clock, folder, name } = await deskWithPast();
  const desk = openDesk(folder, { clock });
  await prepareRestore({ desk, backups: createDeskBackups(folder, clock), zone }, name);
  desk.close();
  const dieAfter = (last: StageStep) => () =>
    takeStage(folder, (step) => {
      if (step === last) throw new Error('the power went');
    });
  expect(dieAfter(crash)).toThrow('the power went');
  mkdirSync(join(folder, deskFiles.photos), { recursive: true }); // as a start that goes no further leaves it
  const next = stageSteps[stageSteps.indexOf(crash) + 1];
  if (next) expect(dieAfter(next)).toThrow('the power went');
  const { slugs, notice } = lookAt(folder, clock);
  expect(slugs).toEqual(['first']);
  expect(notice).toContain('put back');
  expect(createDeskBackups(folder, clock).list()[0]).toMatchObject({ kind: 'before-restore', stories: 2 });
});

test('a crash before all is laid ready leaves the desk as it was, and says so', async () => {
  const { clock, folder } = await deskWithPast();
  mkdirSync(join(folder, 'restore.part'));
  writeFileSync(join(folder, 'restore.part', deskFiles.database), 'half');
  const { slugs, notice } = lookAt(folder, clock);
  expect(slugs).toEqual(['first', 'second']);
  expect(notice).toContain('This desk is as it was.');
});

test('a log that a crash left beside the old database never gets into the new one', async () => {
  const { clock, folder, name } = await deskWithPast();
  const desk = openDesk(folder, { clock });
  writeStory(writing(desk, clock), 'third', 'Only in the log.');
  await prepareRestore({ desk, backups: createDeskBackups(folder, clock), zone }, name);
  const left = temporaryFolder();
  for (const ending of ['', '-wal'])
    writeFileSync(
      join(left, deskFiles.database + ending),
      readFileSync(join(folder, deskFiles.database + ending)),
    );
  desk.close();
  for (const ending of ['', '-wal'])
    writeFileSync(
      join(folder, deskFiles.database + ending),
      readFileSync(join(left, deskFiles.database + ending)),
    );
  expect(lookAt(folder, clock).slugs).toEqual(['first']);
  expect(createDeskBackups(folder, clock).list()[0]).toMatchObject({ stories: 3, state: 'verified' });
});
