import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceStamp } from '../../scripts/source-stamp';

let folder: string;
const file = (...parts: string[]): string => join(folder, ...parts);
const stamp = (): string => sourceStamp(folder, ['core', 'package.json', 'not-there']);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-stamp-'));
  mkdirSync(file('core', 'story'), { recursive: true });
  writeFileSync(file('core', 'story', 'slug.ts'), 'export const slug = 1;');
  writeFileSync(file('package.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('stays the same when nothing but times and texts about the sources change', () => {
  const before = stamp();
  utimesSync(file('core', 'story', 'slug.ts'), new Date(0), new Date(0));
  writeFileSync(file('core', 'README.md'), 'What this room holds.');
  writeFileSync(file('elsewhere.ts'), '');
  expect(stamp()).toBe(before);
});

it('changes with a source, also when its length stays the same', () => {
  const before = stamp();
  writeFileSync(file('core', 'story', 'slug.ts'), 'export const slug = 2;');
  expect(stamp()).not.toBe(before);
});

it('changes when a source is added, goes or gets another name', () => {
  const seen = new Set([stamp()]);
  writeFileSync(file('core', 'migration.sql'), '');
  seen.add(stamp());
  renameSync(file('core', 'migration.sql'), file('core', 'later.sql'));
  seen.add(stamp());
  rmSync(file('core', 'story', 'slug.ts'));
  seen.add(stamp());
  expect(seen.size).toBe(4);
});

it('does not take the end of one file for the beginning of the next', () => {
  writeFileSync(file('core', 'a.ts'), 'xy');
  writeFileSync(file('core', 'b.ts'), 'z');
  const before = stamp();
  writeFileSync(file('core', 'a.ts'), 'x');
  writeFileSync(file('core', 'b.ts'), 'yz');
  expect(stamp()).not.toBe(before);
});
