import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';

test('a story is made from a template, with what was said and TK for the rest', async () => {
  const { run } = terminal();
  const made = await run(
    'new',
    '--slug',
    'cup-final',
    '--template',
    'match report',
    '--set',
    'dateline city=OSLO; Home Team=Harbour; visiting team=Lock; home score=2; visiting score=1',
  );
  expect(made.json()).toMatchObject({ slug: 'cup-final', headline: 'Harbour 2, Lock 1' });
  expect((await run('check', 'cup-final')).stdout).toContain('TK');
});

test('what makes no sense is said, and no story is made', async () => {
  const { run } = terminal();
  const stderr = async (...args: string[]) => (await run('new', '--slug', 'a', ...args)).stderr;
  expect(await stderr('--template', 'Poem')).toContain('There is no template "Poem".');
  expect(await stderr('--template', 'Brief', '--set', 'city=Oslo')).toContain('has no variable "city"');
  expect(await stderr('--template', 'Brief', '--set', 'Oslo')).toContain('--set takes VARIABLE=VALUE');
  expect(await stderr('--template', 'Brief', '--headline', 'x')).toContain('brings its headline');
  expect(await stderr('--set', 'a=b')).toContain('--set needs --template');
  expect((await run('list')).json()).toEqual([]);
});
