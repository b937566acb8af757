// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { insertPhoto } from '../../../../electron/storage/photos';
import { testPhoto } from '../../../helpers/edition';
import { newStory, rewrite } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

const rows = () => screen.findAllByRole('listitem');
const selected = () => screen.findByRole('button', { current: true });
/** What the line at the foot of the desk says was done. */
const told = (words: string) => screen.findByText(words, { selector: 'footer span' });
const reader = () => screen.findByRole('article', { name: 'Selected story' });

function threeStories() {
  const room = newsroom();
  newStory(room.ports, {
    slug: 'oyster-spring',
    headline: 'Oyster growers count the cost',
    byline: 'Ines Calloway',
  });
  newStory(room.ports, { slug: 'pier-lights', headline: '', byline: '' });
  newStory(room.ports, {
    slug: 'ferry-fares',
    headline: 'Night ferry fares to rise',
    byline: 'Tomás Brandt',
  });
  return room;
}

test('a desk with nothing on it says so, where it is kept, and how to begin', async () => {
  const { ports } = newsroom();
  await openWindow();
  expect(await screen.findByRole('heading', { name: 'The desk is clear.' })).toBeDefined();
  expect(screen.getByText(`Kept in ${ports.desk.folder}.`)).toBeDefined();
  expect(screen.queryByRole('list', { name: 'Stories' })).toBeNull();
});

test('stories without a due time are listed newest first, by slug, headline, state, byline and words', async () => {
  threeStories();
  await openWindow();
  const [first, second, third] = await rows();
  expect(first?.textContent).toContain('ferry-faresNight ferry fares to riseNo photo');
  expect(first?.textContent).toContain('DraftTomás Brandt10 words');
  expect(second?.textContent).toContain('pier-lightsNo headline yet');
  expect(third?.textContent).toContain('oyster-spring');
  expect(screen.getByRole('list', { name: 'Stories' }).textContent).toContain('No due time3 stories');
});

test('the selected story is read beside the list, and moves with the keys', async () => {
  threeStories();
  const person = await openWindow();
  expect((await selected()).textContent).toContain('ferry-fares');
  expect(
    await within(await reader()).findByRole('heading', { name: 'Night ferry fares to rise' }),
  ).toBeDefined();
  await person.keyboard('{ArrowDown}');
  expect(await within(await reader()).findByRole('heading', { name: 'No headline yet' })).toBeDefined();
  await person.keyboard('j');
  expect((await selected()).textContent).toContain('oyster-spring');
  await person.keyboard('j{End}k');
  expect((await selected()).textContent).toContain('pier-lights');
  await person.keyboard('{Home}');
  expect((await selected()).textContent).toContain('ferry-fares');
});

test('the filter finds words of slug, headline and byline, accents and case aside', async () => {
  threeStories();
  const person = await openWindow();
  await rows();
  await person.keyboard('/');
  await person.keyboard('TOMAS rise');
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  expect((await selected()).textContent).toContain('ferry-fares');
  await person.keyboard('{Escape}');
  await waitFor(async () => expect(await rows()).toHaveLength(3));
});

