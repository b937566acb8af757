import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageHandlers } from '../../../electron/handlers/packages';
import { templateHandlers } from '../../../electron/handlers/templates';
import { deskFiles } from '../../../electron/storage/desk';
import { migrations } from '../../../electron/storage/migrations';
import { schemaVersion } from '../../../electron/storage/pragmas';
import { getPublication } from '../../../electron/storage/publications';
import { getStory, listStories } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { cellText, oldDesk } from '../../helpers/old-desk';
import { portsOf } from '../../helpers/ports-of';

/** A desk that every version up to the outbox brought forward, before there were packages and templates. */
function opened() {
  const old = oldDesk(2, 6);
  const { desk, clock, folder } = old.open();
  return { old, desk, folder, ports: portsOf(desk, clock, () => undefined) };
}

test('everything of a desk without packages and templates is there, and a copy of what it was', () => {
  const { old, desk, folder } = opened();
  expect(schemaVersion(desk.db)).toBe(migrations.length);
  const stories = listStories(desk.db);
  expect(stories.map(({ slug }) => slug).sort()).toEqual(['ferry-fares', 'harbour', 'ice-road']);
  expect(stories.every((story) => story.package === null)).toBe(true);
  for (const row of old.rowsOf('publication')) {
    const publication = getPublication(desk.db, cellText(row['id']));
    expect(publication?.edition).toMatchObject({ storyId: row['story_id'] });
    expect(publication?.edition.packages).toBeUndefined();
  }
  expect(verifyDatabase(desk.db)).toEqual([]);
  const copies = readdirSync(join(folder, deskFiles.backups));
  expect(copies.some((name) => name.startsWith('before-migration-from-6'))).toBe(true);
});

test('its stories can be packaged and kept as templates', async () => {
  const { old, desk, ports } = opened();
  const [ferry, ice] = [old.storyOf('ferry-fares'), old.storyOf('ice-road')];
  await packageHandlers(ports)['package:save']({
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Winter',
    members: [
      { story: ice, role: 'main' },
      { story: ferry, role: 'sidebar' },
    ],
  });
  expect(getStory(desk.db, ferry).package).toEqual({ name: 'Winter', role: 'sidebar' });
  await templateHandlers(ports)['template:keep']({ story: ice, name: 'Ice' });
  expect((await templateHandlers(ports)['template:list']({})).templates[0]).toMatchObject({ name: 'Ice' });
  expect(verifyDatabase(desk.db)).toEqual([]);
});
