import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskCode, diskError } from '../../../electron/files/disk-error';
import { writeAtomically, writeTemporary } from '../../../electron/files/write-atomically';
import { temporaryFolder } from '../../helpers/temporary-desk';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file is written, then replaced, and nothing else is left', () => {
  const folder = temporaryFolder();
  writeAtomically(join(folder, 'a.txt'), bytes('first, and longer'));
  writeAtomically(join(folder, 'a.txt'), bytes('second'));
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('second');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('where it cannot take its place, what was there stays and no temporary file does', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a.txt'));
  expect(() => writeAtomically(join(folder, 'a.txt'), bytes('x'))).toThrow(/a\.txt” could not be written/);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a missing folder is a disk error that says so', () => {
  const path = join(temporaryFolder(), 'gone', 'a.txt');
  expect(() => writeAtomically(path, bytes('x'))).toThrow(expect.objectContaining({ code: 'disk' }));
  expect(() => writeAtomically(path, bytes('x'))).toThrow(/The folder is not there/);
});

test('a temporary file never takes the place of one of the same name', () => {
  const folder = temporaryFolder();
  const path = writeTemporary(folder, bytes('first'), 'a-name');
  expect(() => writeTemporary(folder, bytes('second'), 'a-name')).toThrow(/EEXIST/);
  expect(readFileSync(path, 'utf8')).toBe('first');
});

test('a reader sees the old file or the new one, never a part', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.txt');
  writeFileSync(path, 'A'.repeat(400_000));
  const reader = spawn(process.execPath, [
    '-e',
    `const { readFileSync } = require('node:fs');
     const end = Date.now() + 700; let seen = 0;
     while (Date.now() < end) {
       const text = readFileSync(${JSON.stringify(path)}, 'utf8');
       if (text.length !== 400000 || new Set([text[0], text[200000], text[399999]]).size !== 1) process.exit(1);
       seen += 1;
     }
     process.exit(seen > 10 ? 0 : 2);`,
  ]);
  const ended = new Promise((resolve) => reader.on('exit', resolve));
  const until = Date.now() + 800;
  for (let turn = 0; Date.now() < until; turn += 1) {
    writeAtomically(path, bytes((turn % 2 === 0 ? 'B' : 'A').repeat(400_000)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await ended).toBe(0);
});

test('each refusal of the disk is said in words, and what is not the disk’s is left alone', () => {
  const refused = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });
  for (const [code, words] of [
    ['ENOSPC', 'The disk is full'],
    ['EROFS', 'can only be read'],
    ['EACCES', 'does not let you write'],
    ['EIO', 'The disk failed'],
    ['EWEIRD', 'The disk answered EWEIRD'],
  ] as const)
    expect(diskError(refused(code), '/a/b')).toMatchObject({
      code: 'disk',
      message: expect.stringContaining(words) as string,
    });
  const other = new TypeError('not the disk');
  expect(diskError(other, '/a/b')).toBe(other);
  expect(diskCode('ENOSPC')).toBeNull();
});
