// @vitest-environment jsdom
import '../../browser';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicationsOfStory } from '../../../../electron/storage/publications';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';
import { footerButton, lead, openFromDesk, putRightDesk, type Person } from './put-right-desk';

const openUnpublish = (person: Person) => openFromDesk(person, 't', 'Unpublish');
const openKill = (person: Person) => openFromDesk(person, 'd', 'Kill story');
const reason = () => screen.findByLabelText<HTMLTextAreaElement>('Reason');

test('a story is taken away from the places that are chosen, after a second press that names them', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  const dialog = await openUnpublish(person);
  expect(dialog.textContent).toContain('Removes 1 file, replaces index.html');
  await person.click(within(dialog).getByRole('checkbox', { name: 'Wire' }));
  await person.click(await footerButton('Take it away'));
  expect(document.activeElement?.textContent).toBe('Not now');
  expect(room.page('website')).toContain(lead);
  await person.click(await footerButton('Take it away from Website now'));
  expect(await screen.findByText('Taken away from 1 of 1 place.')).toBeDefined();
  expect(room.page('website')).toBe('');
  expect(room.page('wire')).toContain(lead);
  const answers = within(await screen.findByRole('list', { name: 'Where it is taken away' }));
  expect(answers.getByRole('listitem').textContent).toContain('WebsiteTaken away');
});

test('with no place chosen there is nothing to press', async () => {
  await putRightDesk();
  const person = await openWindow();
  const dialog = await openUnpublish(person);
  for (const name of ['Website', 'Wire']) await person.click(within(dialog).getByRole('checkbox', { name }));
  expect((await footerButton('Take it away')).disabled).toBe(true);
});

test('it is taken away at a time, in its zone, and not before', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  await openUnpublish(person);
  await person.click(screen.getByRole('radio', { name: 'At a time' }));
  fireEvent.change(await screen.findByLabelText('Time'), { target: { value: '11:00' } });
  expect(await screen.findByText(/That time has passed/)).toBeDefined();
  expect((await footerButton(/^Take it away/)).disabled).toBe(true);
  fireEvent.change(await screen.findByLabelText('Time'), { target: { value: '18:30' } });
  await person.click(await footerButton('Take it away at 18:30 EST'));
  expect(await screen.findByText('Taken away from 0 of 2 places.')).toBeDefined();
  expect(room.page('website')).toContain(lead);
  await room.moveTo(Date.UTC(2026, 11, 1, 23, 30));
  expect(await screen.findByText('Taken away from 2 of 2 places.')).toBeDefined();
  expect(room.page('website')).toBe('');
});

test('what the desk refuses is said, and the story stands', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  await openUnpublish(person);
  room.failNext('story:unpublish', 'The disk is full. Nothing was taken away.');
  await person.click(await footerButton('Take it away'));
  await person.click(await footerButton('Take it away from Website and Wire now'));
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  expect(room.page('website')).toContain(lead);
});

test('a story that stands nowhere has nothing to take away', async () => {
  const room = newsroom();
  newStory(room.ports);
  const dialog = await openUnpublish(await openWindow());
  expect(dialog.textContent).toContain('This story stands nowhere.');
});

test('a kill needs a reason, shows the notice word for word, and the second press says how many places', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  const dialog = await openKill(person);
  expect((await footerButton('Kill story')).disabled).toBe(true);
  await person.type(await reason(), 'The document was forged');
  await person.click(screen.getByRole('radio', { name: 'A substitute story follows' }));
  const notice = within(dialog).getByRole('region', { name: 'What stands in its place' });
  expect(notice.textContent).toContain('Mandatory kill: ferry-fares.');
  expect(notice.textContent).toContain('Reason: The document was forged.A substitute story follows.');
  expect(within(dialog).getByRole('region', { name: 'Where the notice goes' }).textContent).toContain(
    'The notice goes to 2 placesWebsite',
  );
  await person.click(await footerButton('Kill story'));
  expect(document.activeElement?.textContent).toBe('Do not kill');
  await person.keyboard('{Enter}');
  expect(room.page('website')).toContain(lead);
  await person.click(await footerButton('Kill story'));
  await person.click(await footerButton('Kill at 2 places for ever'));
  expect(await screen.findByText('The kill notice stands at 2 of 2 places.')).toBeDefined();
  for (const place of ['website', 'wire'] as const) {
    expect(room.page(place)).toContain('Reason: The document was forged.');
    expect(room.page(place)).not.toContain(lead);
  }
});

