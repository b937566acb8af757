import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noTerms } from '#core/photo/terms';
import { emptyContent, type StoryContent } from '#core/story/story';
import { toStoryContent } from '#core/story/change';
import { bringIn } from '../../../electron/handlers/bring-in';
import { liveStories } from '../../../electron/handlers/live-stories';
import type { Ports } from '../../../electron/handlers/ports';
import { saveCopy } from '../../../electron/handlers/save-copy';
import { readStoryFile, writeStoryFile } from '../../../electron/handlers/story-file';
import { editPhoto, getPhoto, listPhotos } from '../../../electron/storage/photos';
import { listStories } from '../../../electron/storage/stories';
import { arbitraryReviewedDocument } from '../../helpers/arbitrary-document';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';
import { writeStory } from '../backups/furnished';

const clock = testClock();

function newsroom() {
  const desk = temporaryDesk(clock);
  return { desk, ports: portsOf(desk, clock, () => undefined) };
}

function storyOn(ports: Ports, slug: string): { readonly id: string; readonly content: StoryContent } {
  const id = writeStory(ports, slug, 'Ferries stopped at six.\n\nNobody could say why.');
  return { id, content: toStoryContent(liveStories(ports).open(id).content) };
}

const contentOf = (ports: Ports, id: string) => toStoryContent(liveStories(ports).open(id).content);

test('a copy is to be read, and brought back whole on another desk with its photo and its credit', async () => {
  const { ports } = newsroom();
  const { id, content } = storyOn(ports, 'ferry-stop');
  const folder = temporaryFolder();
  const { files } = await saveCopy(ports, { story: id, content }, folder);
  expect(files.map((path) => path.slice(folder.length + 1))).toEqual([
    'ferry-stop.txt',
    'ferry-stop.nutgraf.json',
    expect.stringMatching(/^ferry-stop-photos\/[0-9a-f]{12}\.jpg$/),
  ]);
  const text = readFileSync(join(folder, 'ferry-stop.txt'), 'utf8');
  for (const words of [
    'Headline of ferry-stop',
    'Ferries stopped at six.',
    'Caption of ferry-stop',
    'Photo by ferry-stop',
  ])
    expect(text).toContain(words);

  const there = newsroom();
  const { story, warnings } = await bringIn(there.ports, join(folder, 'ferry-stop.nutgraf.json'));
  expect(warnings).toEqual([]);
  expect(contentOf(there.ports, story.id)).toEqual(content);
  const [photo] = listPhotos(there.desk.db);
  expect(photo).toMatchObject({ credit: 'Photo by ferry-stop' });
  expect(there.ports.photos.isWhole(photo?.id ?? '', 'image/jpeg')).toBe(true);
});

test('nothing is ever written over: names are numbered', async () => {
  const { ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'tide-2.txt'), 'mine');
  await saveCopy(ports, { story: id, content }, folder);
  await saveCopy(ports, { story: id, content }, folder);
  expect(readdirSync(folder).sort()).toEqual([
    'tide-2.txt',
    'tide-3-photos',
    'tide-3.nutgraf.json',
    'tide-3.txt',
    'tide-photos',
    'tide.nutgraf.json',
    'tide.txt',
  ]);
  expect(readFileSync(join(folder, 'tide-2.txt'), 'utf8')).toBe('mine');
});

