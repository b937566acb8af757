import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { photoUses } from '#core/document/walk';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { noTerms } from '#core/photo/terms';
import { toStoryContent } from '#core/story/change';
import { libraryHandlers } from '../../../electron/handlers/library';
import { publishDue } from '../../../electron/publish/publish-due';
import { renderPage } from '../../../electron/publish/render-page';
import { deskFiles } from '../../../electron/storage/desk';
import { migrations } from '../../../electron/storage/migrations';
import { schemaVersion } from '../../../electron/storage/pragmas';
import { sentUses } from '../../../electron/storage/photo-uses';
import { getPhoto, listPhotos } from '../../../electron/storage/photos';
import { getPublication, listPublications } from '../../../electron/storage/publications';
import { listStories } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { photoBytes, testPhoto } from '../../helpers/edition';
import { cellText, oldDesk } from '../../helpers/old-desk';
import { portsOf } from '../../helpers/ports-of';

const [quay, ferry, cranes, unused] = [1, 2, 3, 4].map((number) => testPhoto(number).id) as [
  string,
  string,
  string,
  string,
];
const fourFields = {
  description: 'From the file.',
  credit: 'POOL',
  creator: 'Ada Fell',
  copyright: '© 2026 Harbour Daily',
};

/** A desk of 0.2, whose photos had four fields, brought forward; all its photos' files are there. */
function opened() {
  const old = oldDesk(2);
  const { desk, clock, folder, stories } = old.open();
  const ports = portsOf(desk, clock, () => undefined);
  for (const number of [1, 2, 3, 4]) ports.photos.keep(photoBytes(number), 'image/jpeg');
  const publicationOf = (state: string) => {
    const row = old.rowsOf('publication').find((each) => each['state'] === state);
    const publication = getPublication(desk.db, cellText(row?.['id']));
    if (!row || !publication) throw new Error(`Nothing is ${state}`);
    return { row, publication };
  };
  return { old, desk, clock, folder, ports, stories, publicationOf };
}

test('every photo keeps all that was said of it, and what its file said', () => {
  const { old, desk, folder } = opened();
  expect(schemaVersion(desk.db)).toBe(migrations.length);
  const photos = new Map(listPhotos(desk.db).map((photo) => [photo.id, photo]));
  expect(photos.size).toBe(4);
  for (const row of old.rowsOf('photo'))
    expect(photos.get(cellText(row['id']))).toEqual({
      ...emptyPhotoFields,
      description: row['description'],
      credit: row['credit'],
      creator: row['creator'],
      copyright: row['copyright'],
      id: row['id'],
      fileName: row['file_name'],
      mediaType: row['media_type'],
      byteLength: row['byte_length'],
      width: row['width'],
      height: row['height'],
      fromFile: { ...emptyPhotoFields, ...(JSON.parse(cellText(row['from_file'])) as object) },
      conflicts: [],
      terms: noTerms,
      keepsGps: false,
      original: null,
      addedAt: row['added_at'],
    });
  expect(getPhoto(desk.db, unused)).toMatchObject({
    credit: 'Handout/City of Norrhamn',
    description: '',
    fromFile: fourFields,
  });
  const copies = readdirSync(join(folder, deskFiles.backups));
  expect(copies.some((name) => name.startsWith('before-migration-from-2'))).toBe(true);
});

test('every story, version and plan is there, and the desk is whole', () => {
  const { old, desk, stories } = opened();
  stories.settle();
  expect(listStories(desk.db).map(({ slug, state, leadPhoto }) => [slug, state, leadPhoto])).toEqual([
    ['harbour', 'scheduled', cranes],
    ['ferry-fares', 'published', ferry],
    ['ice-road', 'scheduled', quay],
  ]);
  const { document } = toStoryContent(stories.open(old.storyOf('ice-road')).content);
  expect(photoUses(document).map(({ attrs }) => attrs)).toEqual([
    { photo: quay, alt: 'The quay', lead: true, decorative: false, cuts: null },
  ]);
  expect(listPublications(desk.db).map(({ state }) => state)).toEqual(['sending', 'waiting', 'sent']);
  const counted = (table: string) => desk.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  for (const table of ['story', 'journal', 'milestone', 'photo', 'publication', 'setting'])
    expect([table, counted(table)]).toEqual([table, old.rowsOf(table).length]);
  expect(verifyDatabase(desk.db)).toEqual([]);
});

