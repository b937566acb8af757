import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';
import { makeHarbourJpeg } from '../../helpers/make-photo';

const text =
  'Night ferry returns\n\nThe last boat will run again from Monday.\nTickets stay the same.\n\nCrews agreed.\n';

test('a story is scheduled, goes out when due, and only once', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  expect(
    (await run('destination', 'add', 'folder', '--name', 'Site', '--path', 'site')).json(),
  ).toMatchObject({
    kind: 'folder',
    name: 'Site',
  });
  expect((await run('destinations')).json()).toEqual([expect.objectContaining({ name: 'Site' })]);
  const plan = [
    'schedule',
    'ferry',
    '--at',
    '2026-12-01T18:30',
    '--zone',
    'America/New_York',
    '--to',
    'Site',
  ];
  expect((await run(...plan)).json()).toMatchObject({
    state: 'waiting',
    due: { wall: '2026-12-01T18:30', zone: 'America/New_York', instant: Date.UTC(2026, 11, 1, 23, 30) },
  });
  expect((await run('list')).json()).toMatchObject([
    { state: 'scheduled', publication: { state: 'waiting' } },
  ]);
  expect((await run('publish-due', '--now', '2026-12-01T18:29:59-05:00')).json()).toEqual([]);
  expect((await run('publish-due', '--now', '2026-12-01T18:30:00-05:00')).json()).toMatchObject([
    { state: 'sent' },
  ]);
  expect((await run('publish-due', '--now', '2026-12-01T18:31:00-05:00')).json()).toEqual([]);
  expect(readdirSync(join(folder, 'site'))).toEqual(['feed.xml', 'ferry.html', 'index.html']);
  expect((await run('show', 'ferry')).json()).toMatchObject({
    state: 'published',
    publications: [{ state: 'sent' }],
  });
});

test('what is too late is missed, not sent, and it is said', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  await run('destination', 'add', 'folder', '--name', 'Site', '--path', 'site');
  await run('schedule', 'ferry', '--at', '2026-12-01T18:30', '--zone', 'UTC', '--to', 'Site');
  const late = await run('publish-due', '--now', '2026-12-01T18:46:00Z');
  expect(late.json()).toMatchObject([{ state: 'missed' }]);
  expect(late.stderr).toContain('ferry: ');
  expect(readdirSync(join(folder, 'site'))).toEqual([]);
});

test('times that do not exist, happen twice or say no zone are refused with the reason', async () => {
  const { run, file } = terminal();
  await run('import', file('ferry.txt', text));
  await run('destination', 'add', 'folder', '--name', 'Site', '--path', 'site');
  const plan = (at: string, ...rest: string[]) =>
    run('schedule', 'ferry', '--at', at, '--zone', 'America/New_York', '--to', 'Site', ...rest);
  const never = await plan('2027-03-14T02:30');
  expect(never).toMatchObject({ code: 1, stdout: '' });
  expect(never.stderr).toContain('America/New_York');
  const twice = await plan('2027-11-07T01:30');
  expect(twice.code).toBe(1);
  expect(twice.stderr).toContain('Add --first or --second');
  const instant = async (which: string) =>
    ((await plan('2027-11-07T01:30', which)).json() as { due: { instant: number } }).due.instant;
  expect((await instant('--second')) - (await instant('--first'))).toBe(3_600_000);
  expect((await plan('tomorrow')).stderr).toContain('tomorrow');
  expect((await run('publish-due', '--now', '2026-12-01T18:30')).stderr).toContain('is not an instant');
  expect(
    (await run('schedule', 'ferry', '--at', '2027-01-01T00:00', '--zone', 'UTC', '--to', 'Moon')).stderr,
  ).toContain('There is no destination “Moon”');
});

test('check says what must be fixed, and a photo without a credit stops publication', async () => {
  const { run, file } = terminal();
  await run('import', file('ferry.txt', text));
  expect((await run('check', 'ferry')).json()).toMatchObject({ ok: true });
  const uncredited = makeHarbourJpeg({ width: 64, height: 48, xmp: false, iim: false, exif: false });
  await run('attach', 'ferry', file('bare.jpg', uncredited));
  const checked = await run('check', 'ferry');
  expect(checked.code).toBe(0);
  expect(checked.json()).toMatchObject({ ok: false });
  expect(checked.json()).toHaveProperty('problems.0.grade', 'must-fix');
  await run('destination', 'add', 'folder', '--name', 'Site', '--path', 'site');
  const plan = await run('schedule', 'ferry', '--at', '2027-01-01T00:00', '--zone', 'UTC', '--to', 'Site');
  expect(plan).toMatchObject({ code: 1, stdout: '' });
});

test('the journal of a story is mended and said; then it is not scheduled unread', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  await run('destination', 'add', 'folder', '--name', 'Site', '--path', 'site');
  const desk = join(folder, 'default-desk', 'desk.sqlite');
  const db = new Database(desk);
  db.exec("DELETE FROM snapshot; UPDATE journal SET changes = '[]'");
  db.close();
  const plan = ['schedule', 'ferry', '--at', '2027-01-01T00:00', '--zone', 'UTC', '--to', 'Site'];
  const first = await run(...plan);
  expect(first.code).toBe(1);
  expect(first.stderr).toContain('damaged after version 0');
  expect(first.stderr).toContain('Read it, then schedule it again.');
});
