import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { allPhotoFiles } from '../../../electron/photos/all-photo-files';
import { createPhotoStore } from '../../../electron/photos/create-photo-store';

let desk: string;
let folder: string;
const bytes = Buffer.from('the content of a photo');
const id = createHash('sha256').update(bytes).digest('hex');

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'nutgraf-photos-'));
  folder = join(desk, 'photos');
});
afterEach(() => rmSync(desk, { recursive: true, force: true }));

/** A disk of 256 kB, mounted in a folder; null where this computer does not let us. */
function tinyDisk(parent: string): string | null {
  const disk = join(parent, 'tiny');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tiny', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    return null;
  }
}

function filesOf(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name);
}

function failure(work: () => unknown): NewsroomError {
  try {
    work();
  } catch (error) {
    if (error instanceof NewsroomError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('keeping', () => {
  test('the file lies under its SHA-256, whole, and alone', () => {
    const store = createPhotoStore(folder);
    expect(store.keep(bytes, 'image/jpeg')).toBe(id);
    expect(store.path(id, 'image/jpeg')).toBe(join(folder, id.slice(0, 2), `${id}.jpg`));
    expect(readFileSync(store.path(id, 'image/jpeg'))).toEqual(bytes);
    expect(filesOf(folder)).toEqual([`${id}.jpg`]);
    expect(store.isWhole(id, 'image/jpeg')).toBe(true);
  });

  test('the same file again changes nothing', () => {
    const store = createPhotoStore(folder);
    store.keep(bytes, 'image/png');
    expect(store.keep(bytes, 'image/png')).toBe(id);
    expect(filesOf(folder)).toEqual([`${id}.png`]);
  });

  test('a damaged file is made whole again by the same photo', () => {
    const store = createPhotoStore(folder);
    store.keep(bytes, 'image/webp');
    writeFileSync(store.path(id, 'image/webp'), 'rotten');
    expect(store.isWhole(id, 'image/webp')).toBe(false);
    store.keep(bytes, 'image/webp');
    expect(store.isWhole(id, 'image/webp')).toBe(true);
  });

  test('what an interrupted write left is taken away with the next photo', () => {
    mkdirSync(join(folder, 'ab'), { recursive: true });
    writeFileSync(join(folder, 'ab', '.nutgraf-1234.part'), 'half');
    createPhotoStore(folder).keep(bytes, 'image/jpeg');
    expect(filesOf(folder)).toEqual([`${id}.jpg`]);
  });

  test('a link in the place of the file is replaced, never followed', () => {
    const outside = join(desk, 'outside.txt');
    writeFileSync(outside, 'not ours');
    const store = createPhotoStore(folder);
    mkdirSync(dirname(store.path(id, 'image/jpeg')), { recursive: true });
    symlinkSync(outside, store.path(id, 'image/jpeg'));
    expect(store.read(id, 'image/jpeg')).toBeNull();
    store.keep(bytes, 'image/jpeg');
    expect(readFileSync(outside, 'utf8')).toBe('not ours');
    expect(store.isWhole(id, 'image/jpeg')).toBe(true);
  });

  test('a link that leads out of the store is refused and nothing is written behind it', () => {
    const outside = join(desk, 'outside');
    mkdirSync(outside);
    mkdirSync(folder);
    symlinkSync(outside, join(folder, id.slice(0, 2)));
    expect(failure(() => createPhotoStore(folder).keep(bytes, 'image/jpeg')).code).toBe('refused');
    expect(filesOf(outside)).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  test('a file where the folder of photos should be', () => {
    writeFileSync(folder, 'in the way');
    const { code, message } = failure(() => createPhotoStore(folder).keep(bytes, 'image/jpeg'));
    expect(code).toBe('disk');
    expect(message).toMatch(/^The photo was not kept\. /);
    expect(readFileSync(folder, 'utf8')).toBe('in the way');
  });

  test('a folder where the file should be: the temporary file is gone', () => {
    const store = createPhotoStore(folder);
    mkdirSync(store.path(id, 'image/jpeg'), { recursive: true });
    expect(failure(() => store.keep(bytes, 'image/jpeg')).code).toBe('disk');
    expect(filesOf(folder)).toEqual([]);
  });

  test('a file that cannot be read is told, one that is gone is null', () => {
    const store = createPhotoStore(folder);
    expect(store.read(id, 'image/jpeg')).toBeNull();
    mkdirSync(folder);
    writeFileSync(join(folder, id.slice(0, 2)), 'a file for a folder');
    expect(failure(() => store.read(id, 'image/jpeg')).code).toBe('disk');
    expect(store.isWhole(id, 'image/jpeg')).toBe(false);
  });

  test('a full disk: told as such, and nothing stays', ({ skip }) => {
    const disk = tinyDisk(desk);
    if (disk === null) return skip('SKIPPED: no right to mount a tiny disk here (needs Linux and root)');
    try {
      const store = createPhotoStore(join(disk, 'photos'));
      const { code, message } = failure(() => store.keep(Buffer.alloc(1024 * 1024, 7), 'image/jpeg'));
      expect(code).toBe('disk');
      expect(message).toMatch(/^The photo was not kept\. .*The disk is full\./);
      expect(filesOf(disk)).toEqual([]);
      store.keep(bytes, 'image/jpeg');
      expect(store.isWhole(id, 'image/jpeg')).toBe(true);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

test.each([
  '',
  '..',
  '../../desk.sqlite',
  'A'.repeat(64),
  `${'a'.repeat(63)}/`,
  `${'a'.repeat(64)}\0`,
  'a'.repeat(65),
])('nothing but a name of 64 hex digits becomes a path: %j', (name) => {
  const store = createPhotoStore(folder);
  expect(failure(() => store.path(name, 'image/jpeg')).code).toBe('bad-request');
  expect(failure(() => store.read(name, 'image/jpeg')).code).toBe('bad-request');
  expect(failure(() => store.isWhole(name, 'image/jpeg')).code).toBe('bad-request');
  expect(failure(() => store.forget(name, 'image/jpeg')).code).toBe('bad-request');
});

test('forgetting takes the file away and its empty shelf', () => {
  const store = createPhotoStore(folder);
  store.keep(bytes, 'image/jpeg');
  store.forget(id, 'image/jpeg');
  expect(readdirSync(folder)).toEqual([]);
  store.forget(id, 'image/jpeg');
});

describe('listing', () => {
  test('no folder holds nothing', () => {
    expect(allPhotoFiles(folder)).toEqual({ photos: [], strangers: [] });
  });

  test('photos and what does not belong', () => {
    const store = createPhotoStore(folder);
    store.keep(bytes, 'image/jpeg');
    const other = store.keep(Buffer.from('another'), 'image/webp');
    const shelf = id.slice(0, 2);
    writeFileSync(join(folder, 'notes.txt'), '');
    writeFileSync(join(folder, shelf, `${id}.bmp`), '');
    writeFileSync(join(folder, shelf, '.nutgraf-1.part'), '');
    mkdirSync(join(folder, 'zz'));
    symlinkSync(join(folder, 'notes.txt'), join(folder, shelf, `${shelf}${'0'.repeat(62)}.jpg`));
    const listed = allPhotoFiles(folder);
    expect(listed.photos).toHaveLength(2);
    expect(listed.photos).toContainEqual({ id, mediaType: 'image/jpeg' });
    expect(listed.photos).toContainEqual({ id: other, mediaType: 'image/webp' });
    expect(listed.strangers).toEqual(
      [
        `${shelf}/.nutgraf-1.part`,
        `${shelf}/${id}.bmp`,
        `${shelf}/${shelf}${'0'.repeat(62)}.jpg`,
        'notes.txt',
        'zz',
      ].sort(),
    );
  });
});