test('it works with a desk that answers nothing any more', async () => {
  const { desk, ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  desk.close();
  rmSync(desk.folder, { recursive: true });
  const folder = temporaryFolder();
  expect((await saveCopy(ports, { story: id, content }, folder)).files).toHaveLength(2);
  expect(readFileSync(join(folder, 'tide.txt'), 'utf8')).toContain('Ferries stopped at six.');
  expect(readStoryFile('tide', readFileSync(join(folder, 'tide.nutgraf.json'), 'utf8')).content).toEqual(
    content,
  );
});

test('a folder that cannot be written is said, and nothing stays', async () => {
  const { ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  const folder = join(temporaryFolder(), 'gone');
  await expect(saveCopy(ports, { story: id, content }, folder)).rejects.toThrow(
    expect.objectContaining({ code: 'disk' }),
  );
});

test('a story without a slug or a word has a copy too', async () => {
  const { ports } = newsroom();
  const folder = temporaryFolder();
  expect((await saveCopy(ports, { story: 'none', content: emptyContent }, folder)).files).toHaveLength(2);
});

test('where the file of a photo is lost, its caption and credit come along', async () => {
  const { ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  const folder = temporaryFolder();
  await saveCopy(ports, { story: id, content }, folder);
  rmSync(join(folder, 'tide-photos'), { recursive: true });
  const there = newsroom();
  const { story, warnings } = await bringIn(there.ports, join(folder, 'tide.nutgraf.json'));
  expect(warnings).toEqual([expect.stringContaining('tide.jpg is not beside the copy')]);
  expect(contentOf(there.ports, story.id)).toEqual(content);
  expect(listPhotos(there.desk.db)).toMatchObject([{ credit: 'Photo by tide' }]);
});

test('what the desk says of a photo stays; only what it leaves empty is filled', async () => {
  const { desk, ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  const folder = temporaryFolder();
  const [before] = listPhotos(desk.db);
  await saveCopy(ports, { story: id, content }, folder);
  editPhoto(desk.db, before?.id ?? '', { fields: { credit: 'Photo by the desk', creator: '' } });
  await bringIn(ports, join(folder, 'tide.nutgraf.json'));
  expect(getPhoto(desk.db, before?.id ?? '').credit).toBe('Photo by the desk');
});

test('a copy from before photos had all their fields is brought in with what it says', async () => {
  const { ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  const folder = temporaryFolder();
  await saveCopy(ports, { story: id, content }, folder);
  const path = join(folder, 'tide.nutgraf.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { photos: { photo: Record<string, unknown> }[] };
  const four = ({ description, credit, creator, copyright }: Record<string, unknown>) => ({
    description,
    credit,
    creator,
    copyright,
  });
  for (const filed of file.photos) {
    const { id, fileName, mediaType, byteLength, width, height, addedAt, fromFile } = filed.photo;
    const said = fromFile as Record<string, unknown>;
    const bare = { id, fileName, mediaType, byteLength, width, height, addedAt, fromFile: four(said) };
    filed.photo = { ...four(filed.photo), ...bare };
  }
  writeFileSync(path, JSON.stringify(file));
  const there = newsroom();
  const { story, warnings } = await bringIn(there.ports, path);
  expect(warnings).toEqual([]);
  expect(contentOf(there.ports, story.id)).toEqual(content);
  expect(listPhotos(there.desk.db)).toMatchObject([{ credit: 'Photo by tide', terms: noTerms, city: '' }]);
});

test('the terms of a photo come along where the desk does not know it', async () => {
  const { desk, ports } = newsroom();
  const { id, content } = storyOn(ports, 'tide');
  const folder = temporaryFolder();
  const [before] = listPhotos(desk.db);
  const terms = { ...noTerms, territory: 'Norway only', until: '2026-12-31' };
  editPhoto(desk.db, before?.id ?? '', { fields: {}, terms, keepsGps: true });
  await saveCopy(ports, { story: id, content }, folder);
  editPhoto(desk.db, before?.id ?? '', { fields: {}, terms: noTerms });
  await bringIn(ports, join(folder, 'tide.nutgraf.json'));
  expect(getPhoto(desk.db, before?.id ?? '').terms).toEqual(noTerms);
  const there = newsroom();
  await bringIn(there.ports, join(folder, 'tide.nutgraf.json'));
  expect(listPhotos(there.desk.db)).toMatchObject([{ terms, keepsGps: true }]);
});

test('any text comes back from a copy as it was', () => {
  fc.assert(
    fc.property(arbitraryReviewedDocument(), fc.string(), (document, slug) => {
      const content: StoryContent = { ...emptyContent, document, fields: { ...emptyContent.fields, slug } };
      const file = { savedAt: 1, appVersion: '1', content, embargo: null, photos: [] };
      expect(readStoryFile('x', writeStoryFile(file)).content).toEqual(content);
    }),
    { numRuns: 60 },
  );
});

const whole = () =>
  JSON.parse(
    writeStoryFile({ savedAt: 1, appVersion: '1', content: emptyContent, embargo: null, photos: [] }),
  ) as Record<string, unknown>;
const deep = (levels: number): unknown =>
  levels === 0
    ? { type: 'paragraph' }
    : { type: 'bulletList', content: [{ type: 'listItem', content: [deep(levels - 1)] }] };

test.each([
  ['cut off', () => JSON.stringify(whole()).slice(0, -20)],
  ['another program’s', () => '{"nutgraf":"photo","version":1}'],
  ['a newer Nutgraf’s', () => JSON.stringify({ ...whole(), version: 2 })],
  [
    'a text where a document should be',
    () => JSON.stringify({ ...whole(), content: { ...emptyContent, document: 'x' } }),
  ],
  [
    'an unknown node',
    () =>
      JSON.stringify({
        ...whole(),
        content: { ...emptyContent, document: { type: 'doc', content: [{ type: 'script' }] } },
      }),
  ],
  [
    'a field of megabytes',
    () =>
      JSON.stringify({
        ...whole(),
        content: { ...emptyContent, fields: { ...emptyContent.fields, slug: 'x'.repeat(30_000) } },
      }),
  ],
  [
    'a photo called otherwise',
    () => JSON.stringify({ ...whole(), photos: [{ photo: { id: '../x' }, file: null }] }),
  ],
  [
    'nested beyond reason',
    () =>
      JSON.stringify({
        ...whole(),
        content: { ...emptyContent, document: { type: 'doc', content: [deep(400)] } },
      }),
  ],
  ['an endless nest', () => '['.repeat(200_000)],
])('a hostile file is refused with a message, and changes nothing: %s', async (_what, text) => {
  const { desk, ports } = newsroom();
  const path = join(temporaryFolder(), 'hostile.nutgraf.json');
  writeFileSync(path, text());
  const refused = await bringIn(ports, path).then(
    () => null,
    (error: unknown) => error,
  );
  if (refused !== null) {
    expect(refused).toMatchObject({ code: 'bad-request' });
    expect(listStories(desk.db)).toEqual([]);
  }
});

test.each(['../secret.jpg', '/etc/hostname', 'a/../../secret.jpg', '..\\secret.jpg', 'photos/none.jpg'])(
  'a copy cannot reach for files elsewhere: %s',
  async (file) => {
    const { ports } = newsroom();
    const { id, content } = storyOn(ports, 'tide');
    const folder = temporaryFolder();
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    await saveCopy(ports, { story: id, content }, inner);
    const path = join(inner, 'tide.nutgraf.json');
    const read = readStoryFile('tide', readFileSync(path, 'utf8'));
    const [photo] = read.photos;
    writeFileSync(join(folder, 'secret.jpg'), readFileSync(join(inner, String(photo?.file))));
    writeFileSync(path, writeStoryFile({ ...read, photos: read.photos.map((each) => ({ ...each, file })) }));
    const there = newsroom();
    const { warnings } = await bringIn(there.ports, path);
    expect(warnings).toHaveLength(1);
  },
);
