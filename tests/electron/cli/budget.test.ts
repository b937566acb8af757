import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';

const due = ['--due', '2026-12-01T17:00', '--zone', 'America/New_York'];

test('the budget is listed, and written into new files alone', async () => {
  const { run, folder } = terminal();
  await run('new', '--slug', 'ferry');
  await run('new', '--slug', 'lock');
  await run('plan', 'ferry', ...due, '--assignee', 'Bo Ek');
  expect((await run('budget')).json()).toMatchObject([{ slug: 'ferry', line: '' }, { slug: 'lock' }]);
  expect((await run('budget', '--assignee', 'Bo Ek', '--csv', 'day.csv')).json()).toEqual({
    file: join(folder, 'day.csv'),
    stories: 1,
    more: 0,
  });
  expect(readFileSync(join(folder, 'day.csv'), 'utf8')).toContain('ferry');
  const again = await run('budget', '--csv', 'day.csv');
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('Nothing was written');
  expect(readFileSync(join(folder, 'day.csv'), 'utf8')).not.toContain('lock');
  expect((await run('budget', '--csv', 'day.csv', '--replace')).code).toBe(0);
  expect(readFileSync(join(folder, 'day.csv'), 'utf8')).toContain('lock');
  expect((await run('budget', '--ics', 'day.ics', '--day', '2026-12-03')).json()).toMatchObject({
    stories: 0,
  });
  expect(readFileSync(join(folder, 'day.ics'), 'utf8')).toContain('BEGIN:VCALENDAR');
});

test('a budget that is asked for wrongly is not written', async () => {
  const { run } = terminal();
  await run('new', '--slug', 'ferry');
  expect((await run('budget', '--csv', 'a.csv', '--ics', 'a.ics')).stderr).toContain('not both');
  expect((await run('budget', '--day', '2026-02-30')).stderr).toContain('--day takes today');
  expect((await run('budget', '--replace')).stderr).toContain('goes with --csv or --ics');
  expect((await run('budget', '--csv', '')).stderr).toContain('--csv needs the name of a file');
});
