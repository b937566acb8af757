import { spawnSync } from 'node:child_process';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundled } from '../../helpers/bundled';
import { temporaryDesk, temporaryFolder } from '../../helpers/temporary-desk';

let script = '';
beforeAll(async () => {
  script = await bundled('electron/cli.ts');
});

function run(cwd: string, ...argv: readonly string[]) {
  const env = {
    PATH: process.env['PATH'],
    HOME: cwd,
    XDG_CONFIG_HOME: join(cwd, 'settings'),
    APPDATA: join(cwd, 'settings'),
  };
  return spawnSync(process.execPath, [script, ...argv], { cwd, env, encoding: 'utf8' });
}

test('the command line is a program: JSON on standard output, messages on standard error, exit 0 or 1', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ferry.txt'), 'Ferry back\n\nIt runs again.\n');
  const imported = run(folder, '--desk', 'desk', 'import', 'ferry.txt');
  expect(imported).toMatchObject({
    status: 0,
    stderr: `There was no desk in ${join(realpathSync(folder), 'desk')}, so a new one was made.\n`,
  });
  expect(JSON.parse(imported.stdout)).toMatchObject([
    { file: 'ferry.txt', slug: 'ferry', headline: 'Ferry back' },
  ]);
  expect(run(folder, '--desk', 'desk', 'list').stderr).toBe('');
  const shown = run(folder, '--desk=desk', 'show', 'ferry');
  expect(JSON.parse(shown.stdout)).toMatchObject({ headline: 'Ferry back', wordCount: 3 });
  const refused = run(folder, '--desk', 'desk', 'show', 'train');
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^nutgraf: There is no story "train"/);
});

test('it is refused while another process has the desk', () => {
  const { folder } = temporaryDesk(() => Date.now());
  const refused = run(temporaryFolder(), '--desk', folder, 'list');
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain(`process ${String(process.pid)}, window, since`);
});
