import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { elementIn, elementsIn, readXml, textIn } from '#core/formats/xml/read-xml';
import { listMark, type StoryList } from '#core/publication/story-list';
import type { Claim } from '../../../../electron/publish/destination-driver';
import { folder } from '../../../../electron/publish/destinations/folder';
import { sha256Of } from '../../../../electron/files/sha256-of';
import { Trouble } from '../../../../electron/publish/trouble';
import { delivery, file, site } from '../../../helpers/folder-site';
import { filesIn, pagesIn } from '../../../helpers/publishing-desk';
import { temporaryFolder } from '../../../helpers/temporary-desk';

const isRoot = process.getuid?.() === 0;

const wanted = { storyId: 'a', name: 'ferry.html', beside: [], before: [], others: [] };
const claim = (storyId: string, address: string, stands = true): Claim => ({ storyId, address, stands });
const list = (...addresses: readonly string[]): StoryList => ({
  id: 'web',
  name: 'Web',
  zone: 'America/New_York',
  changedAt: Date.UTC(2026, 11, 2, 6),
  stories: addresses.map((address, index) => ({
    ...{ storyId: address, address, headline: `Story ${index + 1}`, slug: 'ferry', deck: 'A <deck>' },
    ...{ firstSentAt: Date.UTC(2026, 11, 1, 23, 30), sentAt: Date.UTC(2026, 11, 2, index) },
  })),
});

describe('deciding where a page stands', () => {
  test('the first name that no story claims and no file has, in any case of letters', async () => {
    const { path, destination, at } = site();
    writeFileSync(at('ferry-2.html'), '');
    const claims = [claim('b', at('FERRY.html')), claim('c', at('ferry-3.html'), false)];
    expect(await folder.reserve(destination, wanted, claims)).toEqual({
      address: at('ferry-4.html'),
      name: 'ferry-4.html',
      replaces: false,
    });
    expect(filesIn(path)).toEqual({ 'ferry-2.html': '' });
  });

  test('the newest page of the same story is replaced, if it is in this folder', async () => {
    const { destination, at } = site();
    const claims = [
      claim('a', '/elsewhere/ferry.html'),
      claim('a', at('new.html')),
      claim('a', at('old.html')),
    ];
    expect(await folder.reserve(destination, wanted, claims)).toMatchObject({
      address: at('new.html'),
      replaces: true,
    });
  });

  test('a story that was taken away comes back to its old address, unless somebody else has it by then', async () => {
    const { destination, at } = site();
    const claims = [claim('a', at('old-name.html'), false)];
    const back = { address: at('old-name.html'), replaces: false };
    expect(await folder.reserve(destination, wanted, claims)).toMatchObject(back);
    writeFileSync(at('old-name.html'), 'by hand');
    expect(await folder.reserve(destination, wanted, claims)).toMatchObject({ address: at('ferry.html') });
  });

  test('no story takes a name of the lists', async () => {
    const { destination, at } = site();
    for (const name of ['index.html', 'stories.html'])
      expect(await folder.reserve(destination, { ...wanted, name }, [])).toMatchObject({
        address: at(name.replace('.html', '-2.html')),
      });
  });

  test('a file of somebody else where a photo is to stand: nothing is sent, and it stays', async () => {
    const { path, destination, at } = site();
    mkdirSync(at('photos'));
    writeFileSync(at('photos/quay.jpg'), 'by hand');
    const beside = [file('photos/quay.jpg', 'the quay')];
    await expect(folder.reserve(destination, { ...wanted, beside }, [])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('that Nutgraf did not write. It was left as it is.') as string,
    });
    expect(filesIn(path)).toEqual({ 'photos/quay.jpg': 'by hand' });
  });

  test('addresses on a page are relative to the folder', () => {
    expect(folder.baseUrl(site('/srv/a b').destination)).toBe('file:///srv/a%20b/');
    expect(folder.baseUrl(site('/').destination)).toBe('file:///');
  });
});

