// @vitest-environment jsdom
import '../../browser';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { existsSync, readdirSync } from 'node:fs';
import { publicationsOfStory } from '../../../../electron/storage/publications';
import { insertPhoto } from '../../../../electron/storage/photos';
import { testPhoto } from '../../../helpers/edition';
import { newStory, rewrite } from '../../../helpers/publishing-desk';
import { newsroom, noon, openWindow, type Newsroom } from '../../open-window';

type Person = Awaited<ReturnType<typeof openWindow>>;

const minutes = (count: number) => count * 60_000;
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const footerButton = async (name: string | RegExp) =>
  within(await screen.findByRole('dialog')).findByRole<HTMLButtonElement>('button', { name });

async function deskWithWebsite(): Promise<Newsroom & { readonly story: string; readonly website: string }> {
  const room = newsroom();
  const story = newStory(room.ports);
  const { id } = await room.ask('destination:add-folder', { name: 'Website' });
  return { ...room, story, website: id };
}

async function openDialog(person: Person): Promise<HTMLElement> {
  await screen.findByRole('listitem');
  await person.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  return screen.findByRole('dialog', { name: 'Schedule' });
}

async function setTime(time: string, date = '2026-12-01'): Promise<void> {
  fireEvent.change(await field('Date'), { target: { value: date } });
  fireEvent.change(await field('Time'), { target: { value: time } });
}

const plansOf = ({ ports }: Newsroom, story: string) => publicationsOfStory(ports.desk.db, story);

test('the dialog begins with the next full hour in the zone of the newsroom and says what it means', async () => {
  await deskWithWebsite();
  const dialog = await openDialog(await openWindow());
  expect((await field('Date')).value).toBe('Tue 1 Dec 2026');
  expect((await field('Time')).value).toBe('13:00');
  expect((await field('Time zone')).value).toBe('America/New_York');
  expect(await within(dialog).findByText('Tue 1 Dec 2026, 13:00 EST (UTC−5) · 18:00 UTC')).toBeDefined();
  expect(dialog.textContent).toContain('The text as it stands now (saved 12:00) goes out.');
  expect(document.activeElement).toBe(await field('Date'));
});