test('what was frozen then has its photos whole, and its page is as it was frozen', async () => {
  const { publicationOf, ports } = opened();
  for (const state of ['waiting', 'sent', 'sending']) {
    const { row, publication } = publicationOf(state);
    const frozen = JSON.parse(cellText(row['edition'])) as { readonly photos: readonly object[] };
    expect(publication.edition).toMatchObject(frozen);
    for (const photo of publication.edition.photos)
      expect(photo).toMatchObject({
        conflicts: [],
        terms: noTerms,
        keepsGps: false,
        original: null,
        city: '',
      });
    const { page } = await renderPage(ports, publication.edition, 'file:///');
    expect((await renderPage(ports, publication.edition, 'file:///')).page.sha256).toBe(page.sha256);
    for (const { credit } of publication.edition.photos)
      expect(new TextDecoder().decode(page.bytes)).toContain(credit);
  }
});

test('what waited goes out when it is due with its credit, as it was frozen', async () => {
  const { old, publicationOf, ports, clock } = opened();
  clock.now = publicationOf('waiting').publication.due.instant;
  await publishDue(ports, clock.now);
  const { publication } = publicationOf('waiting');
  expect(publication).toMatchObject({ state: 'sent', reason: '' });
  expect(readdirSync(old.folderOf('Website'))).toContain('ice-road.html');
  expect(sentUses(ports.desk.db, quay)).toMatchObject([{ publicationId: publication.id, sentAt: clock.now }]);
});

test('what was being sent when the old version ended is found at its address, by its page', async () => {
  const { desk, ports, clock, publicationOf } = opened();
  const { publication } = publicationOf('sending');
  const page = 'The page, as the old version wrote it.';
  const sha256 = createHash('sha256').update(page).digest('hex');
  desk.db.prepare('UPDATE publication SET page_sha256 = ? WHERE id = ?').run(sha256, publication.id);
  writeFileSync(String(publication.address), page);
  await publishDue(ports, clock.now);
  const settled = publicationOf('sending').publication;
  expect(settled).toMatchObject({ state: 'sent', receipt: { sha256, address: publication.address } });
  expect(sentUses(desk.db, cranes)).toEqual([
    { storyId: publication.storyId, publicationId: publication.id, sentAt: settled.receipt?.sentAt },
  ]);
});

test('the library knows at once where photos of before stand and when they went out', async () => {
  const { old, ports } = opened();
  const library = libraryHandlers(ports);
  const sent = old.rowsOf('publication').find((row) => row['state'] === 'sent');
  const { sentAt } = JSON.parse(cellText(sent?.['receipt'])) as { sentAt: number };
  const listed = await library['photo:list']({
    search: { words: '', agency: null, state: 'all' },
    from: 0,
    most: 10,
  });
  expect(
    Object.fromEntries(listed.photos.map(({ id, uses, firstSentAt }) => [id, [uses, firstSentAt]])),
  ).toEqual({ [quay]: [1, null], [ferry]: [1, sentAt], [cranes]: [1, null], [unused]: [0, null] });
  const answer = await library['photo:delete']({ photos: [quay, ferry, cranes, unused] });
  expect(answer.deleted).toEqual([unused]);
});

test('an edition or a receipt that cannot be read keeps no desk from opening', () => {
  const old = oldDesk(2);
  const sent = old.rowsOf('publication').find((row) => row['state'] === 'sent') as Record<string, string>;
  sent['receipt'] = '{ torn';
  const waiting = old.rowsOf('publication').find((row) => row['state'] === 'waiting') as Record<
    string,
    string
  >;
  waiting['edition'] = '{ torn';
  const { desk } = old.open();
  expect(sentUses(desk.db, ferry)).toMatchObject([{ sentAt: Number(sent['due_instant']) }]);
  expect(listPhotos(desk.db)).toHaveLength(4);
});