describe('sending', () => {
  test('a page stands there with its photos beside it', async () => {
    const { path, destination, at } = site();
    await folder.send(
      destination,
      delivery(at('ferry.html'), 'a page', { beside: [file('photos/quay.jpg', 'the quay')] }),
    );
    expect(filesIn(path)).toEqual({ 'ferry.html': 'a page', 'photos/quay.jpg': 'the quay' });
  });

  test('a new page never takes the place of a file that came in between, and no photo of it stays', async () => {
    const { path, destination, at } = site();
    const { address } = await folder.reserve(destination, wanted, []);
    writeFileSync(at('ferry.html'), 'by hand');
    const ours = delivery(address, 'ours', { beside: [file('photos/quay.jpg', 'the quay')] });
    await expect(folder.send(destination, ours)).rejects.toMatchObject({ code: 'conflict' });
    expect(filesIn(path)).toEqual({ 'ferry.html': 'by hand' });
    expect(existsSync(at('photos'))).toBe(false);
  });

  test('an update changes all at the page: old photos stay until then, and go when it is finished', async () => {
    const { path, destination, at } = site();
    const [quay, boat] = [file('photos/quay.jpg', 'the quay'), file('photos/boat.jpg', 'the boat')];
    const first = delivery(at('ferry.html'), 'first', { beside: [quay] });
    await folder.send(destination, first);
    const second = delivery(at('ferry.html'), 'second', {
      beside: [boat],
      replaces: true,
      before: first.files,
    });
    await folder.send(destination, second);
    expect(filesIn(path)).toEqual({
      'ferry.html': 'second',
      'photos/boat.jpg': 'the boat',
      'photos/quay.jpg': 'the quay',
    });
    await folder.finish(destination, second, list(at('ferry.html')));
    expect(pagesIn(path)).toEqual({ 'ferry.html': 'second', 'photos/boat.jpg': 'the boat' });
  });

  test('a link in the place of our page is replaced, and what it leads to stays', async () => {
    const { path, destination, at } = site();
    const outside = join(temporaryFolder(), 'precious.html');
    writeFileSync(outside, 'precious');
    symlinkSync(outside, at('ferry.html'));
    await folder.send(destination, delivery(at('ferry.html'), 'ours', { replaces: true }));
    expect(filesIn(path)).toEqual({ 'ferry.html': 'ours' });
    expect(filesIn(join(outside, '..'))).toEqual({ 'precious.html': 'precious' });
  });

  test('nothing is written outside the folder: by an address, by a name, or through a link', async () => {
    const { path, destination, at } = site();
    const outside = temporaryFolder();
    const away = folder.send(destination, delivery(join(outside, 'ferry.html'), 'ours'));
    await expect(away).rejects.toMatchObject({ code: 'refused' });
    const named = delivery(at('ferry.html'), 'ours', { beside: [file('../quay.jpg', 'the quay')] });
    await expect(folder.send(destination, named)).rejects.toMatchObject({ code: 'bad-request' });
    symlinkSync(outside, at('photos'));
    const linked = delivery(at('ferry.html'), 'ours', { beside: [file('photos/quay.jpg', 'the quay')] });
    await expect(folder.send(destination, linked)).rejects.toMatchObject({ code: 'refused' });
    rmSync(at('photos'));
    expect([filesIn(path), filesIn(outside)]).toEqual([{}, {}]);
  });

  test('a folder in the place of our page is refused, and nothing half-written stays', async () => {
    const { path, destination, at } = site();
    mkdirSync(at('ferry.html'));
    await expect(
      folder.send(destination, delivery(at('ferry.html'), 'ours', { replaces: true })),
    ).rejects.toMatchObject({ code: 'disk' });
    rmSync(at('ferry.html'), { recursive: true });
    expect(filesIn(path)).toEqual({});
  });

  test.skipIf(isRoot)('a folder that may not be written to is refused with the reason', async () => {
    const { path, destination, at } = site();
    chmodSync(path, 0o500);
    onTestFinished(() => chmodSync(path, 0o700));
    const sent = folder.send(destination, delivery(at('ferry.html'), 'ours'));
    await expect(sent).rejects.not.toBeInstanceOf(Trouble);
    await expect(sent).rejects.toMatchObject({ code: 'disk' });
    expect(filesIn(path)).toEqual({});
  });

  test.skipIf(!canMount())(
    'a full disk is trouble that passes by, and the page that was there stays whole',
    async () => {
      const { path, destination, at } = site();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]);
      onTestFinished(() => void execFileSync('umount', [path]));
      const of = (text: string) => delivery(at('ferry.html'), text, { replaces: true });
      await folder.send(destination, of('The first.'));
      const tooMuch = folder.send(destination, of('x'.repeat(200_000)));
      await expect(tooMuch).rejects.toBeInstanceOf(Trouble);
      await expect(tooMuch).rejects.toMatchObject({
        message: expect.stringContaining('The disk is full. Free some space, then try again.') as string,
      });
      expect(filesIn(path)).toEqual({ 'ferry.html': 'The first.' });
    },
  );

  test.skipIf(!canMount())('a disk that can only be read is refused with the reason', async () => {
    const { path, destination, at } = site();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', path]);
    onTestFinished(() => void execFileSync('umount', [path]));
    const sent = folder.send(destination, delivery(at('ferry.html'), 'ours'));
    await expect(sent).rejects.not.toBeInstanceOf(Trouble);
    await expect(sent).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('The disk can only be read.') as string,
    });
  });
});

