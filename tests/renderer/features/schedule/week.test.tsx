// @vitest-environment jsdom
import '../../browser';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { publicationsOfStory } from '../../../../electron/storage/publications';
import { putEmbargo } from '../../../helpers/embargo';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

const zone = 'America/New_York';

beforeEach(() => localStorage.clear());

/** A story planned for a wall time, the window on its week, and the chip of it with the focus. */
async function planned(
  wall: string,
  now?: number,
  prepare?: (room: ReturnType<typeof newsroom>, story: string) => void,
) {
  const room = newsroom();
  const story = newStory(room.ports);
  const { id: destination } = await room.ask('destination:add-folder', { name: 'Website' });
  await room.ask('schedule:set', { story, destination, at: { wall, zone } });
  prepare?.(room, story);
  if (now !== undefined) await room.moveTo(now);
  const person = await openWindow();
  await person.keyboard('{Control>}3{/Control}');
  const chip = await screen.findByRole('button', { name: /ferry-fares, scheduled/ });
  act(() => chip.focus());
  const due = () =>
    publicationsOfStory(room.ports.desk.db, story).find(({ state }) => state === 'waiting')?.due;
  return { ...room, story, person, chip, due };
}

const panel = () => screen.findByRole('region', { name: 'Move ferry-fares' });
const yes = async (name: RegExp) => within(await panel()).findByRole<HTMLButtonElement>('button', { name });
const press = (keys: string, times = 1) => keys.repeat(times);

test('a week says its days and its zone, and what stands in it says time, story, state and place', async () => {
  const { chip } = await planned('2026-12-01T18:30');
  expect(screen.getByRole('heading', { name: '30 November – 6 December 2026' })).toBeDefined();
  expect(screen.getByRole('group', { name: 'Week of Mon 30 November, times in EST' })).toBeDefined();
  expect(chip.getAttribute('aria-label')).toBe(
    '18:30 EST, Tue 1 December: ferry-fares, scheduled, to Website',
  );
  expect(screen.getByText('Today, 1 to go')).toBeDefined();
  expect(screen.getByRole('complementary', { name: 'Next up' }).textContent).toContain('18:30 EST');
});

test('Alt and an arrow show where it would go; Enter moves it, and the focus stays with it', async () => {
  const { person, due } = await planned('2026-12-01T18:30');
  await person.keyboard(press('{Alt>}{ArrowDown}{/Alt}', 2));
  expect((await panel()).textContent).toContain('Tue 1 Dec 2026, 19:00 EST (UTC−5) · Wed 2 Dec, 00:00 UTC');
  expect((await yes(/^Move to 19:00 EST/)).disabled).toBe(false);
  expect(due()?.wall).toBe('2026-12-01T18:30');
  await person.keyboard('{Enter}');
  await waitFor(() => expect(due()?.wall).toBe('2026-12-01T19:00'));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^19:00 EST/));
  expect(screen.queryByRole('region', { name: 'Move ferry-fares' })).toBeNull();
});

test('Escape leaves it where it was', async () => {
  const { person, due } = await planned('2026-12-01T18:30');
  await person.keyboard(press('{Alt>}{ArrowUp}{/Alt}'));
  await panel();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Move ferry-fares' })).toBeNull());
  expect(due()?.wall).toBe('2026-12-01T18:30');
});

test('an embargo is never crossed unasked: Enter goes to the question, and a reason lifts it', async () => {
  const { person, due, ask, story } = await planned('2026-12-01T18:30', undefined, (room, id) =>
    putEmbargo(room.ports, id, '2026-12-01T18:30', zone),
  );
  await person.keyboard(press('{Alt>}{ArrowUp}{/Alt}'));
  expect(
    await screen.findByText(/Publishing waits: this story is under embargo until 18:30 EST/),
  ).toBeDefined();
  expect((await yes(/^Move to 18:15 EST/)).disabled).toBe(true);
  await person.keyboard('{Enter}');
  expect((await panel()).contains(document.activeElement)).toBe(true);
  expect(due()?.wall).toBe('2026-12-01T18:30');
  await person.type(within(await panel()).getByLabelText('Reason to lift the embargo'), 'The port agreed');
  await person.click(await yes(/^Lift the embargo and move/));
  await waitFor(() => expect(due()?.wall).toBe('2026-12-01T18:15'));
  const { entries } = await ask('story:log', { story });
  expect(entries[0]).toMatchObject({ kind: 'embargo-lifted', note: 'The port agreed' });
});

