import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder } from '../../../../electron/publish/destinations/folder';
import { partName } from '../../../../electron/publish/destinations/folder/write-set';
import { Trouble } from '../../../../electron/publish/trouble';
import { delivery, file, key, site } from '../../../helpers/folder-site';
import { filesIn } from '../../../helpers/publishing-desk';

describe('after a crash', () => {
  test('a page is found by its hash, with the time it was put there', async () => {
    const { destination, at } = site();
    const sent = delivery(at('ferry.html'), 'ours');
    expect(await folder.find(destination, sent)).toBeNull();
    writeFileSync(at('ferry.html'), 'ours');
    utimesSync(at('ferry.html'), 1_700_000_000, 1_700_000_000);
    expect(await folder.find(destination, sent)).toEqual({
      address: at('ferry.html'),
      remoteId: '',
      at: 1_700_000_000_000,
    });
    writeFileSync(at('ferry.html'), 'not ours');
    expect(await folder.find(destination, sent)).toBeNull();
  });

  test('a link to the same page is not our page', async () => {
    const { destination, at } = site();
    writeFileSync(at('other.html'), 'ours');
    symlinkSync(at('other.html'), at('ferry.html'));
    expect(await folder.find(destination, delivery(at('ferry.html'), 'ours'))).toBeNull();
  });

  test('where the folder is gone, nobody says that the page is not there', async () => {
    const { path, destination, at } = site();
    rmSync(path, { recursive: true });
    await expect(folder.find(destination, delivery(at('ferry.html'), ''))).rejects.toBeInstanceOf(Trouble);
  });

  test('what this send left half-written is taken away, and nothing of anybody else', async () => {
    const { path, destination, at } = site();
    const quay = file('photos/quay.jpg', 'the quay');
    const sent = delivery(at('ferry.html'), 'a page', { beside: [quay] });
    mkdirSync(at('photos'));
    const others = {
      '.nutgraf-00000000-0000-4000-8000-000000000000.part': 'another send',
      'index.html': '',
      'photos/boat.jpg': 'by hand',
    };
    for (const [name, text] of Object.entries(others)) writeFileSync(at(name), text);
    writeFileSync(at(`.nutgraf-${key}.part`), 'half a pa');
    writeFileSync(at(`photos/.nutgraf-${partName(key, quay)}.part`), 'half a pho');
    writeFileSync(at(`.nutgraf-${key}-index.html.part`), 'half a li');
    writeFileSync(at('photos/quay.jpg'), 'the quay');
    writeFileSync(at('ferry.html'), '');
    await folder.tidy(destination, sent);
    expect(filesIn(path)).toEqual(others);
  });

  test('what arrived whole stays whole, and what the last page needs stays', async () => {
    const { path, destination, at } = site();
    const quay = file('photos/quay.jpg', 'the quay');
    const sent = delivery(at('ferry.html'), 'a page', { beside: [quay] });
    await folder.send(destination, sent);
    await folder.tidy(destination, sent);
    expect(filesIn(path)).toEqual({ 'ferry.html': 'a page', 'photos/quay.jpg': 'the quay' });
    const next = delivery(at('ferry.html'), 'another', {
      beside: [quay],
      before: sent.files,
      replaces: true,
    });
    await folder.tidy(destination, next);
    expect(filesIn(path)).toEqual({ 'ferry.html': 'a page', 'photos/quay.jpg': 'the quay' });
  });
});
