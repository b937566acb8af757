// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatGroups } from '#core/formats/format';
import { answerPreviewRequest } from '../../../../electron/handlers/preview-files';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

type Person = Awaited<ReturnType<typeof openWindow>>;

async function openDialog(person: Person): Promise<HTMLElement> {
  await person.click(await screen.findByRole('button', { name: 'Export' }));
  return screen.findByRole('dialog', { name: 'Export' });
}

/** Opens the dialog for every story of the desk. */
async function openForAll(person: Person): Promise<HTMLElement> {
  await person.click(await screen.findByRole('button', { current: true }));
  await person.keyboard('{Control>}a{/Control}');
  await screen.findByText(/stories selected$/);
  await person.keyboard('{Control>}e{/Control}');
  return screen.findByRole('dialog', { name: 'Export' });
}

const box = (dialog: HTMLElement, name: RegExp) => within(dialog).findByRole('checkbox', { name });
const save = (dialog: HTMLElement, name: string | RegExp) => within(dialog).findByRole('button', { name });
/** A status is told once it is there: what came of the export. */
const outcome = async (dialog: HTMLElement) => (await within(dialog).findByRole('status')).textContent;

test('every format is offered in its group, the first ticked, with its file and its page', async () => {
  const room = newsroom();
  newStory(room.ports, { dateline: 'PORT HALLAM' });
  const dialog = await openDialog(await openWindow());
  await box(dialog, /^Web page/);
  const formats = within(within(dialog).getByRole('group', { name: 'Formats' })).getAllByRole('checkbox');
  const { formats: known } = await room.ask('export:formats', {});
  expect(formats.map((format) => format.closest('label')?.querySelector('b')?.textContent)).toEqual(
    formatGroups.flatMap((group) => known.filter((format) => format.group === group)).map(({ name }) => name),
  );
  const first = within(dialog).getByRole('checkbox', { name: /^Web page/, checked: true });
  await waitFor(() => expect(document.activeElement).toBe(first));
  expect(await within(dialog).findByText('ferry-fares.html')).toBeDefined();
  const page = await within(dialog).findByTitle<HTMLIFrameElement>('Preview of the page');
  expect(page.getAttribute('sandbox')).toBe('');
  const { body } = answerPreviewRequest(room.ports.desk, { method: 'GET', url: page.src });
  expect(new TextDecoder().decode(body ?? new Uint8Array())).toContain('The night ferry sails again.');
  expect(await save(dialog, 'Save web page')).toBeDefined();
});

test('a format that cannot be made here says so in its place, and is never ticked', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  const proof = await box(dialog, /^PDF proof ?PDF proof is printed by the app/);
  await person.click(proof);
  expect(proof).toHaveProperty('checked', false);
  expect(proof.getAttribute('aria-disabled')).toBe('true');
  expect(await save(dialog, 'Save web page')).toBeDefined();
});

test('arrow keys look at a format, Space ticks it, and what is no page is shown as the text it is', async () => {
  const room = newsroom();
  const story = newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  (await box(dialog, /^Plain text/)).focus();
  const wanted = { stories: [story], format: 'text', suggestions: 'accepted' as const };
  const { text } = await room.ask('export:preview', wanted);
  const file = await within(dialog).findByRole('region', { name: 'Preview of the file' });
  expect(file.textContent).toBe(text);
  expect(await save(dialog, 'Save web page')).toBeDefined();
  await person.keyboard(' ');
  expect(await save(dialog, 'Save 2 formats')).toBeDefined();
  await person.keyboard('{ArrowUp}');
  expect(document.activeElement).not.toBe(await box(dialog, /^Plain text/));
  await person.keyboard('{Home} ');
  await person.keyboard('{End}{Home}');
  await waitFor(() =>
    expect(within(dialog).queryByRole('region', { name: 'Preview of the file' })).toBeNull(),
  );
});

test('a file that is no text shows its facts', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  (await box(dialog, /^Word ?A manuscript/)).focus();
  const facts = await within(dialog).findByRole('region', { name: 'No preview' });
  expect(facts.textContent).toContain('ferry-fares.docx');
  expect(facts.textContent).toContain('KB');
});

test('what a format lets choose stands beside it, and changes what is written', async () => {
  const room = newsroom();
  newStory(room.ports, {}, 'One sentence of the story. '.repeat(60));
  const person = await openWindow();
  const dialog = await openDialog(person);
  (await box(dialog, /^Social posts/)).focus();
  const options = await within(dialog).findByRole('region', { name: 'Social posts' });
  const preview = () => within(dialog).findByRole('region', { name: 'Preview of the file' });
  const numbered = /^1\/\d/m;
  expect((await preview()).textContent).toMatch(numbered);
  await person.click(within(options).getByRole('checkbox', { name: /^Number the posts/ }));
  await waitFor(async () => expect((await preview()).textContent).not.toMatch(numbered));
  const address = within(options).getByRole('textbox', { name: 'Address of the story' });
  await person.type(address, 'no address');
  expect((await within(dialog).findByRole('alert')).textContent).toContain('cannot be written');
});

