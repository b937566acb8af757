import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';

test('the versions of a story are listed, and one is shown as it was', async () => {
  const { run, file, clock } = terminal();
  await run('import', file('Ferry.txt', 'Night ferry returns\n\nThe last boat runs.\n\nCrews agreed.\n'));
  clock.now += 1_000;
  const listed = await run('history', 'ferry');
  expect(listed.json()).toMatchObject([
    { version: 1, since: 0, milestones: [], removed: 0 },
    { version: 0, milestones: [{ kind: 'created', name: '' }], added: 0, removed: 0 },
  ]);
  expect((await run('history', 'ferry', '--version', '1')).json()).toMatchObject({
    version: 1,
    slug: 'ferry',
    text: expect.stringContaining('The last boat runs.\n\nCrews agreed.') as string,
  });
  expect((await run('history', 'ferry', '--version', '0')).json()).toMatchObject({ slug: '', text: '' });
});

test('a version that is not there, or is no number, is said', async () => {
  const { run } = terminal();
  await run('new', '--slug', 'quay');
  const missing = await run('history', 'quay', '--version', '9');
  expect([missing.code, missing.stderr]).toEqual([
    1,
    expect.stringContaining('Version 9 of this story is not there'),
  ]);
  const wrong = await run('history', 'quay', '--version', 'last');
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('--version needs the number')]);
});
