import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { uncut, type PhotoCuts } from '#core/photo/crops';
import type { StoryId } from '#core/story/story';
import { createHandlers } from '../../../electron/handlers/handlers';
import type { Ports } from '../../../electron/handlers/ports';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { killStory, unpublishStory } from '../../../electron/handlers/take-down';
import { readPhotoFile } from '../../../electron/photos/read-photo-file';
import { sha256Of } from '../../../electron/files/sha256-of';
import { editPhoto } from '../../../electron/storage/photos';
import { photograph, photographedStory, printingDarkroom, takeIn, useOf } from '../../helpers/photographed';
import { pagesIn, publishingDesk } from '../../helpers/publishing-desk';

function newsroom(darkroom: Ports['darkroom'] = printingDarkroom()) {
  const world = publishingDesk();
  const ports: Ports = { ...world.ports, darkroom };
  const web = world.newDestination('Web');
  const path = web.settings.path;
  const sendTo = (story: StoryId) => scheduleStory(ports, { story, destination: web.id, at: 'now' });
  const send = async (story: StoryId) => {
    const row = await sendTo(story);
    expect(row.state, row.reason).toBe('sent');
    return row;
  };
  return { ...world, ports, web, path, send, sendTo, names: () => Object.keys(pagesIn(path)) };
}

const square: PhotoCuts = { ...uncut, shown: '1:1' };

/** Every address of a photo on a page. */
function photosOn(page: string): readonly string[] {
  const found = [...page.matchAll(/photos\/[\w-]+\.(?:jpg|webp)/g)].map(([name]) => name);
  return [...new Set(found)].sort();
}

describe('a story with photos', () => {
  test('stands in the folder with the photo files its page shows, each with its credit, and no others', async () => {
    const { ports, path, send, names } = newsroom();
    const story = photographedStory(ports, 'ferry', useOf(takeIn(ports)));
    const { receipt } = await send(story);
    const photos = names().filter((name) => name.startsWith('photos/'));
    expect(photos.length).toBeGreaterThan(3);
    expect(photosOn(pagesIn(path)['ferry.html'] ?? '')).toEqual(photos);
    for (const name of photos)
      expect(readPhotoFile(readFileSync(join(path, name))).fromFile).toMatchObject({
        credit: 'A B/AFP',
        description: 'Cranes at dusk',
      });
    expect(receipt?.files[0]?.name).toBe('ferry.html');
    expect(receipt?.files.map(({ name }) => name).sort()).toEqual(names());
    for (const { name, sha256 } of receipt?.files ?? [])
      expect(sha256Of(readFileSync(join(path, name)))).toBe(sha256);
  });

  test('what it cuts away does not leave the desk in any file', async () => {
    const { ports, send, names } = newsroom();
    await send(photographedStory(ports, 'ferry', useOf(takeIn(ports), square)));
    const photos = names().filter((name) => name.startsWith('photos/'));
    expect(photos.length).toBeGreaterThan(1);
    expect(photos.filter((name) => !name.startsWith('photos/ferry-1x1-'))).toEqual([]);
  });

  test('a dry run names every file, and what is sent is what it named', async () => {
    const { ports, web, path, send } = newsroom();
    const story = photographedStory(ports, 'ferry', useOf(takeIn(ports)));
    const handlers = createHandlers(ports);
    const dry = async () => handlers['schedule:dry-run']({ story, destination: web.id, action: 'publish' });
    const said = (await dry()).steps.filter(({ does }) => does === 'writes');
    await send(story);
    for (const { name, sha256, byteLength } of said) {
      expect(sha256Of(readFileSync(join(path, name)))).toBe(sha256);
      expect(statSync(join(path, name)).size).toBe(byteLength);
    }
    expect(said.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(pagesIn(path))));
    expect(new Set((await dry()).steps.map(({ does }) => does))).toEqual(new Set(['keeps']));
  });

  test('an update writes what is new, keeps what is the same, and takes away what no page shows any more', async () => {
    const { ports, path, send, names } = newsroom();
    const [quay, boat] = [takeIn(ports), takeIn(ports, { caption: 'The boat', credit: 'C D/dpa' })];
    const story = photographedStory(ports, 'ferry', useOf(quay), useOf(boat));
    await send(story);
    const first = names();
    for (const name of first) utimesSync(join(path, name), 1_700_000_000, 1_700_000_000);
    photograph(ports, story, useOf(quay), useOf(boat, square));
    await send(story);
    const kept = names().filter((name) => first.includes(name) && name.startsWith('photos/'));
    expect(kept.length).toBeGreaterThan(0);
    for (const name of kept) expect(statSync(join(path, name)).mtimeMs).toBe(1_700_000_000_000);
    expect(first.some((name) => !names().includes(name))).toBe(true);
    photograph(ports, story);
    await send(story);
    expect(names()).toEqual(['ferry.html']);
  });

  test('a credit that is put right goes into new files, and the old ones go', async () => {
    const { ports, path, send, names } = newsroom();
    const photo = takeIn(ports);
    const story = photographedStory(ports, 'ferry', useOf(photo));
    await send(story);
    const before = names().filter((name) => name.startsWith('photos/'));
    editPhoto(ports.desk.db, photo.id, { fields: { credit: 'A B/POOL/AFP' } });
    await send(story);
    const after = names().filter((name) => name.startsWith('photos/'));
    expect(after.filter((name) => before.includes(name))).toEqual([]);
    expect(after).toHaveLength(before.length);
    for (const name of after)
      expect(readPhotoFile(readFileSync(join(path, name))).fromFile.credit).toBe('A B/POOL/AFP');
  });
});

