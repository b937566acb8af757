import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyContent } from '#core/story/story';
import { createDeskBackups } from '../../../electron/backups/desk-backups';
import { writeStoryFile } from '../../../electron/handlers/story-file';
import { terminal } from '../../helpers/command-line';

/** A desk with a story, a verified backup of it, and a second story written after. */
async function deskWithBackup() {
  const { run, file, folder, clock } = terminal();
  const desk = join(folder, 'default-desk');
  await run('import', file('ferry.txt', 'Night ferry returns\n\nThe last boat runs again.\n'));
  const { name } = await createDeskBackups(desk, clock).make('daily');
  clock.now += 3_600_000;
  await run('import', file('later.txt', 'Later\n\nAfter the backup.\n'));
  const slugs = async () =>
    ((await run('list')).json() as { readonly slug: string }[]).map(({ slug }) => slug).sort();
  return { run, file, folder, desk, name, slugs };
}

test('backups are listed, and one is put back', async () => {
  const { run, name, slugs, desk } = await deskWithBackup();
  const listed = await run('backups');
  expect(listed.json()).toMatchObject([{ name, kind: 'daily', state: 'verified', stories: 1 }]);
  const restored = await run('restore', name);
  expect(restored.code, restored.stderr).toBe(0);
  expect(restored.json()).toMatchObject({ folder: desk, backup: name, stories: 1 });
  expect(restored.stderr).toContain('This desk was put back as it was');
  expect(await slugs()).toEqual(['ferry']);
  const [newest] = (await run('backups')).json() as { readonly name: string; readonly kind: string }[];
  expect(newest?.kind).toBe('before-restore');
  expect((await run('restore', newest?.name ?? '')).code).toBe(0);
  expect(await slugs()).toEqual(['ferry', 'later']);
});

test('a destroyed desk is put back, and only then opened', async () => {
  const { run, name, slugs, desk } = await deskWithBackup();
  truncateSync(join(desk, 'desk.sqlite'), 1_000);
  const refused = await run('list');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`the command restore ${name} puts it back`);
  expect((await run('backups')).json()).toMatchObject([{ name }]);
  expect((await run('restore', name)).code).toBe(0);
  expect(await slugs()).toEqual(['ferry']);
  expect(readdirSync(join(desk, 'backups')).some((each) => each.startsWith('set-aside-'))).toBe(true);
});

test('a name that is none of a backup changes nothing', async () => {
  const { run, slugs } = await deskWithBackup();
  for (const name of ['none', '../desk', 'set-aside-x']) {
    const refused = await run('restore', name);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('There is no backup');
  }
  expect(await slugs()).toEqual(['ferry', 'later']);
});

test('verify looks into backups when it is asked to', async () => {
  const { run, name, desk } = await deskWithBackup();
  const whole = await run('verify', '--backups');
  expect(whole.json()).toMatchObject({ ok: true, backups: [{ name, problems: [] }] });
  const database = join(desk, 'backups', name, 'desk.sqlite');
  const bytes = readFileSync(database);
  writeFileSync(database, bytes.fill(0xab, 4096 * 2, 4096 * 3));
  const found = await run('verify', '--backups');
  expect(found.code).toBe(1);
  expect(found.stderr).toContain('Not every backup is whole');
  expect((await run('backups')).json()).toMatchObject([{ name, state: 'damaged' }]);
  expect((await run('restore', name)).stderr).toContain('is damaged, so it was not put back');
});

test('a copy that was saved elsewhere is imported', async () => {
  const { run, file } = terminal();
  const content = {
    ...emptyContent,
    fields: { ...emptyContent.fields, slug: 'kept', headline: 'Kept elsewhere' },
  };
  const text = writeStoryFile({ savedAt: 1, appVersion: '1', content, embargo: null, photos: [] });
  const imported = await run('import', file('kept.nutgraf.json', text));
  expect(imported.json()).toMatchObject([{ slug: 'kept', headline: 'Kept elsewhere', warnings: [] }]);
  const refused = await run('import', file('bad.nutgraf.json', '{}'));
  expect(refused.stderr).toContain('bad.nutgraf.json could not be brought in. It is not a story of Nutgraf.');
});