test('letters typed into the filter move nothing', async () => {
  threeStories();
  const person = await openWindow();
  await person.click(await screen.findByRole('textbox', { name: 'Filter stories' }));
  await person.keyboard('j');
  expect(await screen.findByText('No stories match “j”.')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect((await selected()).textContent).toContain('ferry-fares');
});

test('tabs count the stories of each state and show them', async () => {
  const room = threeStories();
  const story = newStory(room.ports, { slug: 'tide-tables' });
  const { id: destination } = await room.ask('destination:add-folder', { name: 'Web' });
  await room.ask('schedule:set', {
    story,
    destination,
    at: { wall: '2026-12-01T18:30', zone: 'America/New_York' },
  });
  const person = await openWindow();
  const tab = await screen.findByRole('tab', { name: 'Scheduled1' });
  expect(screen.getByRole('tab', { name: 'All4' }).getAttribute('aria-selected')).toBe('true');
  await person.click(tab);
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  expect((await selected()).textContent).toContain('Scheduled 18:30 EST');
  expect((await reader()).textContent).toContain('Goes out18:30 EST, in 7 h');
});

test('what is due stands first, under its day, with its zone; what is late says so', async () => {
  const room = threeStories();
  const { stories } = await room.ask('story:list', {});
  const [ferry, pier] = stories.map(({ id }) => id);
  const due = (wall: string) => ({ due: { wall, zone: 'America/New_York' } });
  await room.ask('desk:plan', {
    stories: [ferry ?? ''],
    plan: { ...due('2026-12-01T11:30'), assignee: 'Ada' },
  });
  await room.ask('desk:plan', { stories: [pier ?? ''], plan: due('2026-12-01T17:30') });
  await openWindow();
  const [first, second] = await rows();
  expect(first?.textContent).toContain('ferry-fareswas due 11:30 EST');
  expect(first?.textContent).toContain('DraftAda10 words');
  expect(second?.textContent).toContain('pier-lightsdue 17:30 EST');
  expect(screen.getByRole('list', { name: 'Stories' }).textContent).toContain(
    'Due today2 stories, 1 late, next at 17:30 EST',
  );
});

test('several are selected with Shift and marked ready together; what is refused says why, and undo takes it back', async () => {
  const room = threeStories();
  const { stories } = await room.ask('story:list', {});
  const pier = stories.find(({ slug }) => slug === 'pier-lights')?.id ?? '';
  await room.ask('desk:move', { stories: [pier], to: 'spiked', note: '' });
  const person = await openWindow();
  await rows();
  await person.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(await screen.findByText('3 stories selected')).toBeDefined();
  await person.keyboard('{Shift>}r{/Shift}');
  await screen.findByText('2 of 3 stories are ready.', { selector: 'b' });
  expect(screen.getByText(/^pier-lights: It is spiked\. Take it off the spike first/)).toBeDefined();
  expect(await screen.findByRole('tab', { name: 'Ready2' })).toBeDefined();
  await person.keyboard('{Control>}z{/Control}');
  await told('Taken back: 2 stories as before.');
  expect(await screen.findByRole('tab', { name: 'Draft2' })).toBeDefined();
});

test('a story is sent back with a note that is kept while the dialog is closed', async () => {
  const room = newsroom();
  const story = newStory(room.ports, { slug: 'tide-tables' });
  await room.ask('desk:move', { stories: [story], to: 'ready', note: '' });
  const person = await openWindow();
  await rows();
  await person.keyboard('.');
  await person.click(await screen.findByRole('menuitem', { name: 'Send back with a note…' }));
  await person.type(await screen.findByRole('textbox', { name: 'Why' }), 'Which year are these?');
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Why' })).toBeNull());
  await person.keyboard('.');
  await person.click(await screen.findByRole('menuitem', { name: 'Send back with a note…' }));
  expect(await screen.findByRole('textbox', { name: 'Why' })).toHaveProperty(
    'value',
    'Which year are these?',
  );
  await person.click(screen.getByRole('button', { name: 'Send back' }));
  await told('tide-tables is in edit.');
  expect((await reader()).textContent).toContain('In edit by Ada Fell, 12:00 EST: Which year are these?');
});

test('the desk is narrowed by section, and what nothing matches says so', async () => {
  const room = threeStories();
  const { stories } = await room.ask('story:list', {});
  await room.ask('desk:section', { stories: [stories[0]?.id ?? ''], section: 'Metro' });
  const person = await openWindow();
  await rows();
  await person.click(await screen.findByRole('button', { name: 'Section' }));
  await person.click(await screen.findByRole('menuitemradio', { name: 'Metro' }));
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  await person.click(screen.getByRole('button', { name: 'Embargo' }));
  expect(await screen.findByText('No stories with these filters.')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Clear the filters' }));
  await waitFor(async () => expect(await rows()).toHaveLength(3));
});

test('a story that is changed behind the window shows anew', async () => {
  const room = threeStories();
  await openWindow();
  const story = newStory(room.ports, { slug: 'breaking', headline: 'Lift bridge stuck' });
  room.emit('story:changed', { story });
  await waitFor(async () => expect((await rows())[0]?.textContent).toContain('Lift bridge stuck'));
});

test('the reader shows the lead photo with its caption and whole credit, and the dateline run in', async () => {
  const room = newsroom();
  const story = newStory(room.ports, { dateline: 'PORT HALLAM' });
  const photo = insertPhoto(
    room.ports.desk.db,
    testPhoto(1, { credit: 'Photo by Elin Marsh/POOL/AFP via Getty Images' }),
  );
  rewrite(room.ports, story, {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'The night ferry sails again.' }] },
      {
        type: 'photo',
        attrs: { photo: photo.id, alt: 'Cranes at dusk', lead: true },
        content: [{ type: 'text', text: 'Grain berths at dusk.' }],
      },
    ],
  });
  await openWindow();
  const picture = await within(await reader()).findByRole('img', { name: 'Cranes at dusk' });
  expect(picture.getAttribute('src')).toBe(`app-media://photo/${photo.id}`);
  expect(picture.closest('figure')?.textContent).toBe(
    'Grain berths at dusk. Photo by Elin Marsh/POOL/AFP via Getty Images',
  );
  expect((await reader()).textContent).toContain('PORT HALLAM — The night ferry sails again.');
  expect((await rows())[0]?.querySelector('img')?.getAttribute('src')).toBe(`app-media://thumb/${photo.id}`);
});

test('a list that cannot be read says why and can be asked for again', async () => {
  const room = threeStories();
  room.failNext('desk:list', 'The disk did not answer.');
  const person = await openWindow();
  expect((await screen.findByRole('alert')).textContent).toContain('The disk did not answer.');
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await rows()).toHaveLength(3);
});
