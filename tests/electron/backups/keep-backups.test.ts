import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDeskBackups } from '../../../electron/backups/desk-backups';
import { keepBackups } from '../../../electron/backups/keep-backups';
import { deskFiles } from '../../../electron/storage/desk';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';
import { writeStory, writing } from './furnished';

const hour = 3_600_000;

function kept() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  writeStory(writing(desk, clock), 'tide', 'The tide turned.');
  const backups = createDeskBackups(desk.folder, clock);
  const world = { isSending: false, ended: vi.fn(), log: vi.fn() };
  const keeper = keepBackups({
    backups,
    clock,
    mayStart: () => !world.isSending,
    onEnd: world.ended,
    log: world.log,
  });
  onTestFinished(() => keeper.stop());
  return { clock, desk, backups, world, keeper };
}

test('one is made at the first look and then once a day', async () => {
  const { clock, backups, keeper, world } = kept();
  await keeper.look();
  await keeper.look();
  expect(backups.list()).toHaveLength(1);
  clock.now += 23 * hour;
  await keeper.look();
  expect(backups.list()).toHaveLength(1);
  clock.now += 2 * hour;
  await keeper.look();
  expect(backups.list()).toHaveLength(2);
  expect(world.ended).toHaveBeenCalledTimes(2);
});

test('never while something is being sent', async () => {
  const { backups, keeper, world } = kept();
  world.isSending = true;
  await keeper.look();
  expect(backups.list()).toEqual([]);
  world.isSending = false;
  await keeper.look();
  expect(backups.list()).toHaveLength(1);
});

test('what fails is told, tried again after growing pauses, and stops nothing', async () => {
  const { clock, desk, backups, keeper, world } = kept();
  const folder = join(desk.folder, deskFiles.backups);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  await keeper.look();
  expect(world.log).toHaveBeenCalledTimes(1);
  expect(world.ended).toHaveBeenCalledTimes(1);
  await keeper.look();
  expect(world.log).toHaveBeenCalledTimes(1);
  clock.now += 3 * 60_000;
  await keeper.look();
  expect(world.log).toHaveBeenCalledTimes(2);
  rmSync(folder);
  clock.now += hour;
  await keeper.look();
  expect(backups.list()).toMatchObject([{ state: 'verified' }]);
  expect(backups.problem()).toBe('');
});

test('with the desk closed nothing more is made', async () => {
  const { backups, keeper } = kept();
  await keeper.stop();
  await expect(backups.make('daily')).rejects.toMatchObject({ code: 'cancelled' });
  expect(backups.list()).toEqual([]);
});
