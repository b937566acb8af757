import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';
import { makeHarbourJpeg } from '../../helpers/make-photo';

const text =
  'Night ferry returns\n\nThe last boat will run again from Monday.\nTickets stay the same.\n\nCrews agreed.\n';

test('verify finds what is damaged and ends with 1', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  await run('attach', 'ferry', file('a.jpg', makeHarbourJpeg({ width: 64, height: 48 })));
  expect((await run('verify')).json()).toEqual({ ok: true, problems: [], stories: 1, photos: 1 });
  const photos = join(folder, 'default-desk', 'photos');
  rmSync(photos, { recursive: true });
  const found = await run('verify');
  expect(found.code).toBe(1);
  expect(found.json()).toMatchObject({
    ok: false,
    problems: [expect.stringContaining('a.jpg is gone or damaged')],
  });
  expect(found.stderr).toContain('This desk is not whole');
});

test('a backup restores', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  await run('attach', 'ferry', file('a.jpg', makeHarbourJpeg({ width: 64, height: 48 })));
  const before = (await run('show', 'ferry')).json();
  const made = await run('backup', 'monday.sqlite');
  expect(made.json()).toEqual({
    file: join(folder, 'monday.sqlite'),
    photos: join(folder, 'monday.sqlite-photos'),
    warnings: [],
  });
  expect((await run('backup', 'monday.sqlite')).code).toBe(1);
  mkdirSync(join(folder, 'restored'));
  copyFileSync(join(folder, 'monday.sqlite'), join(folder, 'restored', 'desk.sqlite'));
  cpSync(join(folder, 'monday.sqlite-photos'), join(folder, 'restored', 'photos'), { recursive: true });
  expect((await run('--desk', 'restored', 'show', 'ferry')).json()).toEqual(before);
  expect((await run('--desk', 'restored', 'verify')).json()).toEqual({
    ok: true,
    problems: [],
    stories: 1,
    photos: 1,
  });
});
