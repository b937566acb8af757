import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '#core/formats/registry';
import { terminal } from '../../helpers/command-line';
import { temporaryDesk } from '../../helpers/temporary-desk';

test('formats needs no desk', async () => {
  const { run, folder } = terminal();
  const { code, json } = await run('formats');
  expect(code).toBe(0);
  expect(json()).toEqual(
    formats.map(({ id, extension }) => expect.objectContaining({ id, extension }) as unknown),
  );
  expect(json()).toContainEqual(expect.objectContaining({ id: 'html', name: 'Web page', extension: 'html' }));
  expect(readdirSync(folder)).toEqual([]);
});

test('help shows every command, and one command its own', async () => {
  const { run, folder } = terminal();
  const all = await run('--help');
  expect(all.code).toBe(0);
  for (const name of [
    'formats',
    'list',
    'new',
    'show',
    'import',
    'attach',
    'export',
    'schedule',
    'destinations',
  ])
    expect(all.stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  for (const name of ['destination add folder', 'publish-due', 'check', 'verify', 'backup'])
    expect(all.stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  expect(all.stdout).toContain(join(folder, 'default-desk'));
  const one = await run('attach', '--help');
  expect(one.stdout).toContain('nutgraf [--desk DIR] attach STORY FILE [--lead]');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  [[], 'Say what to do.'],
  [['dance'], 'There is no command "dance".'],
  [['list', '--loud'], "Unknown option '--loud'"],
  [['list', '--slug', 'x'], 'list does not take --slug.'],
  [['list', '--desk', ''], '--desk needs a folder.'],
  [['export', 'x', '--format', 'html', '--out', ''], '--out needs a folder.'],
  [['new'], 'new needs --slug.'],
  [['show'], 'show needs more than that.'],
  [['show', 'a', 'b'], 'show does not know what to do with "b".'],
  [['new', '--slug', 'a', '--slug', 'b'], '--slug was given twice.'],
  [
    ['schedule', 'x', '--at', 'y', '--zone', 'z', '--to', 'd', '--first', '--second'],
    'Give --first or --second, not both.',
  ],
])('%j is answered with what is wrong, and nothing on standard output', async (argv, message) => {
  const { run } = terminal();
  const { code, stdout, stderr } = await run(...argv);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/usage: nutgraf|--help/);
});

test('without --desk it is the desk of this person; --desk names another, from the working folder', async () => {
  const { run, folder } = terminal();
  await run('new', '--slug', 'here');
  await run('new', '--slug', 'there', '--desk', 'other');
  expect((await run('list')).json()).toEqual([expect.objectContaining({ slug: 'here' })]);
  expect((await run('--desk', join(folder, 'other'), 'list')).json()).toEqual([
    expect.objectContaining({ slug: 'there' }),
  ]);
  expect(existsSync(join(folder, 'default-desk', 'desk.sqlite'))).toBe(true);
});

test('a desk that another Nutgraf has is refused', async () => {
  const { run } = terminal();
  const { folder } = temporaryDesk();
  const { code, stdout, stderr } = await run('--desk', folder, 'list');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`nutgraf: The desk ${folder} is open in another Nutgraf`);
});
