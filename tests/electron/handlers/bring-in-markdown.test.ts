import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { photoUses } from '#core/document/walk';
import { toStoryContent } from '#core/story/change';
import { bringIn } from '../../../electron/handlers/bring-in';
import { exportStories } from '../../../electron/handlers/export';
import { liveStories } from '../../../electron/handlers/live-stories';
import type { Ports } from '../../../electron/handlers/ports';
import { getPhoto, listPhotos } from '../../../electron/storage/photos';
import { listStories } from '../../../electron/storage/stories';
import { makeHarbourJpeg } from '../../helpers/make-photo';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';
import { writeStory } from '../backups/furnished';

const clock = testClock();
const newsroom = (): Ports => portsOf(temporaryDesk(clock), clock, () => undefined);
const contentOf = (ports: Ports, id: string) => toStoryContent(liveStories(ports).open(id).content);

async function written(ports: Ports, id: string): Promise<string> {
  const wanted = { stories: [id], format: 'markdown', suggestions: 'marked' } as const;
  const { files } = await exportStories(ports, wanted, temporaryFolder(), { replace: false });
  return String(files[0]);
}

test('a story that was exported comes back on its own desk as it was', async () => {
  const ports = newsroom();
  const id = writeStory(ports, 'tide', 'Ferries stopped at six.\n\nNobody could say why.');
  const photos = listPhotos(ports.desk.db);
  const { story, warnings } = await bringIn(ports, await written(ports, id));
  expect(warnings).toEqual([]);
  expect(story.id).not.toBe(id);
  expect(contentOf(ports, story.id)).toEqual(contentOf(ports, id));
  expect(listPhotos(ports.desk.db)).toEqual(photos);
});

test('on another desk it brings its photo with caption and credit', async () => {
  const ports = newsroom();
  const id = writeStory(ports, 'tide', 'Ferries stopped at six.');
  const there = newsroom();
  const { story, warnings } = await bringIn(there, await written(ports, id));
  expect(warnings).toEqual([]);
  const [use] = photoUses(contentOf(there, story.id).document);
  expect(getPhoto(there.desk.db, use?.attrs.photo ?? '')).toMatchObject({ credit: 'Photo by tide' });
  expect(there.photos.isWhole(use?.attrs.photo ?? '', 'image/jpeg')).toBe(true);
  expect(use?.content).toEqual(photoUses(contentOf(ports, id).document)[0]?.content);
});

test('where the photo is not beside it, its words come along and that is said', async () => {
  const ports = newsroom();
  const path = await written(ports, writeStory(ports, 'tide', 'Ferries stopped.'));
  const alone = join(temporaryFolder(), 'alone.md');
  writeFileSync(alone, readFileSync(path));
  const there = newsroom();
  const { warnings } = await bringIn(there, alone);
  expect(warnings).toEqual([expect.stringContaining('is not beside the file')]);
  expect(listPhotos(there.desk.db)).toMatchObject([{ credit: 'Photo by tide' }]);
});

test('a text of others takes its slug from its file, says where it came from, and brings pictures beside it', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'img'));
  writeFileSync(join(folder, 'img', 'quay.jpg'), makeHarbourJpeg({ width: 64, height: 48, credit: 'POOL' }));
  writeFileSync(
    join(folder, 'Night ferry.md'),
    '# It returns\n\nOn Monday.\n\n![The quay](img/quay.jpg)\n\n![No](../../etc/passwd)\n',
  );
  const ports = newsroom();
  const { story, warnings } = await bringIn(ports, join(folder, 'Night ferry.md'));
  expect(story).toMatchObject({ slug: 'night-ferry', headline: 'It returns' });
  expect(contentOf(ports, story.id).details.sources).toMatchObject([
    { kind: 'imported', name: 'Night ferry.md' },
  ]);
  expect(listPhotos(ports.desk.db)).toMatchObject([{ credit: 'POOL' }]);
  expect(warnings).toEqual([expect.stringContaining('../../etc/passwd')]);
});

test('a damaged file is refused with nothing left behind', async () => {
  const ports = newsroom();
  const path = join(temporaryFolder(), 'bad.md');
  writeFileSync(path, '---\nnutgraf: story\nversion: 1\npriority: soon\n---\nWords.\n');
  await expect(bringIn(ports, path)).rejects.toThrow(expect.objectContaining({ code: 'bad-request' }));
  expect(listStories(ports.desk.db)).toEqual([]);
});
