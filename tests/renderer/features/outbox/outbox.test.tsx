// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StoryId } from '#core/story/story';
import { publicationsOfStory } from '../../../../electron/storage/publications';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, noon, openWindow, type Newsroom } from '../../open-window';

type Person = Awaited<ReturnType<typeof openWindow>>;

const zone = 'America/New_York';
const minutes = (count: number) => count * 60_000;

async function deskWithWebsite(): Promise<Newsroom & { readonly story: StoryId; readonly website: string }> {
  const room = newsroom();
  const story = newStory(room.ports);
  const { id } = await room.ask('destination:add-folder', { name: 'Website' });
  return { ...room, story, website: id };
}

async function toOutbox(person: Person): Promise<HTMLElement> {
  await person.keyboard('{Control>}5{/Control}');
  return screen.findByRole('region', { name: 'Rows of the outbox' });
}

const rowsUnder = async (name: string) =>
  within(await screen.findByRole('list', { name })).getAllByRole('listitem');
const statesOf = ({ ports }: Newsroom, story: StoryId) =>
  publicationsOfStory(ports.desk.db, story).map(({ state }) => state);
const badge = () => screen.getByRole('status', { name: 'Outbox' });

test('an outbox with nothing in it says what will stand there', async () => {
  await deskWithWebsite();
  const outbox = await toOutbox(await openWindow());
  expect(await within(outbox).findByText('Nothing has left this desk.')).toBeDefined();
  expect(badge().textContent).toBe('');
});

test('rows stand under what they need, with zone, tries, reason and receipt', async () => {
  const room = await deskWithWebsite();
  const { website: destination } = room;
  const late = newStory(room.ports, { slug: 'tide-tables', headline: 'Tide tables' });
  const paris = newStory(room.ports, { slug: 'lighthouse-sale', headline: 'A lighthouse is sold' });
  await room.ask('schedule:set', { story: late, destination, at: { wall: '2026-12-01T13:00', zone } });
  await room.moveTo(noon + minutes(60 + 16));
  await room.ask('schedule:set', { story: room.story, destination, at: 'now' });
  const at = { wall: '2026-12-03T01:00', zone: 'Europe/Paris' };
  await room.ask('schedule:set', { story: paris, destination, at });
  await toOutbox(await openWindow());
  const [asks] = await rowsUnder('Asks');
  expect(asks?.textContent).toContain('tide-tablesMissedWebsite');
  expect(asks?.textContent).toContain('did not go out at 13:00 EST');
  const [waits] = await rowsUnder('To be done');
  expect(waits?.textContent).toContain('Thu 01:00 CETWed 19:00 EST here');
  expect(waits?.textContent).toContain('Due Thu 3 Dec 2026, 01:00 CET (UTC+1)');
  const [over] = await rowsUnder('Over');
  const receipt = publicationsOfStory(room.ports.desk.db, room.story)[0]?.receipt;
  expect(over?.textContent).toContain('ferry-faresPublishedWebsite');
  expect(over?.textContent).toContain(receipt?.address ?? 'no receipt');
  expect(over?.textContent).toContain(`SHA-256 ${receipt?.sha256.slice(0, 12) ?? 'no receipt'}`);
});

test('paused as a whole, nothing leaves; the title bar and the rail say so everywhere; resumed, it goes out', async () => {
  const room = await deskWithWebsite();
  const at = { wall: '2026-12-01T12:10', zone };
  await room.ask('schedule:set', { story: room.story, destination: room.website, at });
  const person = await openWindow();
  await toOutbox(person);
  await person.keyboard('{Shift>}P{/Shift}');
  expect(await screen.findByText('The outbox is paused.')).toBeDefined();
  expect(badge().textContent).toBe('Outbox paused, 1 waits');
  expect(screen.getByRole('link', { name: 'Outbox, paused' })).toBeDefined();
  await room.moveTo(noon + minutes(11));
  expect(readdirSync(room.folder)).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Resume everything' }));
  await waitFor(() => expect(badge().textContent).toBe(''));
  await room.moveTo(noon + minutes(12));
  expect(readdirSync(room.folder)).toContain('ferry-fares.html');
  const [over] = await rowsUnder('Over');
  expect(over?.textContent).toContain('Published');
});

