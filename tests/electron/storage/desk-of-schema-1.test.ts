import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toStoryContent } from '#core/story/change';
import { emptyDetails } from '#core/story/details';
import { publishDue } from '../../../electron/publish/publish-due';
import { deskFiles } from '../../../electron/storage/desk';
import { migrations } from '../../../electron/storage/migrations';
import { schemaVersion } from '../../../electron/storage/pragmas';
import { listStories } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { photoBytes } from '../../helpers/edition';
import { oldDesk } from '../../helpers/old-desk';
import { portsOf } from '../../helpers/ports-of';
import { pagesIn } from '../../helpers/publishing-desk';

/** Rows as version 0.1 wrote them: stories without details, comments or marks, batches without an author. */
function openOldDesk() {
  const old = oldDesk(1);
  return { ...old, website: old.folderOf('Website'), ...old.open() };
}

test('a desk of the first version opens with everything in it, and keeps a copy of what it was', () => {
  const { folder, desk, stories, storyOf, rowsOf } = openOldDesk();
  expect(schemaVersion(desk.db)).toBe(migrations.length);
  expect(listStories(desk.db).map(({ slug, state }) => `${slug}: ${state}`)).toEqual([
    'ferry-fares: draft',
    'ice-road: scheduled',
  ]);
  expect(toStoryContent(stories.open(storyOf('ice-road')).content)).toEqual({
    fields: {
      slug: 'ice-road',
      headline: 'Ice road opens three weeks late',
      deck: 'Trucks wait.\nOn the shore.',
      byline: 'Tuva Lindqvist',
      dateline: 'NORRHAMN',
    },
    lines: {},
    document: {
      type: 'doc',
      content: [
        {
          type: 'photo',
          attrs: {
            photo: rowsOf('photo')[0]?.['id'],
            alt: 'The quay',
            lead: true,
            decorative: false,
            cuts: null,
          },
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'The night ferry sails again.' }] },
      ],
    },
    details: emptyDetails,
    comments: [],
  });
  expect(toStoryContent(stories.open(storyOf('ferry-fares')).content).document.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Fares rise by two.' }] },
  ]);
  expect(stories.mended(storyOf('ice-road'))).toBe('');
  expect(verifyDatabase(desk.db)).toEqual([]);
  const copies = readdirSync(join(folder, deskFiles.backups));
  expect(copies.some((name) => name.startsWith('before-migration-from-1'))).toBe(true);
});

test('its stories are written on as any other', () => {
  const { desk, stories, storyOf } = openOldDesk();
  const storyId = storyOf('ice-road');
  const { version } = stories.open(storyId);
  const remark = { id: randomUUID(), author: 'Dana Whitlock', at: 1, text: 'Says who?' };
  const thread = { id: randomUUID(), quote: 'late', remarks: [remark], resolved: null };
  const slice = { content: [{ type: 'text', text: 'Again: ' }] };
  stories.append({
    storyId,
    batch: randomUUID(),
    base: version,
    changes: [
      { kind: 'line', line: 'headline', steps: [{ stepType: 'replace', from: 0, to: 0, slice }] },
      { kind: 'detail', detail: 'section', value: 'Shipping' },
      { kind: 'thread', thread },
    ],
  });
  const content = toStoryContent(stories.open(storyId).content);
  expect(content.fields.headline).toBe('Again: Ice road opens three weeks late');
  expect(content.details.section).toBe('Shipping');
  expect(content.comments).toEqual([thread]);
  expect(verifyDatabase(desk.db)).toEqual([]);
});

test('what was scheduled then goes out when it is due, as it was frozen', async () => {
  const { desk, clock, website, rowsOf } = openOldDesk();
  const ports = portsOf(desk, clock, () => undefined);
  ports.photos.keep(photoBytes(1), 'image/jpeg');
  clock.now = Number(rowsOf('publication')[0]?.['due_instant']);
  const reports = await publishDue(ports, clock.now);
  expect(reports.map(({ state, reason }) => `${state} ${reason}`)).toEqual(['sent ']);
  const pages = Object.values(pagesIn(website)).join('');
  expect(pages).toContain('Ice road opens late');
  expect(pages).toContain('Ada Fell/Harbour Daily');
});