test('a move into what clocks skip is refused with the reason', async () => {
  const { person, due } = await planned('2027-03-13T02:30', Date.UTC(2027, 2, 12, 17));
  await person.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect((await within(await panel()).findByRole('alert')).textContent).toMatch(
    /02:30 on 14 March 2027 does not exist in America\/New_York/,
  );
  await person.keyboard('{Enter}');
  expect(due()?.wall).toBe('2027-03-13T02:30');
  expect(screen.getByText('Nothing yet, 23 hours')).toBeDefined();
});

test('a move into what clocks pass twice asks which', async () => {
  const { person, due } = await planned('2027-11-06T01:30', Date.UTC(2027, 10, 5, 17));
  await person.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  const second = await within(await panel()).findByRole('radio', { name: /The second, 01:30 EST/ });
  expect((await yes(/^Move/)).disabled).toBe(true);
  await person.click(second);
  await person.click(await yes(/^Move to 01:30 EST/));
  await waitFor(() => expect(due()?.instant).toBe(Date.UTC(2027, 10, 7, 6, 30)));
});

test('what the desk wants and nobody scheduled is shown as not ready, and cannot be moved', async () => {
  const room = newsroom();
  const story = newStory(room.ports, { slug: 'bridge-lift' });
  await room.ask('desk:plan', { stories: [story], plan: { due: { wall: '2026-12-01T21:00', zone } } });
  const person = await openWindow();
  await person.keyboard('{Control>}3{/Control}');
  const chip = await screen.findByRole('button', { name: /^21:00 EST.*bridge-lift, wanted by then, draft/ });
  expect(chip.textContent).toContain('not ready');
  act(() => chip.focus());
  await person.keyboard(press('{Alt>}{ArrowDown}{/Alt}'));
  expect(screen.queryByRole('region', { name: /^Move/ })).toBeNull();
});

test('arrows go through the weeks, T comes back, and a second zone stands beside the first', async () => {
  const { person } = await planned('2026-12-01T18:30');
  await person.keyboard(press('{ArrowRight}', 2));
  expect(screen.getByRole('heading', { name: '14–20 December 2026' })).toBeDefined();
  await person.keyboard('{ArrowLeft}t');
  expect(screen.getByRole('heading', { name: '30 November – 6 December 2026' })).toBeDefined();
  act(() => screen.getByRole('button', { name: 'Also…' }).focus());
  await person.keyboard('{Enter}');
  await person.click(await screen.findByRole('menuitemradio', { name: /^UTC/ }));
  expect(await screen.findByRole('button', { name: 'Also UTC', pressed: true })).toBeDefined();
  expect(screen.getByText('23:00')).toBeDefined();
});

test('what is planned to be taken away is moved like what goes out, and the move says so', async () => {
  const room = newsroom();
  const story = newStory(room.ports);
  const { id: destination } = await room.ask('destination:add-folder', { name: 'Website' });
  await room.ask('schedule:set', { story, destination, at: 'now' });
  await room.ask('story:unpublish', { story, at: { wall: '2026-12-01T18:30', zone } });
  const person = await openWindow();
  await person.keyboard('{Control>}3{/Control}');
  const chip = await screen.findByRole('button', { name: /ferry-fares, to be taken away, at Website/ });
  act(() => chip.focus());
  await person.keyboard(press('{Alt>}{ArrowUp}{/Alt}', 26));
  expect((await within(await panel()).findByRole('alert')).textContent).toBe(
    'It cannot be taken away then.That time has passed. Choose a later one, or take it away in the outbox now.',
  );
  await person.keyboard(press('{Alt>}{ArrowDown}{/Alt}', 28));
  expect((await yes(/^Move to 19:00 EST/)).disabled).toBe(false);
  await person.keyboard('{Enter}');
  const due = () =>
    publicationsOfStory(room.ports.desk.db, story).find(({ action }) => action === 'remove')?.due.wall;
  await waitFor(() => expect(due()).toBe('2026-12-01T19:00'));
  expect(await screen.findByText(/^ferry-fares is taken away Tue 1 Dec 2026, 19:00 EST/)).toBeDefined();
});
