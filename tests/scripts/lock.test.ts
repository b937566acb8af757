import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from '../../scripts/lock';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-lock-'));
  file = join(folder, 'new', 'work.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('lets one piece of work run after the other', async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await sleep(30);
    seen.push(`${name} ends`);
  };
  await Promise.all([withLock(file, work('one')), withLock(file, work('two'))]);
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

it('is given back when the work fails', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(existsSync(file)).toBe(false);
});

it('is taken over from a process that is no more', async () => {
  const abandoned = join(folder, 'abandoned.lock');
  // Larger than any process id that Linux gives out.
  writeFileSync(abandoned, '99999999');
  await expect(withLock(abandoned, () => Promise.resolve('done'))).resolves.toBe('done');
});
