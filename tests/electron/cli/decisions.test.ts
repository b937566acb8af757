import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';

test('stories are taken to states by the rules, and who decided what and why is listed', async () => {
  const { run } = terminal();
  await run('new', '--slug', 'ferry');
  await run('new', '--slug', 'lock');
  expect((await run('state', 'ferry', 'lock', '--to', 'ready')).json()).toMatchObject({
    done: [
      { slug: 'ferry', state: 'ready' },
      { slug: 'lock', state: 'ready' },
    ],
    refused: [],
  });
  const unsaid = await run('state', 'ferry', '--to', 'in-edit');
  expect(unsaid.code).toBe(1);
  expect(unsaid.stderr).toContain('Say why it is sent back');
  await run('state', 'ferry', '--to', 'in-edit', '--note', 'Fares are last year’s.');
  expect((await run('log', 'ferry')).json()).toMatchObject([
    { kind: 'state', was: 'ready', became: 'in-edit', note: 'Fares are last year’s.' },
    { kind: 'state', was: 'draft', became: 'ready', note: '' },
  ]);
  expect((await run('state', 'ferry', '--to', 'done')).stderr).toContain('draft, in-edit, ready');
});

test('a plan is written and taken away', async () => {
  const { run } = terminal();
  await run('new', '--slug', 'ferry');
  const due = ['--due', '2026-12-01T17:00', '--zone', 'America/New_York'];
  expect((await run('plan', 'ferry', ...due, '--assignee', 'Bo Ek', '--art', 'map')).json()).toMatchObject({
    due: { wall: '2026-12-01T17:00', zone: 'America/New_York', instant: Date.UTC(2026, 11, 1, 22) },
    assignee: 'Bo Ek',
    art: 'map',
  });
  expect((await run('plan', 'ferry', '--due', '')).json()).toMatchObject({ due: null, assignee: 'Bo Ek' });
  expect((await run('plan', 'ferry')).stderr).toContain('Say what to plan');
});

test('an embargo keeps a story from being exported until it is lifted with a reason', async () => {
  const { run, file } = terminal();
  await run('import', file('ferry.txt', 'Night ferry returns\n\nThe last boat will run again.\n'));
  await run(
    'embargo',
    'ferry',
    '--until',
    '2099-12-02T06:00',
    '--zone',
    'America/New_York',
    '--source',
    'Port',
  );
  const stopped = await run('export', 'ferry', '--format', 'text', '--out', 'out');
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain('embargo');
  expect((await run('embargo', 'lift', 'ferry')).stderr).toContain('needs --reason');
  await run('embargo', 'lift', 'ferry', '--reason', 'The port published it.');
  expect((await run('export', 'ferry', '--format', 'text', '--out', 'out')).code).toBe(0);
});