describe('photos that several stories show', () => {
  test('are one file, and stay until the last of the stories is taken away', async () => {
    const { ports, send, names } = newsroom();
    const photo = takeIn(ports);
    const [one, two] = [0, 1].map(() => photographedStory(ports, 'ferry', useOf(photo)));
    await send(one ?? '');
    const photos = names().filter((name) => name.startsWith('photos/'));
    await send(two ?? '');
    expect(names()).toEqual(['ferry-2.html', 'ferry.html', ...photos]);
    const { rows } = await unpublishStory(ports, { story: one ?? '', at: 'now' });
    expect(rows[0]?.receipt?.files.map(({ name }) => name)).toEqual(['ferry.html']);
    expect(names()).toEqual(['ferry-2.html', ...photos]);
    await unpublishStory(ports, { story: two ?? '', at: 'now' });
    expect(names()).toEqual([]);
  });

  test('a kill takes the photos of its story away, and leaves those that another page shows', async () => {
    const { ports, path, send, names } = newsroom();
    const [shared, own] = [takeIn(ports), takeIn(ports, { caption: 'The boat' })];
    const killed = photographedStory(ports, 'ferry', useOf(shared), useOf(own));
    const stays = photographedStory(ports, 'ferry', useOf(shared));
    await send(killed);
    await send(stays);
    await killStory(ports, killed, { reason: 'A forgery', substitute: false });
    expect(pagesIn(path)['ferry.html']).toContain('Mandatory kill');
    const left = names().filter((name) => name.startsWith('photos/'));
    expect(left).toEqual(photosOn(pagesIn(path)['ferry-2.html'] ?? ''));
    for (const name of left)
      expect(readPhotoFile(readFileSync(join(path, name))).fromFile.description).toBe('Cranes at dusk');
    await killStory(ports, stays, { reason: 'A forgery', substitute: false });
    expect(names()).toEqual(['ferry-2.html', 'ferry.html']);
  });

  test('an update of one leaves what the other shows', async () => {
    const { ports, path, send, names } = newsroom();
    const photo = takeIn(ports);
    const [one, two] = [0, 1].map(() => photographedStory(ports, 'ferry', useOf(photo)));
    await send(one ?? '');
    await send(two ?? '');
    photograph(ports, one ?? '');
    await send(one ?? '');
    expect(names().filter((name) => name.startsWith('photos/'))).toEqual(
      photosOn(pagesIn(path)['ferry-2.html'] ?? ''),
    );
    expect(photosOn(pagesIn(path)['ferry.html'] ?? '')).toEqual([]);
  });

  test('one photo under two credits is two files, even where nothing can be cut', async () => {
    const { ports, path, send } = newsroom(null);
    const photo = takeIn(ports);
    const [one, two] = [0, 1].map(() => photographedStory(ports, 'ferry', useOf(photo)));
    await send(one ?? '');
    editPhoto(ports.desk.db, photo.id, { fields: { credit: 'A B/POOL/AFP' } });
    await send(two ?? '');
    const creditOn = (page: string) =>
      photosOn(pagesIn(path)[page] ?? '').map(
        (name) => readPhotoFile(readFileSync(join(path, name))).fromFile.credit,
      );
    expect([creditOn('ferry.html'), creditOn('ferry-2.html')]).toEqual([['A B/AFP'], ['A B/POOL/AFP']]);
  });
});

test('without a darkroom a photo that is shown whole goes out with its credit, and one that is shown cut does not', async () => {
  const { ports, path, send, sendTo, names } = newsroom(null);
  const photo = takeIn(ports);
  await send(photographedStory(ports, 'whole', useOf(photo)));
  const [file] = photosOn(pagesIn(path)['whole.html'] ?? '');
  expect(names()).toContain(file);
  expect(readPhotoFile(readFileSync(join(path, file ?? ''))).fromFile.credit).toBe('A B/AFP');

  const { reason, state } = await sendTo(photographedStory(ports, 'ferry', useOf(photo, square)));
  expect(state).toBe('refused');
  expect(reason).toContain('“harbour.jpg” could not be cut to its crop');
  expect(names()).not.toContain('ferry.html');
});

test('a file of somebody else in the place of a photo stays, and nothing is sent', async () => {
  const { ports, path, send, sendTo, names } = newsroom();
  const story = photographedStory(ports, 'ferry', useOf(takeIn(ports)));
  await send(story);
  const photo = names().find((name) => name.startsWith('photos/')) ?? '';
  await unpublishStory(ports, { story, at: 'now' });
  await send(photographedStory(ports, 'other', useOf(takeIn(ports, { caption: 'The boat' }))));
  writeFileSync(join(path, photo), 'by hand');
  const { state, reason } = await sendTo(story);
  expect(state).toBe('refused');
  expect(reason).toContain('that Nutgraf did not write. It was left as it is.');
  expect(pagesIn(path)[photo]).toBe('by hand');
  expect(names()).not.toContain('ferry.html');
});
