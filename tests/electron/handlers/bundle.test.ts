import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toStoryContent } from '#core/story/change';
import { bringIn } from '../../../electron/handlers/bring-in';
import { saveBundle } from '../../../electron/handlers/bundle/save-bundle';
import { liveStories } from '../../../electron/handlers/live-stories';
import type { Ports } from '../../../electron/handlers/ports';
import { sha256Of } from '../../../electron/files/sha256-of';
import { readJournal } from '../../../electron/storage/journal';
import { milestonesOfStory, putMilestone } from '../../../electron/storage/milestones';
import { listPhotos } from '../../../electron/storage/photos';
import { getStory, listStories } from '../../../electron/storage/stories';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';
import { writeStory } from '../backups/furnished';

const clock = testClock();

function newsroom() {
  const desk = temporaryDesk(clock);
  return { desk, ports: portsOf(desk, clock, () => undefined) };
}

const contentOf = (ports: Ports, id: string) => toStoryContent(liveStories(ports).open(id).content);
const journalOf = ({ desk }: Ports, id: string) => readJournal(desk.db, id, 0, 1_000_000);
const say = (ports: Ports, id: string, headline: string, batch: string) =>
  liveStories(ports).append({
    storyId: id,
    batch,
    base: getStory(ports.desk.db, id).version,
    changes: [{ kind: 'field', field: 'headline', value: headline }],
  });

/** A story with a photo and a named version, and the file of its bundle. */
function bundled() {
  const { ports } = newsroom();
  const id = writeStory(ports, 'ferry-stop', 'Ferries stopped at six.\n\nNobody could say why.');
  const { version } = getStory(ports.desk.db, id);
  putMilestone(ports.desk.db, id, {
    version,
    kind: 'named',
    name: 'First',
    author: 'Ada',
    recordedAt: clock(),
  });
  const folder = temporaryFolder();
  const { files, warnings } = saveBundle(ports, id, folder, { replace: false, reason: '' });
  expect(warnings).toEqual([]);
  return { ports, id, folder, path: String(files[0]) };
}

/** The bundle again, with something done to what is in it; `settle` makes the manifest fit. */
function forged(path: string, change: (files: Unzipped) => void, settle = false): string {
  const files = unzipSync(readFileSync(path));
  change(files);
  if (settle) {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      files: unknown[];
    };
    manifest.files = Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({ name, sha256: sha256Of(bytes), byteLength: bytes.byteLength }));
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  const other = join(temporaryFolder(), 'forged.nutgraf.zip');
  writeFileSync(other, zipSync(files));
  return other;
}

test('a bundle is the same story on another desk: words, journal, named versions, photo and credit', async () => {
  const { ports, id, path } = bundled();
  expect(path).toMatch(/ferry-stop\.nutgraf\.zip$/);
  const there = newsroom();
  const { story, warnings } = await bringIn(there.ports, path);
  expect(warnings).toEqual([]);
  expect(story.id).toBe(id);
  expect(contentOf(there.ports, id)).toEqual(contentOf(ports, id));
  expect(journalOf(there.ports, id)).toEqual(journalOf(ports, id));
  expect(milestonesOfStory(there.desk.db, id)).toEqual(milestonesOfStory(ports.desk.db, id));
  expect(story).toMatchObject({
    slug: 'ferry-stop',
    wordCount: 8,
    createdAt: getStory(ports.desk.db, id).createdAt,
  });
  const [photo] = listPhotos(there.desk.db);
  const [sent] = listPhotos(ports.desk.db);
  expect({ ...photo, addedAt: 0 }).toEqual({ ...sent, addedAt: 0 });
  expect(there.ports.photos.isWhole(photo?.id ?? '', 'image/jpeg')).toBe(true);
});

test('brought in twice, and at home, it changes nothing', async () => {
  const { ports, id, path } = bundled();
  const there = newsroom();
  await bringIn(there.ports, path);
  for (const at of [ports, there.ports]) {
    const before = [listStories(at.desk.db), listPhotos(at.desk.db), journalOf(at, id)];
    expect((await bringIn(at, path)).warnings).toEqual([expect.stringContaining('Nothing was changed')]);
    expect([listStories(at.desk.db), listPhotos(at.desk.db), journalOf(at, id)]).toEqual(before);
  }
});

