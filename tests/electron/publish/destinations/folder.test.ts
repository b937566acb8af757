import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Destination } from '#core/publication/publication';
import { folder } from '../../../../electron/publish/destinations/folder';
import { sha256Of } from '../../../../electron/files/sha256-of';
import { filesIn } from '../../../helpers/publishing-desk';
import { temporaryFolder } from '../../../helpers/temporary-desk';

const publication = '5b0e7f5e-93a7-4d0f-8a50-6cf0f3b5b0a1';
const isRoot = process.getuid?.() === 0;

function site(path = realpathSync.native(temporaryFolder())) {
  const destination: Destination = { id: 'web', kind: 'folder', name: 'Web', settings: { path } };
  return { path, destination, at: (name: string) => join(path, name) };
}

function page(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { name: 'ferry.html', mediaType: 'text/html', bytes, sha256: sha256Of(bytes) };
}

describe('deciding where a page stands', () => {
  test('the first name that no story claims and no file has, in any case of letters', async () => {
    const { path, destination, at } = site();
    writeFileSync(at('ferry-2.html'), '');
    const claims = [
      { storyId: 'b', address: at('FERRY.html') },
      { storyId: 'c', address: at('ferry-3.html') },
    ];
    expect(await folder.reserve(destination, 'a', 'ferry.html', claims)).toEqual({
      address: at('ferry-4.html'),
      replaces: false,
    });
    expect(filesIn(path)).toEqual({ 'ferry-2.html': '' });
  });

  test('the newest page of the same story is replaced, if it is in this folder', async () => {
    const { destination, at } = site();
    const claims = [
      { storyId: 'a', address: '/elsewhere/ferry.html' },
      { storyId: 'a', address: at('new.html') },
      { storyId: 'a', address: at('old.html') },
    ];
    expect(await folder.reserve(destination, 'a', 'ferry.html', claims)).toEqual({
      address: at('new.html'),
      replaces: true,
    });
  });

  test('addresses on a page are relative to the folder', () => {
    expect(folder.baseUrl(site('/srv/a b').destination)).toBe('file:///srv/a%20b/');
    expect(folder.baseUrl(site('/').destination)).toBe('file:///');
  });
});

describe('sending', () => {
  test('a new page never takes the place of a file that came in between', async () => {
    const { path, destination, at } = site();
    const place = await folder.reserve(destination, 'a', 'ferry.html', []);
    writeFileSync(at('ferry.html'), 'by hand');
    await expect(folder.send(destination, publication, page('ours'), place)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(filesIn(path)).toEqual({ 'ferry.html': 'by hand' });
  });

  test('a link in the place of our page is replaced, and what it leads to stays', async () => {
    const { path, destination, at } = site();
    const outside = join(temporaryFolder(), 'precious.html');
    writeFileSync(outside, 'precious');
    symlinkSync(outside, at('ferry.html'));
    await folder.send(destination, publication, page('ours'), { address: at('ferry.html'), replaces: true });
    expect(filesIn(path)).toEqual({ 'ferry.html': 'ours' });
    expect(filesIn(join(outside, '..'))).toEqual({ 'precious.html': 'precious' });
  });

  test('a folder in the place of our page is refused, and nothing half-written stays', async () => {
    const { path, destination, at } = site();
    mkdirSync(at('ferry.html'));
    const place = { address: at('ferry.html'), replaces: true };
    await expect(folder.send(destination, publication, page('ours'), place)).rejects.toMatchObject({
      code: 'disk',
    });
    rmSync(at('ferry.html'), { recursive: true });
    expect(filesIn(path)).toEqual({});
  });

  test.skipIf(isRoot)('a folder that may not be written to is refused with the reason', async () => {
    const { path, destination, at } = site();
    chmodSync(path, 0o500);
    onTestFinished(() => chmodSync(path, 0o700));
    const place = { address: at('ferry.html'), replaces: false };
    await expect(folder.send(destination, publication, page('ours'), place)).rejects.toMatchObject({
      code: 'disk',
    });
    expect(filesIn(path)).toEqual({});
  });

  test.skipIf(!canMount())(
    'a full disk is refused with the reason, and the page that was there stays whole',
    async () => {
      const { path, destination, at } = site();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]);
      onTestFinished(() => void execFileSync('umount', [path]));
      const place = { address: at('ferry.html'), replaces: true };
      await folder.send(destination, publication, page('The first.'), place);
      await expect(
        folder.send(destination, publication, page('x'.repeat(200_000)), place),
      ).rejects.toMatchObject({
        code: 'disk',
        message: expect.stringContaining('The disk is full. Free some space, then try again.') as string,
      });
      expect(filesIn(path)).toEqual({ 'ferry.html': 'The first.' });
    },
  );

  test.skipIf(!canMount())('a disk that can only be read is refused with the reason', async () => {
    const { path, destination, at } = site();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', path]);
    onTestFinished(() => void execFileSync('umount', [path]));
    const place = { address: at('ferry.html'), replaces: false };
    await expect(folder.send(destination, publication, page('ours'), place)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('The disk can only be read.') as string,
    });
  });
});

describe('after a crash', () => {
  test('a page is found by its hash, with the time it was put there', async () => {
    const { destination, at } = site();
    const { sha256, bytes } = page('ours');
    expect(await folder.find(destination, at('ferry.html'), sha256)).toBeNull();
    writeFileSync(at('ferry.html'), bytes);
    utimesSync(at('ferry.html'), 1_700_000_000, 1_700_000_000);
    expect(await folder.find(destination, at('ferry.html'), sha256)).toBe(1_700_000_000_000);
    writeFileSync(at('ferry.html'), 'not ours');
    expect(await folder.find(destination, at('ferry.html'), sha256)).toBeNull();
  });

  test('a link to the same page is not our page', async () => {
    const { destination, at } = site();
    const { sha256, bytes } = page('ours');
    writeFileSync(at('other.html'), bytes);
    symlinkSync(at('other.html'), at('ferry.html'));
    expect(await folder.find(destination, at('ferry.html'), sha256)).toBeNull();
  });

  test('where the folder is gone, nobody says that the page is not there', async () => {
    const { path, destination, at } = site();
    rmSync(path, { recursive: true });
    await expect(folder.find(destination, at('ferry.html'), page('').sha256)).rejects.toMatchObject({
      code: 'refused',
    });
  });

  test('what this send left half-written is taken away, and nothing of anybody else', async () => {
    const { path, destination, at } = site();
    const other = at('.nutgraf-00000000-0000-4000-8000-000000000000.part');
    writeFileSync(at(`.nutgraf-${publication}.part`), 'half a pa');
    writeFileSync(other, 'another send');
    writeFileSync(at('ferry.html'), '');
    writeFileSync(at('index.html'), '');
    await folder.tidy(destination, publication, at('ferry.html'));
    expect(Object.keys(filesIn(path)).sort()).toEqual([
      '.nutgraf-00000000-0000-4000-8000-000000000000.part',
      'index.html',
    ]);
    writeFileSync(at('ferry.html'), 'a page');
    await folder.tidy(destination, publication, at('ferry.html'));
    expect(filesIn(path)['ferry.html']).toBe('a page');
  });
});

/** Whether small disks can be made here; where not, the tests that need one say that they were skipped. */
function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  const path = mkdtempSync(join(tmpdir(), 'nutgraf-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', path], { stdio: 'ignore' });
    execFileSync('umount', [path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
