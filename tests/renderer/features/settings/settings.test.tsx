// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { emptyContent } from '#core/story/story';
import { deskBackups } from '../../../../electron/handlers/backups';
import { writeStoryFile } from '../../../../electron/handlers/story-file';
import { readSetting } from '../../../../electron/storage/settings';
import { temporaryFolder } from '../../../helpers/temporary-desk';
import { writeStory } from '../../../electron/backups/furnished';
import { newsroom, openWindow } from '../../open-window';

const view = () => screen.findByRole('region', { name: 'Settings' });

test('who writes is set in the settings, and the title bar follows', async () => {
  const { ports } = newsroom();
  const user = await openWindow();
  await user.keyboard('{Control>},{/Control}');
  const settings = await view();
  expect(within(settings).getByRole('radio', { name: 'Ada Fell' })).toHaveProperty('checked', true);
  await user.type(within(settings).getByLabelText('Another name'), 'Ines Calloway{Enter}');
  await screen.findByRole('button', { name: 'Ines Calloway writes' });
  expect(readSetting(ports.desk.db, 'author')).toBe('Ines Calloway');
});

test('on a shared computer one takes over from another in two keys', async () => {
  const { ports, ask } = newsroom();
  writeStory(ports, 'tide', 'By Ada.');
  await ask('desk:set-author', { author: 'Ines Calloway' });
  writeStory(ports, 'ebb', 'By Ines.');
  const user = await openWindow();
  await user.keyboard('{Control>}{Shift>}Y{/Shift}{/Control}');
  const menu = await screen.findByRole('menu');
  expect(
    within(menu)
      .getAllByRole('menuitemradio')
      .map((item) => item.textContent),
  ).toEqual(['Ines Calloway1', 'Ada Fell2']);
  await user.keyboard('2');
  await screen.findByRole('button', { name: 'Ada Fell writes' });
  expect(screen.queryByRole('menu')).toBeNull();
});

test('a backup is made, listed and verified; a story of it is brought back', async () => {
  const { ports } = newsroom();
  writeStory(ports, 'tide', 'The tide turned.');
  const user = await openWindow();
  await user.keyboard('{Control>},{/Control}');
  const settings = await view();
  await within(settings).findByText('There is no backup yet.');
  await user.click(within(settings).getByRole('button', { name: 'Make one now' }));
  await within(settings).findByText('Made and verified.');
  const row = within(await within(settings).findByRole('list', { name: 'Backups' })).getByRole('listitem');
  expect(row.textContent).toContain('Made by hand');
  expect(row.textContent).toContain('1 story');
  expect(row.textContent).toContain('Verified');

  await user.click(within(row).getByRole('button', { name: /^Bring back a story/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Bring back a story' });
  await user.type(within(dialog).getByLabelText('Find'), 'nothing like it');
  await within(dialog).findByText('No story of this backup has these words.');
  await user.clear(within(dialog).getByLabelText('Find'));
  await user.click(within(dialog).getByRole('radio', { name: /tide/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Bring back' }));
  await waitFor(() =>
    expect(screen.getByRole('navigation', { name: 'Where you are' }).textContent).toContain(
      'tide-from-backup',
    ),
  );
});

test('a restore says what it does, and starts the app again', async () => {
  const { ports } = newsroom();
  const relaunch = vi.spyOn(ports, 'relaunch');
  writeStory(ports, 'tide', 'The tide turned.');
  await deskBackups(ports).make('daily');
  const user = await openWindow();
  await user.keyboard('{Control>},{/Control}');
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Restore a backup' });
  expect(dialog.textContent).toContain('Tue 1 Dec 2026, 12:00 EST');
  expect(dialog.textContent).toContain('what waited to be published asks you');
  await user.click(within(dialog).getByRole('button', { name: 'Put the desk back' }));
  await waitFor(() => expect(relaunch).toHaveBeenCalledOnce());
});

test('what could not be done is said calmly where it was asked', async () => {
  const { ports, failNext } = newsroom();
  writeStory(ports, 'tide', 'The tide turned.');
  await deskBackups(ports).make('daily');
  const user = await openWindow();
  await user.keyboard('{Control>},{/Control}');
  failNext('backup:make', 'There is no room for a backup.');
  await user.click(await screen.findByRole('button', { name: 'Make one now' }));
  expect((await screen.findByText('No backup was made.')).parentElement?.textContent).toContain(
    'There is no room for a backup.',
  );
  failNext('backup:restore', 'The backup is damaged.');
  await user.click(screen.getByRole('button', { name: /^Restore the backup of/ }));
  await user.click(await screen.findByRole('button', { name: 'Put the desk back' }));
  await screen.findByText('The desk was not put back.');
});

test('where the folder of backups is in the way, that is said, and writing goes on', async () => {
  const { ports } = newsroom();
  const folder = join(ports.desk.folder, 'backups');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  const user = await openWindow();
  await user.keyboard('{Control>},{/Control}');
  const title = await screen.findByText('The folder of backups cannot be read.');
  expect(title.parentElement?.textContent).toContain('Writing goes on as before.');
});

test('a copy is brought in by a key, and what could not be is named', async () => {
  const copy = join(temporaryFolder(), 'kept.nutgraf.json');
  const bad = join(temporaryFolder(), 'bad.nutgraf.json');
  const content = { ...emptyContent, fields: { ...emptyContent.fields, slug: 'kept' } };
  writeFileSync(copy, writeStoryFile({ savedAt: 1, appVersion: '1', content, embargo: null, photos: [] }));
  writeFileSync(bad, '{}');
  newsroom({ chooseStoryFiles: () => Promise.resolve([copy, bad]) });
  const user = await openWindow();
  await user.keyboard('{Control>}o{/Control}');
  await screen.findByText('Not all of it was brought in.');
  expect(screen.getByText(/bad\.nutgraf\.json could not be brought in\./)).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole('navigation', { name: 'Where you are' }).textContent).toContain('kept'),
  );
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('Not all of it was brought in.')).toBeNull();
});