test('the kill list follows each place: one that is away gets the notice by a press once it is back', async () => {
  const room = await putRightDesk();
  const aside = `${room.wireFolder}-aside`;
  renameSync(room.wireFolder, aside);
  const person = await openWindow();
  await openKill(person);
  await person.type(await reason(), 'The document was forged');
  await person.click(await footerButton('Kill story'));
  await person.click(await footerButton('Kill at 2 places for ever'));
  expect(await screen.findByText('The kill notice stands at 1 of 2 places.')).toBeDefined();
  const list = within(await screen.findByRole('list', { name: 'Kill list' }));
  const wire = list.getAllByRole('listitem')[1] as HTMLElement;
  expect(wire.textContent).toContain('WireKill waits');
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  renameSync(aside, room.wireFolder);
  const again = await openFromDesk(person, 'd', 'Kill list');
  await person.click(await within(again).findByRole('button', { name: 'Try now' }));
  expect(await screen.findByText('The kill notice stands at 2 of 2 places.')).toBeDefined();
  expect(room.page('wire')).toContain('Mandatory kill: ferry-fares.');
});

test('a kill that is refused says why, and keeps the reason', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  await openKill(person);
  await person.type(await reason(), 'The document was forged');
  room.failNext('story:kill', 'The disk is full. Nothing was sent.');
  await person.click(await footerButton('Kill story'));
  await person.click(await footerButton('Kill at 2 places for ever'));
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  expect((await reason()).value).toBe('The document was forged');
  expect(room.page('website')).toContain(lead);
  expect(
    publicationsOfStory(room.ports.desk.db, room.story).every(({ action }) => action === 'publish'),
  ).toBe(true);
});

test('paused, a kill waits in the list and says so', async () => {
  const room = await putRightDesk();
  await room.ask('outbox:pause', { publication: null });
  const person = await openWindow();
  await openKill(person);
  await person.type(await reason(), 'The document was forged');
  await person.click(await footerButton('Kill story'));
  await person.click(await footerButton('Kill at 2 places for ever'));
  expect(await screen.findByText('The kill notice stands at 0 of 2 places.')).toBeDefined();
  expect(screen.getByText('What is not done yet waits until the outbox is resumed.')).toBeDefined();
  expect(room.page('website')).toContain(lead);
});

test('the menu of the desk and the palette lead there; a story that went nowhere has no such items', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  await screen.findByRole('listitem');
  await person.keyboard('.');
  await person.click(await screen.findByRole('menuitem', { name: /^Unpublish…/ }));
  await person.click((await screen.findAllByRole('button', { name: 'Cancel' }))[0] as HTMLElement);
  await person.keyboard('{Control>}k{/Control}');
  await person.keyboard('ferry-fares');
  expect(await screen.findByRole('option', { name: /^Correct ferry-fares/ })).toBeDefined();
  await person.click(await screen.findByRole('option', { name: /^Kill story ferry-fares/ }));
  expect(await screen.findByRole('dialog', { name: 'Kill story' })).toBeDefined();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  newStory(room.ports, { slug: 'oyster-spring' });
  room.emit('desk:changed', {});
  await person.click(await screen.findByRole('button', { name: /oyster-spring/ }));
  await person.keyboard('.');
  expect(await screen.findByRole('menuitem', { name: /^Schedule…/ })).toBeDefined();
  expect(screen.queryByRole('menuitem', { name: /^Kill story…/ })).toBeNull();
});
