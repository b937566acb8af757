// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatGroups } from '#core/formats/format';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

async function openDialog(person: Awaited<ReturnType<typeof openWindow>>): Promise<HTMLElement> {
  await person.click(await screen.findByRole('button', { name: 'Export' }));
  return screen.findByRole('dialog', { name: 'Export' });
}

test('every format is offered, the first chosen, with its file and a page drawn from the stored text', async () => {
  const room = newsroom();
  newStory(room.ports, { dateline: 'PORT HALLAM' });
  const dialog = await openDialog(await openWindow());
  const formats = await within(dialog).findAllByRole('radio');
  const { formats: known } = await room.ask('export:formats', {});
  expect(formats.map((format) => format.closest('label')?.querySelector('b')?.textContent)).toEqual(
    formatGroups.flatMap((group) => known.filter((format) => format.group === group)).map(({ name }) => name),
  );
  expect(document.activeElement).toBe(
    within(dialog).getByRole('radio', { name: /^Web page/, checked: true }),
  );
  expect(await within(dialog).findByText('ferry-fares.html')).toBeDefined();
  const page = await within(dialog).findByRole('region', { name: 'Preview of the page' });
  expect(page.textContent).toContain('PORT HALLAM — The night ferry sails again.');
  expect(within(dialog).getByRole('button', { name: 'Save web page' })).toBeDefined();
});

test('a format that is no page is shown as the text it is', async () => {
  const room = newsroom();
  const story = newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.click(await within(dialog).findByRole('radio', { name: /Plain text/ }));
  const { text } = await room.ask('export:preview', { story, format: 'text', suggestions: 'accepted' });
  const file = await within(dialog).findByRole('region', { name: 'Preview of the file' });
  expect(file.textContent).toBe(text);
  expect(within(dialog).getByRole('button', { name: 'Save plain text' })).toBeDefined();
});

test('saving asks for a folder, writes the files and says where they are', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.click(await within(dialog).findByRole('button', { name: 'Save web page' }));
  expect((await within(dialog).findByRole('status')).textContent).toBe(
    `Saved in ${room.folder}ferry-fares.html`,
  );
  expect(readdirSync(room.folder)).toEqual(['ferry-fares.html']);
  expect(readFileSync(join(room.folder, 'ferry-fares.html'), 'utf8')).toContain(
    'The night ferry sails again.',
  );
});

test('a closed folder dialog changes nothing and is no error', async () => {
  const room = newsroom({ chooseFolder: () => Promise.resolve(null) });
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  const save = await within(dialog).findByRole<HTMLButtonElement>('button', { name: 'Save web page' });
  await person.click(save);
  await waitFor(() => expect(save.disabled).toBe(false));
  expect(within(dialog).queryByRole('alert')).toBeNull();
  expect(within(dialog).queryByRole('status')).toBeNull();
});

test('what could not be written is said where it was asked for', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  room.failNext('export:save', 'The disk is full. Nothing of it was written.');
  await person.click(await within(dialog).findByRole('button', { name: 'Save web page' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('The disk is full.');
  expect(readdirSync(room.folder)).toEqual([]);
});

test('Escape closes it and the focus goes back to where it was', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  await openDialog(person);
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export' }));
});