test('a story is scheduled for the time in the fields, once, and the dialog closes', async () => {
  const room = await deskWithWebsite();
  const person = await openWindow();
  await openDialog(person);
  await setTime('18.30');
  await person.click(await footerButton('Schedule for 18:30 EST'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(plansOf(room, room.story)).toMatchObject([
    {
      state: 'waiting',
      due: { wall: '2026-12-01T18:30', zone: 'America/New_York', instant: noon + minutes(390) },
    },
  ]);
  expect((await screen.findByRole('listitem')).textContent).toContain('Scheduled 18:30 EST');
  expect(screen.getByRole('status', { name: 'What happened' }).textContent).toBe(
    'Scheduled for Tue 1 Dec 2026, 18:30 EST (UTC−5) · 23:30 UTC, to Website.',
  );
});

test('a time that does not exist says why and cannot be chosen', async () => {
  await deskWithWebsite();
  await openDialog(await openWindow());
  await setTime('02:30', '2027-03-14');
  expect(await screen.findByText(/does not exist in America\/New_York/)).toBeDefined();
  expect((await footerButton(/^Schedule/)).disabled).toBe(true);
});

test('a time that happens twice asks which one, and keeps the one that was meant', async () => {
  const room = await deskWithWebsite();
  const person = await openWindow();
  const dialog = await openDialog(person);
  await setTime('01:30', '2027-11-07');
  expect(await within(dialog).findByText(/happens twice/)).toBeDefined();
  expect((await footerButton(/^Schedule/)).disabled).toBe(true);
  const [first, second] = await within(dialog).findAllByRole('radio', { name: /^The (first|second)/ });
  expect(first?.closest('label')?.textContent).toBe('The first, EDTUTC−4 · 05:30 UTC');
  expect(second?.closest('label')?.textContent).toBe('The second, ESTUTC−5 · 06:30 UTC');
  await person.click(second as HTMLElement);
  await person.click(await footerButton('Schedule for 01:30 EST'));
  await waitFor(() => expect(plansOf(room, room.story)[0]?.due.instant).toBe(Date.UTC(2027, 10, 7, 6, 30)));
});

test('a time that has passed is refused, and one that passes while the dialog is open', async () => {
  const room = await deskWithWebsite();
  await openDialog(await openWindow());
  await setTime('11:59');
  expect(await screen.findByText(/That time has passed/)).toBeDefined();
  expect((await footerButton(/^Schedule/)).disabled).toBe(true);
  await setTime('12:01');
  expect((await footerButton('Schedule for 12:01 EST')).disabled).toBe(false);
  await room.moveTo(noon + minutes(2));
  expect(await screen.findByText(/That time has passed/)).toBeDefined();
});

test('another zone can be found by a part of its name, and says what the time is in it', async () => {
  await deskWithWebsite();
  const person = await openWindow();
  const dialog = await openDialog(person);
  const zone = await field('Time zone');
  await person.click(zone);
  await person.keyboard('paris');
  expect((await within(dialog).findAllByRole('option')).map((option) => option.textContent)).toEqual([
    'Europe/ParisCET, UTC+1',
  ]);
  await person.keyboard('{Enter}');
  await setTime('20:00');
  expect(zone).toHaveProperty('value', 'Europe/Paris');
  expect(await within(dialog).findByText('Tue 1 Dec 2026, 20:00 CET (UTC+1) · 19:00 UTC')).toBeDefined();
});

test('Escape in the list of zones puts the zone back and leaves the dialog open', async () => {
  await deskWithWebsite();
  const person = await openWindow();
  await openDialog(person);
  await person.click(await field('Time zone'));
  await person.keyboard('zzz');
  expect(await screen.findByText('Nothing by that name.')).toBeDefined();
  await person.keyboard('{Escape}');
  expect((await field('Time zone')).value).toBe('America/New_York');
  expect(screen.getByRole('dialog')).toBeDefined();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a photo without a credit blocks both ways out, with the reason', async () => {
  const room = await deskWithWebsite();
  const photo = insertPhoto(room.ports.desk.db, testPhoto(1, { credit: '' }));
  rewrite(room.ports, room.story, {
    type: 'doc',
    content: [
      { type: 'photo', attrs: { photo: photo.id, alt: 'A quay', lead: true } },
      { type: 'paragraph' },
    ],
  });
  const dialog = await openDialog(await openWindow());
  expect(within(dialog).getByText('A photo cannot be published without a credit.')).toBeDefined();
  expect((await footerButton('Publish now')).disabled).toBe(true);
  expect((await footerButton('Schedule for 13:00 EST')).disabled).toBe(true);
});

test('publishing now takes a second press that names the destination; then it says where the page is', async () => {
  const room = await deskWithWebsite();
  const person = await openWindow();
  await openDialog(person);
  await person.click(await footerButton('Publish now'));
  expect(document.activeElement).toBe(await footerButton('Not now'));
  await person.keyboard('{Enter}');
  expect(plansOf(room, room.story)).toEqual([]);
  await person.click(await footerButton('Publish now'));
  await person.click(await footerButton('Publish to Website now'));
  expect(await screen.findByText('Published to Website')).toBeDefined();
  const [plan] = plansOf(room, room.story);
  expect(plan?.state).toBe('sent');
  expect(existsSync(plan?.receipt?.address ?? '')).toBe(true);
  expect(screen.getByText(plan?.receipt?.address ?? '')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Done'));
  expect(plansOf(room, room.story)).toHaveLength(1);
});

test('without a destination, one is made from a folder that the person names and chooses', async () => {
  const room = newsroom();
  const story = newStory(room.ports);
  const person = await openWindow();
  await openDialog(person);
  expect((await footerButton('Schedule for 13:00 EST')).disabled).toBe(true);
  await person.type(await field('Goes to a folder called'), 'Front page');
  await person.click(await footerButton('Choose folder'));
  expect(await screen.findByRole('radio', { name: /Front page/, checked: true })).toBeDefined();
  await person.click(await footerButton('Schedule for 13:00 EST'));
  await waitFor(() => expect(plansOf(room, story)[0]?.destination.name).toBe('Front page'));
});

test('a closed folder dialog is no error, a refused one says why', async () => {
  const answers = [() => Promise.resolve(null), () => Promise.reject(new Error('no'))];
  const room = newsroom({ chooseFolder: () => (answers.shift() ?? (() => Promise.resolve(null)))() });
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.type(await field('Goes to a folder called'), 'Web');
  await person.click(await footerButton('Choose folder'));
  await waitFor(async () => expect((await footerButton('Choose folder')).disabled).toBe(false));
  expect(within(dialog).queryByRole('alert')).toBeNull();
  expect((await field('Goes to a folder called')).getAttribute('aria-invalid')).toBeNull();
  room.failNext('destination:add-folder', 'There is a destination called Web already.');
  await person.click(await footerButton('Choose folder'));
  expect(await within(dialog).findByText('There is a destination called Web already.')).toBeDefined();
});

test('a plan there is can be changed or cancelled, and says when later edits are not in it', async () => {
  const room = await deskWithWebsite();
  const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  await room.ask('schedule:set', { story: room.story, destination: room.website, at });
  rewrite(room.ports, room.story, 'Written after it was scheduled.');
  const person = await openWindow();
  const dialog = await openDialog(person);
  const plan = within(dialog).getByRole('region', { name: 'Plan for Website' });
  expect(plan.textContent).toContain('ScheduledTue 1 Dec 2026, 18:30 EST (UTC−5) · 23:30 UTC');
  expect(plan.textContent).toContain('The text as it stood at 12:00 goes out. Later edits are not in it.');
  await setTime('20:00');
  await person.click(within(plan).getByRole('button', { name: 'Change' }));
  expect((await field('Time')).value).toBe('18:30');
  await person.click(within(plan).getByRole('button', { name: 'Cancel publication' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Plan for Website' })).toBeNull());
  expect(plansOf(room, room.story).map(({ state }) => state)).toEqual(['cancelled']);
});

test('what would be sent is shown file by file before anything is, with what differs', async () => {
  const room = await deskWithWebsite();
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.click(within(dialog).getByRole('button', { name: 'What would be sent' }));
  const plan = await within(dialog).findByRole('region', { name: 'What would be sent to Website' });
  expect(plan.textContent).toContain('Nothing of the story stands there yet.');
  expect(within(plan).getAllByRole('listitem')[0]?.textContent).toMatch(
    /^Writesferry-fares\.html\d+ (KB|bytes)$/,
  );
  expect(readdirSync(room.folder)).toEqual([]);
  await room.ask('schedule:set', { story: room.story, destination: room.website, at: 'now' });
  rewrite(room.ports, room.story, 'Written after it was scheduled.');
  await person.keyboard('{Escape}');
  await openDialog(person);
  await person.click(await screen.findByRole('button', { name: 'What would be sent' }));
  expect((await screen.findByRole('region', { name: 'What would be sent to Website' })).textContent).toMatch(
    /changes?: .*words? (added|taken out).*against what stands there\..*Replacesferry-fares\.html/,
  );
});

test('what the desk refuses is said in the dialog, and nothing is sent', async () => {
  const room = await deskWithWebsite();
  const person = await openWindow();
  const dialog = await openDialog(person);
  room.failNext('schedule:set', 'The disk is full. Nothing was scheduled.');
  await person.click(await footerButton('Schedule for 13:00 EST'));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('The disk is full.');
  expect(plansOf(room, room.story)).toEqual([]);
});

async function missedStory() {
  const room = await deskWithWebsite();
  const at = { wall: '2026-12-01T13:00', zone: 'America/New_York' };
  await room.ask('schedule:set', { story: room.story, destination: room.website, at });
  await room.moveTo(noon + minutes(60 + 16));
  return room;
}

test('what was missed asks: it is never sent by itself, and the banner sends it after two presses', async () => {
  const room = await missedStory();
  const person = await openWindow();
  const banner = await screen.findByRole('alert');
  expect(banner.textContent).toContain('Missed: ferry-fares did not go out at 13:00 EST on 1 December 2026.');
  expect(banner.textContent).toContain('Nothing was sent anywhere.');
  expect(screen.getByRole('link', { name: 'Schedule, 1 did not go out' })).toBeDefined();
  expect(readdirSync(room.folder)).toEqual([]);
  await person.click(within(banner).getByRole('button', { name: 'Publish now' }));
  expect(readdirSync(room.folder)).toEqual([]);
  await person.click(within(banner).getByRole('button', { name: 'Publish to Website now' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(readdirSync(room.folder).sort()).toEqual(['feed.xml', 'ferry-fares.html', 'index.html']);
});

test('a new time for what was missed takes its place', async () => {
  const room = await missedStory();
  const person = await openWindow();
  await person.click(await screen.findByRole('button', { name: 'Choose a new time' }));
  expect(await screen.findByText(/This takes the place of what did not go out/)).toBeDefined();
  await person.click(await footerButton('Schedule for 14:00 EST'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(
    plansOf(room, room.story)
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['cancelled', 'waiting']);
});

test('the agenda shows what asks, what is to come and what went out, by day', async () => {
  const room = await missedStory();
  const paris = newStory(room.ports, { slug: 'lighthouse-sale', headline: 'A lighthouse is sold' });
  const out = newStory(room.ports, { slug: 'market-reopens', headline: 'Market reopens' });
  const { website: destination } = room;
  await room.ask('schedule:set', {
    story: paris,
    destination,
    at: { wall: '2026-12-03T01:00', zone: 'Europe/Paris' },
  });
  await room.ask('schedule:set', { story: out, destination, at: 'now' });
  const person = await openWindow();
  await person.keyboard('{Control>}3{/Control}');
  await person.click(await screen.findByRole('button', { name: 'Agenda' }));
  const agenda = await screen.findByRole('region', { name: 'Agenda' });
  const headings = await within(agenda).findAllByRole('heading', { level: 2 });
  expect(headings.map((heading) => heading.textContent)).toEqual([
    'Did not go out ',
    'Wednesday 2 December 1 to go',
    'Published today ',
  ]);
  const [missed, coming, gone] = within(agenda).getAllByRole('listitem');
  expect(missed?.textContent).toContain('Tue 1 Dec, 13:00 ESTferry-faresMissed');
  expect(coming?.textContent).toContain(
    'Thu 3 Dec, 01:00 CET19:00 EST herelighthouse-saleScheduledA lighthouse is sold',
  );
  expect(gone?.textContent).toContain(`13:16 ESTmarket-reopensPublishedMarket reopensWebsite${room.folder}`);
  await person.click(within(coming as HTMLElement).getByRole('button', { name: 'Cancel publication' }));
  await waitFor(() => expect(within(agenda).getAllByRole('listitem')).toHaveLength(2));
});