test('saving asks for a folder, writes the files and says where they are', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.click(await save(dialog, 'Save web page'));
  expect(await outcome(dialog)).toContain(`Saved in ${room.folder}`);
  expect(within(dialog).getByText('ferry-fares.html')).toBeDefined();
  expect(readdirSync(room.folder)).toEqual(['ferry-fares.html']);
  expect(readFileSync(join(room.folder, 'ferry-fares.html'), 'utf8')).toContain(
    'The night ferry sails again.',
  );
  await person.click(await save(dialog, 'Export again'));
  expect(await save(dialog, 'Save web page')).toBeDefined();
});

test('several stories of the desk leave together in several formats', async () => {
  const room = newsroom();
  newStory(room.ports, { slug: 'ferry-fares' });
  newStory(room.ports, { slug: 'harbour-dredge' });
  const person = await openWindow();
  const dialog = await openForAll(person);
  const stories = await within(dialog).findByRole('region', { name: '2 stories' });
  expect(within(stories).getAllByRole('button', { name: /ferry-fares|harbour-dredge/ })).toHaveLength(2);
  await person.click(await box(dialog, /^Plain text/));
  await person.click(await box(dialog, /^RSS feed/));
  await person.click(await save(dialog, 'Save 2 stories in 3 formats'));
  expect(await outcome(dialog)).toContain('5 files');
  expect(readdirSync(room.folder).sort()).toEqual(['html', 'rss', 'text']);
});

test('a story that something stops can be left out, and what is refused is said with the reason', async () => {
  const room = newsroom();
  newStory(room.ports, { slug: 'ferry-fares' });
  const held = newStory(room.ports, { slug: 'harbour-dredge' });
  const until = { wall: '2026-12-24T06:00', zone: 'America/New_York' };
  await room.ask('embargo:set', { story: held, embargo: { until, source: 'Port of Hallam' }, reason: '' });
  const person = await openWindow();
  const dialog = await openForAll(person);
  await person.click(await save(dialog, 'Save 2 stories as web page'));
  const refusal = await within(dialog).findByRole('alert');
  expect(refusal.textContent).toContain('harbour-dredge, Web page');
  expect(refusal.textContent).toContain('embargo until');
  await person.click(await save(dialog, 'Export again'));
  await person.click(await within(dialog).findByRole('button', { name: 'Leave out harbour-dredge' }));
  expect(await save(dialog, 'Save web page')).toBeDefined();
});

test('where nothing could be written the button says so', async () => {
  const room = newsroom();
  const held = newStory(room.ports);
  const until = { wall: '2026-12-24T06:00', zone: 'America/New_York' };
  await room.ask('embargo:set', { story: held, embargo: { until, source: '' }, reason: '' });
  const person = await openWindow();
  const dialog = await openDialog(person);
  expect(await within(dialog).findByText('Must be fixed before this is exported')).toBeDefined();
  await waitFor(async () =>
    expect((await save(dialog, 'Save web page')).hasAttribute('disabled')).toBe(true),
  );
  await person.click(await box(dialog, /^Web page/));
  expect(await within(dialog).findByText('Tick a format first.')).toBeDefined();
});

test('Escape stops an export that is under way', async () => {
  let answer: (folder: string | null) => void = () => undefined;
  const room = newsroom({ chooseFolder: () => new Promise((resolve) => (answer = resolve)) });
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.click(await save(dialog, 'Save web page'));
  await person.click(await save(dialog, 'Stop'));
  answer(room.folder);
  expect(await outcome(dialog)).toContain('Nothing was written. 1 part was left out.');
  expect(readdirSync(room.folder)).toEqual([]);
});

test('a closed folder dialog changes nothing and is no error', async () => {
  const room = newsroom({ chooseFolder: () => Promise.resolve(null) });
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  await person.click(await save(dialog, 'Save web page'));
  await waitFor(async () => expect(document.activeElement).toBe(await save(dialog, 'Save web page')));
  expect(within(dialog).queryByRole('alert')).toBeNull();
  expect(within(dialog).queryByRole('status')).toBeNull();
});

test('what could not be written is said where it was asked for', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  const dialog = await openDialog(person);
  room.failNext('export:save', 'The disk is full. Nothing of it was written.');
  await person.click(await save(dialog, 'Save web page'));
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