describe('taking away', () => {
  test('the page and its photos go, whatever stands at its address; photos somebody changed stay', async () => {
    const { path, destination, at } = site();
    const beside = [file('photos/quay.jpg', 'the quay'), file('photos/boat.jpg', 'the boat')];
    const sent = delivery(at('ferry.html'), 'a page', { beside });
    await folder.send(destination, sent);
    writeFileSync(at('ferry.html'), 'edited by hand');
    writeFileSync(at('photos/boat.jpg'), 'another boat');
    const going = { ...sent, files: [], before: sent.files };
    expect(await folder.isGone(destination, going)).toBe(false);
    await folder.remove(destination, going);
    expect(await folder.isGone(destination, going)).toBe(true);
    await folder.finish(destination, going, list());
    expect(pagesIn(path)).toEqual({ 'photos/boat.jpg': 'another boat' });
    await folder.remove(destination, going);
    await folder.finish(destination, going, list());
  });

  test('where the folder is away, nobody says that it is gone', async () => {
    const { path, destination, at } = site();
    const going = { ...delivery(at('ferry.html'), 'a page'), files: [] };
    rmSync(path, { recursive: true });
    for (const asked of [folder.isGone(destination, going), folder.remove(destination, going)])
      await expect(asked).rejects.toBeInstanceOf(Trouble);
  });
});

describe('the list of stories', () => {
  test('names every story with its link and its times, and is not written again where it is right', async () => {
    const { destination, at } = site();
    const sent = delivery(at('ferry.html'), 'a page');
    await folder.finish(destination, sent, list(at('ferry & co.html'), at('second.html')));
    const page = readFileSync(at('index.html'), 'utf8');
    expect(page).toContain('<h2 dir="auto"><a href="./ferry%20%26%20co.html">Story 1</a></h2>');
    expect(page).toContain('<p dir="auto">A &lt;deck&gt;</p>');
    expect(page).toContain('Published <time datetime="2026-12-01T18:30:00-05:00">');
    expect(page).toContain('Updated <time datetime="2026-12-01T19:00:00-05:00">');
    utimesSync(at('index.html'), 1_700_000_000, 1_700_000_000);
    await folder.finish(destination, sent, list(at('ferry & co.html'), at('second.html')));
    expect(statSync(at('index.html')).mtimeMs).toBe(1_700_000_000_000);
    await folder.finish(destination, sent, list());
    expect(readFileSync(at('index.html'), 'utf8')).toContain('No stories.');
  });

  test('an index of somebody else stays as it is: the list takes its second name, or is left out', async () => {
    const { path, destination, at } = site();
    writeFileSync(at('index.html'), 'by hand');
    const sent = delivery(at('ferry.html'), 'a page');
    await folder.finish(destination, sent, list(at('ferry.html')));
    expect(readFileSync(at('stories.html'), 'utf8')).toContain(listMark({ id: 'web' }));
    writeFileSync(at('stories.html'), listMark({ id: 'another' }));
    await folder.finish(destination, sent, list());
    expect(filesIn(path)).toMatchObject({
      'index.html': 'by hand',
      'stories.html': listMark({ id: 'another' }),
    });
  });
});