test('the same story is the same bytes', () => {
  const { ports, id, path } = bundled();
  const again = saveBundle(ports, id, temporaryFolder(), { replace: false, reason: '' });
  expect(readFileSync(String(again.files[0]))).toEqual(readFileSync(path));
});

test('what was written since comes along; where both desks wrote, nothing is mixed', async () => {
  const { ports, id, path } = bundled();
  const there = newsroom();
  await bringIn(there.ports, path);
  say(ports, id, 'Later', '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c01');
  const later = String(saveBundle(ports, id, temporaryFolder(), { replace: false, reason: '' }).files[0]);
  expect((await bringIn(there.ports, later)).story).toMatchObject({ id, headline: 'Later' });
  expect(journalOf(there.ports, id)).toEqual(journalOf(ports, id));

  say(ports, id, 'Here', '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c02');
  say(there.ports, id, 'There', '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c03');
  const parted = String(saveBundle(ports, id, temporaryFolder(), { replace: false, reason: '' }).files[0]);
  const { story, warnings } = await bringIn(there.ports, parted);
  expect(warnings).toEqual([expect.stringContaining('a story of its own')]);
  expect(story.id).not.toBe(id);
  expect(contentOf(there.ports, story.id).fields.headline).toBe('Here');
  expect(contentOf(there.ports, id).fields.headline).toBe('There');
});

const photoName = (files: Unzipped) => Object.keys(files).find((name) => name.startsWith('photos/')) ?? '';

function drop(files: Unzipped, name: string): void {
  Reflect.deleteProperty(files, name);
}

test.each<[string, string, (files: Unzipped) => void, boolean]>([
  ['a changed word', 'changed or damaged', (files) => void (files['story.json'] = strToU8('{}')), false],
  ['a missing photo', 'is missing in it', (files) => drop(files, photoName(files)), false],
  ['no manifest', 'no manifest', (files) => drop(files, 'manifest.json'), false],
  ['a stranger', 'does not name', (files) => void (files['extra.json'] = strToU8('{}')), false],
  ['a name that leads out', 'leave its folder', (files) => void (files['../evil.json'] = strToU8('x')), true],
  [
    'a text that is no story',
    'story.json in it is missing or damaged',
    (files) => void (files['story.json'] = strToU8('{}')),
    true,
  ],
  [
    'a history that leads elsewhere',
    'does not lead to its text',
    (files) => {
      const text = strFromU8(files['story.json'] ?? new Uint8Array());
      files['story.json'] = strToU8(text.replace('Ferries stopped', 'Ferries started'));
    },
    true,
  ],
  [
    'a history with a gap',
    'has gaps',
    (files) => {
      const past = JSON.parse(strFromU8(files['history.json'] ?? new Uint8Array())) as { batches: unknown[] };
      files['history.json'] = strToU8(JSON.stringify({ ...past, batches: past.batches.slice(1) }));
    },
    true,
  ],
  [
    'a photo of something else',
    'not the photo it should be',
    (files) => void (files[photoName(files)] = strToU8('no picture')),
    true,
  ],
])('%s is refused in words, with nothing left behind', async (_name, said, change, settle) => {
  const { path } = bundled();
  const there = newsroom();
  await expect(bringIn(there.ports, forged(path, change, settle))).rejects.toThrow(
    expect.objectContaining({ code: 'bad-request', message: expect.stringContaining(said) as string }),
  );
  expect(listStories(there.desk.db)).toEqual([]);
  expect(listPhotos(there.desk.db)).toEqual([]);
});

test('what unpacks to more than a story can be is refused before it is unpacked', async () => {
  const { path } = bundled();
  const bomb = forged(path, (files) => void (files['story.json'] = new Uint8Array(300 * 1024 * 1024)), true);
  const there = newsroom();
  await expect(bringIn(there.ports, bomb)).rejects.toThrow('unpacks to more');
});

test('what is no zip file, or half of one, is refused', async () => {
  const { path, folder } = bundled();
  const there = newsroom();
  const half = join(folder, 'half.zip');
  const whole = readFileSync(path);
  for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('no zip file')]) {
    writeFileSync(half, bytes);
    await expect(bringIn(there.ports, half)).rejects.toThrow('no zip file, or it was cut off');
  }
});