test('one row is paused, goes on, is sent after two presses, or called off', async () => {
  const room = await deskWithWebsite();
  const at = { wall: '2026-12-01T18:30', zone };
  await room.ask('schedule:set', { story: room.story, destination: room.website, at });
  const other = newStory(room.ports, { slug: 'oyster-spring' });
  await room.ask('schedule:set', { story: other, destination: room.website, at });
  const person = await openWindow();
  await toOutbox(person);
  const [first, second] = await rowsUnder('To be done');
  await person.click(within(first as HTMLElement).getByRole('button', { name: 'Pause' }));
  expect(await within(first as HTMLElement).findByText('Paused')).toBeDefined();
  await person.click(within(first as HTMLElement).getByRole('button', { name: 'Resume' }));
  await waitFor(() => expect(within(first as HTMLElement).queryByText('Paused')).toBeNull());
  await person.click(within(first as HTMLElement).getByRole('button', { name: 'Publish now' }));
  expect(readdirSync(room.folder)).toEqual([]);
  await person.click(within(first as HTMLElement).getByRole('button', { name: 'Publish to Website now' }));
  await waitFor(() => expect(statesOf(room, room.story)).toEqual(['sent']));
  await person.click(within(second as HTMLElement).getByRole('button', { name: 'Call off' }));
  await waitFor(() => expect(statesOf(room, other)).toEqual(['cancelled']));
});

test('a place that is away is a state and no error; what waits for it is tried again by hand', async () => {
  const room = await deskWithWebsite();
  rmSync(room.folder, { recursive: true });
  await room.ask('schedule:set', { story: room.story, destination: room.website, at: 'now' });
  const person = await openWindow();
  await toOutbox(person);
  const away = await screen.findByRole('region', { name: 'Away' });
  expect(away.textContent).toContain('WebsiteAway. 1 waits for it. Tried again by itself at 12:00 EST');
  expect(badge().textContent).toBe('Website is away, 1 waits');
  expect(screen.queryByRole('alert')).toBeNull();
  mkdirSync(room.folder);
  const [row] = await rowsUnder('To be done');
  expect(row?.textContent).toContain('Tried once, next at 12:00 EST');
  await person.click(within(row as HTMLElement).getByRole('button', { name: 'Try now' }));
  await waitFor(() => expect(statesOf(room, room.story)).toEqual(['sent']));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Away' })).toBeNull());
  expect(readdirSync(room.folder)).toContain('ferry-fares.html');
});

test('what the desk refuses is said at the row, and the row stays', async () => {
  const room = await deskWithWebsite();
  const at = { wall: '2026-12-01T18:30', zone };
  await room.ask('schedule:set', { story: room.story, destination: room.website, at });
  const person = await openWindow();
  await toOutbox(person);
  room.failNext('outbox:cancel', 'It is being sent to Website right now.');
  await person.click(await screen.findByRole('button', { name: 'Call off' }));
  expect((await screen.findByRole('alert')).textContent).toContain('It is being sent to Website right now.');
  expect(statesOf(room, room.story)).toEqual(['waiting']);
});

test('a removal and a kill are told from a publication, on the desk and in the outbox', async () => {
  const room = await deskWithWebsite();
  const killed = newStory(room.ports, { slug: 'oyster-spring' });
  for (const story of [room.story, killed])
    await room.ask('schedule:set', { story, destination: room.website, at: 'now' });
  await room.ask('story:unpublish', { story: room.story, at: 'now' });
  await room.ask('story:kill', { story: killed, reason: 'The figures were wrong', substitute: false });
  const person = await openWindow();
  expect(await screen.findByRole('button', { name: /ferry-fares.*Taken away/ })).toBeDefined();
  await toOutbox(person);
  const over = (await rowsUnder('Over')).map(({ textContent }) => textContent);
  expect(over.filter((text) => text.includes('Taken awayWebsite'))).toHaveLength(1);
  expect(over.filter((text) => text.includes('KilledWebsite'))).toHaveLength(1);
  expect(over.filter((text) => text.includes('PublishedWebsite'))).toHaveLength(2);
});

test('the corrections log has every note with the answer of each place', async () => {
  const room = await deskWithWebsite();
  await room.ask('schedule:set', { story: room.story, destination: room.website, at: 'now' });
  await room.ask('story:correct', {
    ...{ story: room.story, kind: 'correction', position: 'top', carries: 'published' },
    text: 'An earlier version of this story misstated the fare. It is $2.90.',
  });
  const person = await openWindow();
  await toOutbox(person);
  await person.keyboard('2');
  const [entry] = await rowsUnder('Corrections');
  expect(entry?.textContent).toContain(
    'Correction, Dec. 1, 2026: An earlier version of this story misstated the fare.',
  );
  expect(entry?.textContent).toContain('At the top. Went out with the words readers had.');
  expect(entry?.textContent).toContain('WebsiteCorrected12:00 EST');
});

test('arrows go from story to story, Enter opens it', async () => {
  const room = await deskWithWebsite();
  const other = newStory(room.ports, { slug: 'oyster-spring', headline: 'Oysters in spring' });
  const at = { wall: '2026-12-01T18:30', zone };
  for (const story of [room.story, other])
    await room.ask('schedule:set', { story, destination: room.website, at });
  const person = await openWindow();
  (await toOutbox(person)).focus();
  await rowsUnder('To be done');
  await person.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Oysters in spring');
  await person.keyboard('{Enter}');
  expect(await screen.findByRole('textbox', { name: 'Slug' })).toHaveProperty('value', 'oyster-spring');
});