describe('the feed of stories', () => {
  const feedAt = (path: string) => {
    const feed = readXml(readFileSync(path, 'utf8'));
    return elementsIn(feed, 'entry').map((entry) => [
      textIn(elementIn(entry, 'title')),
      elementIn(entry, 'link')?.attributes['href'],
      textIn(elementIn(entry, 'published')),
      textIn(elementIn(entry, 'updated')),
    ]);
  };

  test('has every story with its link, its first time and its last, and is not written again where it is right', async () => {
    const { destination, at } = site();
    const sent = delivery(at('ferry.html'), 'a page');
    await folder.finish(destination, sent, list(at('ferry & co.html'), at('second.html')));
    expect(feedAt(at('feed.xml'))).toEqual([
      ['Story 1', './ferry%20%26%20co.html', '2026-12-01T18:30:00-05:00', '2026-12-01T19:00:00-05:00'],
      ['Story 2', './second.html', '2026-12-01T18:30:00-05:00', '2026-12-01T20:00:00-05:00'],
    ]);
    expect(readFileSync(at('feed.xml'), 'utf8')).toContain('<updated>2026-12-02T01:00:00-05:00</updated>');
    expect(readFileSync(at('feed.xml'), 'utf8')).toContain('<summary type="text">A &lt;deck&gt;</summary>');
    expect(readFileSync(at('index.html'), 'utf8')).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Web" href="./feed.xml">',
    );
    utimesSync(at('feed.xml'), 1_700_000_000, 1_700_000_000);
    await folder.finish(destination, sent, list(at('ferry & co.html'), at('second.html')));
    expect(statSync(at('feed.xml')).mtimeMs).toBe(1_700_000_000_000);
    await folder.finish(destination, sent, list(at('second.html')));
    expect(feedAt(at('feed.xml'))).toMatchObject([{ 1: './second.html' }]);
  });

  test('of somebody else stays as it is, and so does a link: the feed takes its second name, or is left out', async () => {
    const { destination, at } = site();
    writeFileSync(at('feed.xml'), 'by hand');
    const sent = delivery(at('ferry.html'), 'a page');
    await folder.finish(destination, sent, list(at('ferry.html')));
    expect(feedAt(at('stories.xml'))).toHaveLength(1);
    expect(readFileSync(at('index.html'), 'utf8')).toContain('href="./stories.xml"');
    const said = await folder.dryRunSend(destination, sent, list());
    expect(said.map(({ name }) => name)).toEqual(['ferry.html', 'index.html', 'stories.xml']);
    rmSync(at('stories.xml'));
    symlinkSync(at('feed.xml'), at('stories.xml'));
    await folder.finish(destination, sent, list(at('ferry.html')));
    expect(readFileSync(at('feed.xml'), 'utf8')).toBe('by hand');
    expect(readFileSync(at('index.html'), 'utf8')).not.toContain('atom+xml');
  });
});

describe('a dry run', () => {
  test('says file by file what is done, and does nothing; done, it is what was said', async () => {
    const { path, destination, at } = site();
    const [quay, boat] = [file('photos/quay.jpg', 'the quay'), file('photos/boat.jpg', 'the boat')];
    const first = delivery(at('ferry.html'), 'first', { beside: [quay] });
    const said = await folder.dryRunSend(destination, first, list(at('ferry.html')));
    expect(said.map(({ does, name }) => `${does} ${name}`)).toEqual([
      'writes photos/quay.jpg',
      'writes ferry.html',
      'writes index.html',
      'writes feed.xml',
    ]);
    expect(filesIn(path)).toEqual({});
    await folder.send(destination, first);
    await folder.finish(destination, first, list(at('ferry.html')));
    for (const { name, sha256, byteLength } of said) {
      expect(sha256Of(readFileSync(at(name)))).toBe(sha256);
      expect(statSync(at(name)).size).toBe(byteLength);
    }
    const second = delivery(at('ferry.html'), 'second', {
      beside: [boat],
      replaces: true,
      before: first.files,
    });
    const next = await folder.dryRunSend(destination, second, list(at('ferry.html')));
    expect(next.map(({ does, name }) => `${does} ${name}`)).toEqual([
      'writes photos/boat.jpg',
      'replaces ferry.html',
      'removes photos/quay.jpg',
      'keeps index.html',
      'keeps feed.xml',
    ]);
    const gone = await folder.dryRunRemove(destination, { ...first, before: first.files, files: [] }, list());
    expect(gone.map(({ does, name }) => `${does} ${name}`)).toEqual([
      'removes ferry.html',
      'removes photos/quay.jpg',
      'replaces index.html',
      'replaces feed.xml',
    ]);
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
