import { expect, test, vi } from 'vitest';
import { toStoryContent } from '#core/story/change';
import { backupHandlers, keepDeskBackups } from '../../../electron/handlers/backups';
import { embargoHandlers } from '../../../electron/handlers/embargo';
import { liveStories } from '../../../electron/handlers/live-stories';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';
import { slugsOf, writeStory } from '../backups/furnished';

function newsroom() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const emitted: string[] = [];
  const relaunch = vi.fn();
  const ports = { ...portsOf(desk, clock, (name) => void emitted.push(name)), relaunch };
  return { clock, desk, ports, emitted, relaunch, ask: backupHandlers(ports) };
}

test('a backup is made with progress, listed with the rule, and its stories can be brought back', async () => {
  const { desk, ports, ask, emitted } = newsroom();
  const story = writeStory(ports, 'tide', 'The tide turned.');
  const before = toStoryContent(liveStories(ports).open(story).content);
  const made = await ask['backup:make']({});
  expect(emitted).toContain('backup:progress');
  expect(emitted).toContain('desk:changed');
  expect(await ask['backup:list']({})).toMatchObject({
    backups: [made],
    problem: '',
    rule: expect.stringContaining('7 days') as unknown,
  });
  const { stories } = await ask['backup:stories']({ backup: made.name });
  expect(stories).toMatchObject([{ id: story, slug: 'tide' }]);

  const { version } = liveStories(ports).open(story);
  const changes = [{ kind: 'field', field: 'headline', value: 'Spoiled' }] as const;
  liveStories(ports).append({ storyId: story, batch: ports.newId(), base: version, changes });
  const back = await ask['backup:bring-back']({ backup: made.name, story });
  expect(back).toMatchObject({ slug: 'tide-from-backup', headline: 'Headline of tide' });
  const { fields, ...rest } = toStoryContent(liveStories(ports).open(back.id).content);
  expect({ ...rest, fields: { ...fields, slug: 'tide' } }).toEqual(before);
  expect(slugsOf(desk)).toEqual(['tide', 'tide-from-backup']);
});

test('a story is brought back under its embargo: as this desk has it, else as the backup says', async () => {
  const { desk, ports, ask } = newsroom();
  const story = writeStory(ports, 'tide', 'The tide turned.');
  const until = { wall: '2026-12-02T06:00', zone: 'Europe/London' };
  void embargoHandlers(ports)['embargo:set']({ story, embargo: { until, source: '' }, reason: '' });
  const { name } = await ask['backup:make']({});
  expect(await ask['backup:bring-back']({ backup: name, story })).toMatchObject({ embargo: { until } });
  desk.db.exec(`DELETE FROM story WHERE slug LIKE 'tide%'`);
  expect(await ask['backup:bring-back']({ backup: name, story })).toMatchObject({ embargo: { until } });
});

test('what is no backup, or no story of it, is not found', async () => {
  const { ports, ask } = newsroom();
  writeStory(ports, 'tide', 'The tide turned.');
  const { name } = await ask['backup:make']({});
  const unknown = '00000000-0000-4000-8000-000000000000';
  await expect(ask['backup:stories']({ backup: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(ask['backup:bring-back']({ backup: name, story: unknown })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(ask['backup:restore']({ backup: 'none' })).rejects.toMatchObject({ code: 'not-found' });
});

test('putting a backup back lays it ready and starts the app again', async () => {
  const { ports, ask, relaunch } = newsroom();
  writeStory(ports, 'tide', 'The tide turned.');
  const { name } = await ask['backup:make']({});
  await ask['backup:restore']({ backup: name });
  expect(relaunch).toHaveBeenCalledOnce();
});

test('an empty desk makes no backups by itself; one with a story does', async () => {
  const { ports, ask } = newsroom();
  const keeper = keepDeskBackups(ports, () => undefined);
  await keeper.look();
  expect((await ask['backup:list']({})).backups).toEqual([]);
  writeStory(ports, 'tide', 'The tide turned.');
  await keeper.look();
  expect((await ask['backup:list']({})).backups).toMatchObject([{ kind: 'daily', state: 'verified' }]);
  await keeper.stop();
});
